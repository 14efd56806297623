import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';

import type { LearnerOutputs } from '../../src/contract/learners.ts';

export const repo = join(import.meta.dirname, '../..');
/** A Thursday evening; tests that need no other time use it. */
export const evening = '2026-11-19T20:30[Europe/Berlin]';

export interface OpenOptions {
  /** An earlier one's, to start again; else a new folder. */
  readonly profile?: string;
  readonly demo?: boolean;
  readonly now?: string | null;
  /** Content size; null: as the app itself opens. */
  readonly size?: readonly [width: number, height: number] | null;
  /** Chromium's own, such as a camera that is not there. */
  readonly switches?: readonly string[];
  /** Named at the start, as a system does that opens files. */
  readonly files?: readonly string[];
}

export interface Running {
  /** What the page complained about: a test that provokes some takes them out, the rest fail it. */
  readonly complaints: string[];
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Quits as a person does and waits until the process is gone. */
  readonly quit: () => Promise<void>;
}

interface Fixtures {
  readonly open: (options?: OpenOptions) => Promise<Running>;
  /** One window for all tests of a file that leave it as it was. */
  readonly shared: Running;
  /** One window full of study. */
  readonly demo: Running;
}

/** Opens real windows, closes them at the end, and fails on anything that a page complained about. */
export const test = base.extend<
  Fixtures,
  { readonly sharedWindow: Running; readonly demoWindow: Running }
>({
  // Playwright reads the names of the first argument; there is nothing to take from it.
  // oxlint-disable-next-line no-empty-pattern
  open: async ({}, use) => {
    const running: Running[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const made = await launch({ ...options, profile: options.profile ?? makeFolder(folders) });
      running.push(made);
      return made;
    });
    for (const { quit } of running) await quit();
    for (const folder of folders) removeFolder(folder);
    expect(running.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
  sharedWindow: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const profile = makeFolder();
      const made = await launch({ profile });
      await skipFirstRun(made.page);
      await use(made);
      await made.quit();
      removeFolder(profile);
    },
    { scope: 'worker' },
  ],
  demoWindow: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const profile = makeFolder();
      const made = await launch({ profile, demo: true });
      await use(made);
      await made.quit();
      removeFolder(profile);
    },
    { scope: 'worker' },
  ],
  demo: async ({ demoWindow }, use) => {
    demoWindow.complaints.length = 0;
    await use(demoWindow);
    expect(demoWindow.complaints).toEqual([]);
  },
  shared: async ({ sharedWindow }, use) => {
    sharedWindow.complaints.length = 0;
    await use(sharedWindow);
    expect(sharedWindow.complaints).toEqual([]);
  },
});

export { expect };

export function makeFolder(folders: string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-e2e-'));
  folders.push(folder);
  return folder;
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function launch(options: OpenOptions & { readonly profile: string }): Promise<Running> {
  const complaints: string[] = [];
  const now = options.now === undefined ? evening : options.now;
  const app = await _electron.launch({
    args: [
      repo,
      '--lang=en-GB',
      ...(options.switches ?? []),
      '--',
      '--profile',
      options.profile,
      ...(now === null ? [] : ['--now', now]),
      ...(options.demo === true ? ['--demo'] : []),
      ...(options.files ?? []),
    ],
    // As the system says, which the tests change; Playwright's own choice would be light for ever.
    colorScheme: null,
    env: { ...(process.env as Record<string, string>), TZ: 'Europe/Berlin', LANG: 'en_GB.UTF-8' },
  });
  const page = await app.firstWindow();
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // What a mentor keeps comes in when the window stands.
  if (options.demo === true) await expect.poll(() => countLearners(page)).toBe(7);
  const size = options.size === undefined ? ([1280, 800] as const) : options.size;
  if (size !== null) await resize({ app }, ...size);
  let gone = false;
  const quit = async (): Promise<void> => {
    if (gone) return;
    gone = true;
    await app.close();
  };
  return { app, page, complaints, profile: options.profile, quit };
}

async function countLearners(page: Page): Promise<number> {
  const reply = await page.evaluate(() => window.bridge.call('readMentoring', {}));
  return reply.ok ? (reply.value as LearnerOutputs['readMentoring']).learners : 0;
}

export async function resize(
  { app }: Pick<Running, 'app'>,
  width: number,
  height: number,
): Promise<void> {
  await insist(() =>
    app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    ),
  );
}

/**
 * For what may be asked of main twice: while main is busy, V8 may collect the promise that Playwright waits for, and
 * nothing is known of the answer (microsoft/playwright#33737).
 */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!String(error).includes('promise was garbage collected')) throw error;
    return await ask();
  }
}

export type Appearance = 'light' | 'dark' | 'system';

/** Follows the system, so the system is told. */
export async function setAppearance(
  { app }: Pick<Running, 'app'>,
  appearance: Appearance,
): Promise<void> {
  await insist(() =>
    app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, appearance),
  );
}

const screenshots = join(repo, 'tests/e2e/screenshots');

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
}

/** A command line beside the window, through the built entry on this Node. */
export async function command(profile: string, ...words: readonly string[]): Promise<unknown> {
  return commandAt(evening, profile, ...words);
}

/** The same at another time. */
export async function commandAt(
  now: string,
  profile: string,
  ...words: readonly string[]
): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(repo, 'out/main/cli.js'),
    '--profile',
    profile,
    '--now',
    now,
    '--json',
    ...words,
  ]);
  return JSON.parse(stdout) as unknown;
}

/** Past the first run, for tests that are about something else. */
export async function skipFirstRun(page: Page): Promise<void> {
  await page.evaluate(() => window.bridge.call('changeSettings', { firstRunDone: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
}
