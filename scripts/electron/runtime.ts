import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real Electron on this machine. */
export type Electron = {
  /** The folder that ELECTRON_OVERRIDE_DIST_PATH names. */
  dist: string;
  executable: string;
  version: string;
  /** True for the one put together from the registry; results on it are not results on ours. */
  assembled: boolean;
};

const executableNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Reads what lies in `dist`; undefined when that is no whole Electron. */
export function readRuntime(dist: string): Electron | undefined {
  const executable = join(dist, executableNames[process.platform] ?? 'electron');
  const versionFile = join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return { dist, executable, version, assembled: existsSync(join(dist, runtimeMark)) };
}

/** Marks the assembled runtime, also where it is packaged: main reads it at process.resourcesPath. */
export const runtimeMark = join('resources', 'runtime.json');

/** Where the assembled runtime has the launcher that stands in for default_app.asar. */
export const launcherFolder = join('resources', 'app');

/** Tells the electron package, Playwright and electron-vite which Electron to use. */
export function runtimeEnv(electron: Electron): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ELECTRON_EXEC_PATH: electron.executable,
  };
}
