// npm run package: the unpacked app for this system, in release/.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'electron-builder';
import { ensureBuild } from './build.ts';
import { findElectron } from './electron/find.ts';
import { launcherFolder, type Electron } from './electron/runtime.ts';
import { describePackage } from './package/config.ts';
import { repoRoot } from './repo.ts';
import { failWith, say } from './say.ts';

async function packageApp(): Promise<void> {
  await ensureBuild();
  const electron = await findElectron();
  const scratch = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  rmSync(join(repoRoot, 'release'), { recursive: true, force: true });
  try {
    const electronDist = copyRuntime(electron, scratch);
    const config = describePackage({ electron, electronDist });
    await build({ projectDir: repoRoot, config, publish: 'never', dir: true });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (electron.assembled) {
    say(`Packaged with Electron ${electron.version} from the registry, marked in runtime.json.`);
  }
}

/** Without our launcher: electron-builder copies resources/app along, beside the app's own asar. */
function copyRuntime(electron: Electron, scratch: string): string {
  if (!electron.assembled) return electron.dist;
  const copy = join(scratch, 'electron');
  cpSync(electron.dist, copy, { recursive: true });
  rmSync(join(copy, launcherFolder), { recursive: true });
  return copy;
}

packageApp().catch(failWith);
