import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { afterDashes, readArguments, resolveTyped, type Arguments } from './arguments.ts';
import { needsOtherStart, prepareDrawing, startForDrawing } from './commandWindow.ts';
import { needsWindow } from './needsWindow.ts';
import { defaultProfile } from './profileFolder.ts';
import { registerScheme } from './protocol.ts';
import { silenceChromium } from './security.ts';
import { makeThrowawayFolder, removeThrowawayFolder } from './throwawayFolder.ts';
import { startWindows } from './windows.ts';

const root = join(import.meta.dirname, '../..');
const development = !app.isPackaged;

async function answerCommand(): Promise<void> {
  const { runCommand } = await import('./cli/run.ts');
  const surroundings = { root, development, versions: readVersions(), findPrinter: null };
  process.exit(await runCommand(afterDashes(process.argv), surroundings));
}

/** A report is drawn in a window that nobody sees; the window of the app may be open beside it. */
async function answerByDrawing(): Promise<void> {
  const words = afterDashes(process.argv);
  if (needsOtherStart()) process.exit(await startForDrawing(words));
  const drawing = prepareDrawing(join(root, 'out', 'renderer'));
  const { runCommand } = await import('./cli/run.ts');
  const findPrinter = drawing.whenReady;
  const code = await runCommand(words, {
    root,
    development,
    versions: readVersions(),
    findPrinter,
  });
  drawing.close();
  app.exit(code);
}

function openWindows(given: Arguments): void {
  // Everything up to the lock runs at once: the sandbox and the scheme must be there before Electron is ready.
  const profile = given.demo ? makeThrowawayFolder('demo') : chooseProfile(given);
  if (given.demo) app.once('quit', () => removeThrowawayFolder(profile));
  app.setName('Milepost');
  const chromium = chooseChromiumFolder(profile);
  app.setPath('userData', chromium);
  app.setPath('sessionData', join(chromium, 'browser'));
  silenceChromium();
  registerScheme();
  const files = given.files.map(resolveTyped);
  if (!app.requestSingleInstanceLock({ files })) {
    // The first instance shows its window, and opens the files there.
    app.quit();
    return;
  }
  startWindows({
    profile,
    resources: join(root, 'resources'),
    renderer: join(root, 'out', 'renderer'),
    now: development ? given.now : null,
    demo: given.demo,
    files,
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
if (needsWindow(given.command)) {
  // Not awaited: the app is ready, and can open a window, only when this module has run.
  answerByDrawing().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  });
} else if (given.command.length > 0) {
  // The display opens when this module has run: a command answers and ends before, since it needs none.
  await answerCommand();
} else {
  openWindows(given);
}
