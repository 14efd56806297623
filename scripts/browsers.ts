import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './command.ts';

/** The browsers in which a report must look and behave the same. */
export const browsers = ['Chromium', 'Firefox'] as const;
export type Browser = (typeof browsers)[number];

interface Places {
  /** What it is called on a PATH, the one that we mean first. */
  readonly programs: readonly string[];
  readonly mac: readonly string[];
  readonly windows: readonly string[];
}

const places: Readonly<Record<Browser, Places>> = {
  Chromium: {
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    mac: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  Firefox: {
    programs: ['firefox-esr', 'firefox'],
    mac: ['Firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** What to install for it, in a person's words. */
export const installable: Readonly<Record<Browser, string>> = {
  Chromium: 'Chromium, Chrome or Edge',
  Firefox: 'Firefox',
};

/** The program of a browser on this machine; null: it is in none of the usual places. */
export function findBrowser(browser: Browser): string | null {
  const { programs, mac, windows } = places[browser];
  if (process.platform === 'darwin') return findFile(mac.flatMap(listBundles));
  if (process.platform === 'win32') return findFile(windows.flatMap(listInstalled));
  return programs.map(findProgram).find((file) => file !== null) ?? null;
}

function findFile(files: readonly string[]): string | null {
  return files.find((file) => existsSync(file)) ?? null;
}

function listBundles(name: string): string[] {
  const program = name === 'Firefox' ? 'firefox' : name;
  return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
    join(folder, `${name}.app`, 'Contents', 'MacOS', program),
  );
}

function listInstalled(path: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, path));
}
