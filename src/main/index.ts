import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { afterDashes, readArguments, type Arguments } from './arguments.ts';
import { createClock } from './clock.ts';
import { defaultProfile } from './profileFolder.ts';
import { registerScheme } from './protocol.ts';
import { silenceChromium } from './security.ts';

const root = join(import.meta.dirname, '../..');
const development = !app.isPackaged;

async function start(given: Arguments): Promise<void> {
  if (given.command.length > 0) {
    // Before the display opens: a command needs none.
    const { runCommand } = await import('./cli/run.ts');
    process.exit(await runCommand(afterDashes(process.argv), { root, development, versions: readVersions() }));
  }
  const profile = given.demo ? mkdtempSync(join(tmpdir(), 'milepost-demo-')) : chooseProfile(given);
  if (given.demo) app.once('quit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  app.setName('Milepost');
  app.setPath('userData', profile);
  app.setPath('sessionData', join(profile, 'browser'));
  silenceChromium();
  registerScheme();
  if (!app.requestSingleInstanceLock()) {
    // The first instance shows its window.
    app.quit();
    return;
  }
  const { startWindows } = await import('./windows.ts');
  startWindows({
    profile,
    resources: join(root, 'resources'),
    renderer: join(root, 'out', 'renderer'),
    clock: createClock(development && given.now !== null ? { fixedNow: given.now } : {}),
    demo: given.demo,
    development,
    versions: readVersions(),
  });
}

function chooseProfile(given: Arguments): string {
  return given.profile ?? defaultProfile(process.platform, process.env, development);
}

function readVersions() {
  const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    app: packageFile.version,
    electron: process.versions.electron ?? '',
    chromium: process.versions['chrome'] ?? '',
    node: process.versions.node,
    assembled: process.versions.electron?.startsWith('33.') === true,
  };
}

// Not at top level: a module that awaits here keeps Electron from becoming ready.
void start(readArguments(afterDashes(process.argv)));
