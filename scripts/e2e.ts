// npm run e2e [-- PLAYWRIGHT'S ARGUMENTS]
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import { runTool } from './command.ts';
import { openDesktop } from './desktop.ts';
import { ensureBrowsers, ensureNamespaceTools } from './electron/system.ts';
import { repoRoot } from './repo.ts';
import { failWith } from './say.ts';

async function runEndToEnd(args: readonly string[]): Promise<number> {
  await ensureBuild();
  const desktop = await openDesktop({ oneApp: false });
  await ensureNamespaceTools();
  await ensureBrowsers();
  const tool = join(repoRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  try {
    return await runTool(tool, ['test', ...args], {
      cwd: repoRoot,
      env: desktop.env,
      stdio: 'inherit',
      forwardSignals: true,
    });
  } finally {
    desktop.close();
  }
}

runEndToEnd(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, failWith);
