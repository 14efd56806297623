// npm start [-- ARGS]: a command runs on this Node, everything else opens the app's window.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtApp, ensureBuild } from './build.ts';
import { runCommand } from './command.ts';
import { readArguments } from '../src/main/arguments.ts';
import { needsWindow } from '../src/main/needsWindow.ts';
import { isRoot, repoRoot } from './repo.ts';
import { failWith } from './say.ts';

async function start(args: readonly string[]): Promise<void> {
  await ensureBuild();
  if (needsWindow(args)) process.exitCode = await draw(args);
  else if (readArguments(args).command.length > 0) await runCommandLine(args);
  else process.exitCode = await openWindow(args);
}

async function runCommandLine(args: readonly string[]): Promise<void> {
  const entry = join(builtApp, 'main', 'cli.js');
  process.argv = [process.execPath, entry, ...args];
  await import(pathToFileURL(entry).href);
}

async function openWindow(args: readonly string[]): Promise<number> {
  // Loaded here: a command must not wait for what only a window needs.
  const { openDesktop } = await import('./desktop.ts');
  const desktop = await openDesktop({ oneApp: true });
  // Chromium's complaints about a missing session bus say nothing to a person.
  const switches = [...desktop.switches, '--log-level=3'];
  try {
    return await runCommand(desktop.electron.executable, [...switches, repoRoot, '--', ...args], {
      env: desktop.env,
      stdio: 'inherit',
      forwardSignals: true,
    });
  } finally {
    desktop.close();
  }
}

/** A command that draws runs in Electron, without a display. */
async function draw(args: readonly string[]): Promise<number> {
  const { findElectron } = await import('./electron/find.ts');
  const { runtimeEnv } = await import('./electron/runtime.ts');
  const electron = await findElectron();
  const isLinux = process.platform === 'linux';
  const switches = [
    ...(isLinux ? ['--ozone-platform=headless', '--disable-gpu'] : []),
    ...(isLinux && isRoot ? ['--no-sandbox'] : []),
    '--log-level=3',
  ];
  return await runCommand(electron.executable, [...switches, repoRoot, '--', ...args], {
    env: runtimeEnv(electron),
    stdio: 'inherit',
    forwardSignals: true,
  });
}

start(process.argv.slice(2)).catch(failWith);
