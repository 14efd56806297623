import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './command.ts';
import { repoRoot } from './repo.ts';
import { failWith, Refusal, say } from './say.ts';
import { fingerprintSources, readStamp, stampName } from './stamp.ts';

export const builtApp = join(repoRoot, 'out');

/** Builds into out/ when the sources differ from those of the last build. */
export async function ensureBuild(): Promise<void> {
  const fingerprint = fingerprintSources();
  if (readStamp(builtApp) !== fingerprint) await buildApp(fingerprint);
}

async function buildApp(fingerprint: string): Promise<void> {
  say('Building ...');
  const draft = mkdtempSync(`${builtApp}.`);
  try {
    const tool = join(repoRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    // Absolute: electron-vite resolves a relative one against each target's own root.
    const options = ['--outDir', draft, '--logLevel', 'warn'];
    const code = await runTool(tool, ['build', ...options], { cwd: repoRoot });
    if (code !== 0) throw new Refusal('The build failed; its messages are above.');
    writeFileSync(join(draft, stampName), fingerprint);
    replaceBuild(draft, fingerprint);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Puts `draft` in the place of out/. Of two builds of the same sources the first one stays. */
function replaceBuild(draft: string, fingerprint: string): void {
  if (readStamp(builtApp) === fingerprint) return;
  const old = `${draft}.old`;
  if (existsSync(builtApp)) renameSync(builtApp, old);
  try {
    renameSync(draft, builtApp);
  } catch (error) {
    if (readStamp(builtApp) !== fingerprint) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  buildApp(fingerprintSources()).catch(failWith);
}
