import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { requireCommand } from '../command.ts';
import { isRoot, readPackageVersion, repoRoot } from '../repo.ts';
import { Refusal, say } from '../say.ts';
import { makeCached } from './cache.ts';
import { findNode20Headers } from './headers.ts';
import type { Electron } from './runtime.ts';
import { ensureBuildTools } from './system.ts';

const modules = join(repoRoot, 'node_modules');
const addonName = 'better_sqlite3.node';
/** Where better-sqlite3 looks before its prebuilds. */
const placedBuild = join(modules, 'better-sqlite3', 'build', 'Release', addonName);
/** Electron 35 brought Node-API 10, which the prebuild wants; below, loading it is a SIGSEGV. */
const firstMajorForPrebuild = 35;

/** True when `electron` cannot load the binary that better-sqlite3 ships. */
export function hasOwnAddon(electron: Electron): boolean {
  return Number.parseInt(electron.version, 10) < firstMajorForPrebuild;
}

/** Leaves node_modules with the better-sqlite3 binary that `electron` (and plain Node) can load. */
export async function matchAddon(electron: Electron): Promise<void> {
  if (!hasOwnAddon(electron)) {
    rmSync(dirname(placedBuild), { recursive: true, force: true });
    return;
  }
  const headers = findNode20Headers();
  const versions = [
    `better-sqlite3-${readPackageVersion('better-sqlite3')}`,
    `addon-api-${readPackageVersion('node-addon-api')}`,
    `electron-${electron.version}-node-${headers.version}`,
  ];
  const folder = await makeCached(versions.join('-'), async (draft) => {
    await buildAddon(draft, headers.prefix);
    await checkAddon(electron, join(draft, addonName));
  });
  placeAddon(join(folder, addonName));
}

async function buildAddon(draft: string, nodedir: string): Promise<void> {
  await ensureBuildTools();
  say('better-sqlite3: building for this Electron (a minute or two, once) ...');
  const sources = join(draft, 'node_modules');
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    cpSync(join(modules, name), join(sources, name), { recursive: true });
  }
  const gyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
  const options = ['--release', '--force_build=1', `--nodedir=${nodedir}`, '--loglevel=error'];
  await requireCommand(process.execPath, [gyp, 'rebuild', ...options], {
    cwd: join(sources, 'better-sqlite3'),
    env: {
      ...process.env,
      JOBS: 'max',
      CFLAGS: '-fno-lto -w',
      CXXFLAGS: '-fno-lto -w -UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNAPI_VERSION=2147483647',
    },
  });
  copyFileSync(
    join(sources, 'better-sqlite3', 'build', 'Release', addonName),
    join(draft, addonName),
  );
  rmSync(sources, { recursive: true });
}

async function checkAddon(electron: Electron, addon: string): Promise<void> {
  const app = join(import.meta.dirname, 'addon-check');
  const switches = ['--js-flags=--expose-gc', '--log-level=3', ...(isRoot ? ['--no-sandbox'] : [])];
  const args = [...switches, app, '--', join(modules, 'better-sqlite3'), addon];
  await requireCommand(electron.executable, args).catch((error: unknown) => {
    throw new Refusal(
      `The fresh build of better-sqlite3 fails in Electron and was dropped: ${String(error)}`,
    );
  });
}

function placeAddon(addon: string): void {
  if (existsSync(placedBuild) && readFileSync(placedBuild).equals(readFileSync(addon))) return;
  mkdirSync(dirname(placedBuild), { recursive: true });
  // Renamed into place: another process may have the old file loaded.
  const draft = `${placedBuild}.${process.pid}`;
  copyFileSync(addon, draft);
  renameSync(draft, placedBuild);
}
