import { Refusal } from '../say.ts';
import { matchAddon } from './addon.ts';
import { assembleElectron, canAssemble, findAssembled } from './assemble.ts';
import { downloadFailedLately, downloadOfficial, findOfficial } from './official.ts';
import { readRuntime, type Electron } from './runtime.ts';
import { ensureLibraries } from './system.ts';

/** Finds or makes a real Electron, and leaves node_modules with a better-sqlite3 that it can load. */
export async function findElectron(): Promise<Electron> {
  const electron = findNamed() ?? findOfficial() ?? (await fetchElectron());
  await ensureLibraries(electron.executable);
  await matchAddon(electron);
  return electron;
}

function findNamed(): Electron | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const electron = readRuntime(folder);
  if (electron !== undefined) return electron;
  throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no Electron in it.`);
}

async function fetchElectron(): Promise<Electron> {
  const assembled = findAssembled();
  if (assembled !== undefined && downloadFailedLately()) return assembled;
  const official = await downloadOfficial();
  if (official !== undefined) return official;
  if (assembled !== undefined) return assembled;
  if (canAssemble) {
    return assembleElectron().catch((error: unknown) => {
      throw new Refusal(`${String(error)}\n${describeWaysOut()}`);
    });
  }
  throw new Refusal(describeWaysOut());
}

function describeWaysOut(): string {
  return [
    'No Electron can be had here. Ways out:',
    '  - allow the download that `npx install-electron` makes, and start again',
    '  - set ELECTRON_MIRROR to a server that has Electron releases',
    '  - set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that is already here',
  ].join('\n');
}
