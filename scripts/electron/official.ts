import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPackageVersion, repoRoot } from '../repo.ts';
import { say } from '../say.ts';
import { cacheRoot } from './cache.ts';
import { readRuntime, type Electron } from './runtime.ts';

const packageFolder = join(repoRoot, 'node_modules', 'electron');
const dist = join(packageFolder, 'dist');
const stallLimitMs = 30_000;
const retryAfterMs = 24 * 60 * 60 * 1000;

/** The pinned Electron, when its binary has been downloaded whole. */
export function findOfficial(): Electron | undefined {
  // Its installer writes path.txt last.
  if (!existsSync(join(packageFolder, 'path.txt'))) return undefined;
  const electron = readRuntime(dist);
  return electron?.version === readPackageVersion('electron') ? electron : undefined;
}

/** Downloads the pinned Electron; undefined where it cannot be reached, which is then remembered. */
export async function downloadOfficial(): Promise<Electron | undefined> {
  say(`Electron: downloading ${readPackageVersion('electron')} ...`);
  // The installer keeps what it downloads here, so that its growth shows whether it stalls.
  const downloads = mkdtempSync(join(tmpdir(), 'milepost-electron-'));
  const progress = await runInstaller(downloads);
  rmSync(downloads, { recursive: true, force: true });
  const electron = findOfficial();
  if (electron === undefined) {
    say(`Electron: the official binary cannot be downloaded here (${progress}).`);
    mkdirSync(cacheRoot(), { recursive: true });
    writeFileSync(failureMark(), '');
  }
  return electron;
}

/** True when a download failed within the last day, unless a mirror was named for it. */
export function downloadFailedLately(): boolean {
  const mark = statSync(failureMark(), { throwIfNoEntry: false });
  const mirrored = process.env['ELECTRON_MIRROR'] !== undefined;
  return !mirrored && mark !== undefined && Date.now() - mark.mtimeMs < retryAfterMs;
}

function failureMark(): string {
  return join(cacheRoot(), `electron-${readPackageVersion('electron')}-unreachable`);
}

async function runInstaller(downloads: string): Promise<string> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    TMPDIR: downloads,
    TMP: downloads,
    TEMP: downloads,
  };
  // As asked for by the person, an override names another folder than the one we fill.
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  installer.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const stopWatching = onStall([downloads, dist], () => {
    complaint = `nothing arrived for ${stallLimitMs / 1000} s`;
    installer.kill('SIGKILL');
  });
  await new Promise((resolve) => installer.on('close', resolve));
  stopWatching();
  return complaint.split('\n')[0] || 'no reason given';
}

function onStall(folders: readonly string[], stop: () => void): () => void {
  let lastSize = 0;
  let lastGrowth = Date.now();
  async function measure(): Promise<void> {
    const sizes = await Promise.all(folders.map(measureFolder));
    const size = sizes.reduce((sum, one) => sum + one, 0);
    if (size !== lastSize) [lastSize, lastGrowth] = [size, Date.now()];
    else if (Date.now() - lastGrowth > stallLimitMs) stop();
  }
  const timer = setInterval(() => void measure(), 1000);
  return () => clearInterval(timer);
}

async function measureFolder(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const names = await readdir(folder, { recursive: true });
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      (file) => file.size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
