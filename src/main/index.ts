import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { afterDashes, readArguments, resolveTyped, type Arguments } from './arguments.ts';
import { makeDemoProfile, removeDemoProfile } from './demoProfile.ts';
import { defaultProfile } from './profileFolder.ts';
import { registerScheme } from './protocol.ts';
import { silenceChromium } from './security.ts';
import { startWindows } from './windows.ts';

const root = join(import.meta.dirname, '../..');
const development = !app.isPackaged;

async function answerCommand(): Promise<void> {
  const { runCommand } = await import('./cli/run.ts');
  process.exit(
    await runCommand(afterDashes(process.argv), { root, development, versions: readVersions() }),
  );
}

function openWindows(given: Arguments): void {
  // Everything up to the lock runs at once: the sandbox and the scheme must be there before Electron is ready.
  const profile = given.demo ? makeDemoProfile() : chooseProfile(given);
  if (given.demo) app.once('quit', () => removeDemoProfile(profile));
  app.setName('Milepost');
  const chromium = chooseChromiumFolder(profile);
  app.setPath('userData', chromium);
  app.setPath('sessionData', join(chromium, 'browser'));
  silenceChromium();
  registerScheme();
  if (!app.requestSingleInstanceLock()) {
    // The first instance shows its window.
    app.quit();
    return;
  }
  startWindows({
    profile,
    resources: join(root, 'resources'),
    renderer: join(root, 'out', 'renderer'),
    now: development ? given.now : null,
    demo: given.demo,
    development,
    versions: readVersions(),
  });
}

function chooseProfile(given: Arguments): string {
  return given.profile === null
    ? defaultProfile(process.platform, process.env, development)
    : resolveTyped(given.profile);
}

/**
 * Chromium's own files and the lock that makes a second start show the first window lie in the profile. Where nothing
 * can be written there, they go elsewhere: the profile is then opened for reading.
 */
function chooseChromiumFolder(profile: string): string {
  try {
    mkdirSync(profile, { recursive: true });
    accessSync(profile, constants.W_OK);
    return profile;
  } catch {
    // What keeps it from being written is said by the store, with its name.
    return mkdtempSync(join(tmpdir(), 'milepost-reading-'));
  }
}

function readVersions() {
  const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    app: packageFile.version,
    electron: process.versions.electron ?? '',
    chromium: process.versions['chrome'] ?? '',
    node: process.versions.node,
    // Only a runtime that was assembled from the registry says so, in this file of its own.
    assembled: existsSync(join(process.resourcesPath, 'runtime.json')),
  };
}

const given = readArguments(afterDashes(process.argv));
if (given.command.length > 0) {
  // The display opens when this module has run: a command answers and ends before, since it needs none.
  await answerCommand();
} else {
  openWindows(given);
}
