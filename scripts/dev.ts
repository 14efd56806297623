// npm run dev [-- ARGS]: electron-vite's reload, in the same Electron as everything else.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp } from './build.ts';
import { runTool } from './command.ts';
import { openDesktop } from './desktop.ts';
import { repoRoot } from './repo.ts';
import { failWith } from './say.ts';
import { stampName } from './stamp.ts';

async function startDev(args: readonly string[]): Promise<number> {
  const desktop = await openDesktop({ oneApp: false });
  const tool = join(repoRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  // The switches by hand: electron-vite puts its own --noSandbox behind our `--`, where nobody reads it.
  const appArgs = [...desktop.switches, '--', ...args];
  // What this writes into out/ is no build to start from.
  rmSync(join(builtApp, stampName), { force: true });
  try {
    return await runTool(tool, ['dev', '--watch', '--', ...appArgs], {
      cwd: repoRoot,
      env: desktop.env,
      stdio: 'inherit',
      forwardSignals: true,
    });
  } finally {
    desktop.close();
  }
}

startDev(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, failWith);
