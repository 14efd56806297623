import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Input } from '../src/contract/index.ts';
import { usualScope, type SnapshotScope } from '../src/domain/snapshotScope.ts';
import type { Desktop } from '../scripts/desktop.ts';
import type { Bench } from './bench.ts';
import { watchBlocks, type Blocks } from './blocks.ts';
import { alternate, compare, type Result } from './figures.ts';
import { openPage, type Opened } from './open.ts';
import { copyProfile, makeRunFolder, milepostArgs } from './profiles.ts';
import { timeEmptyPrint, timeExport } from './reportCommand.ts';

const aim = 1.5;
const allowedBlockMs = 50;
const allowedMegabytes = 1;

/** Everything that can be in a file, and what a learner sees first. */
const scopes = {
  usual: usualScope,
  full: { ...usualScope, sessions: 'all' },
} as const satisfies Record<string, SnapshotScope>;

type Asked = Input<'exportSnapshot'>;

const asked = (format: Asked['format'], scope: SnapshotScope): Asked => ({
  format,
  table: 'sessions',
  scope,
  sign: true,
  replace: true,
});

/**
 * The report of two years with 5,000 sessions, from the question until the file is on the disk, beside the same hidden
 * window that prints an empty page; and how long it keeps the window that it was asked in from anything else.
 */
export async function measureReport({ desktop, rounds, quick }: Bench): Promise<Result[]> {
  const profile = await copyProfile(quick ? 'thousand' : 'fiveThousand', 'report');
  const opened = await openPage(desktop, milepostArgs(profile));
  try {
    await showShare(opened.page);
    await answerDialogs(opened.app, join(makeRunFolder('shared'), 'report'));
    const takes = {
      empty: () => printEmpty(opened.app),
      html: () => saveAs(opened.page, asked('report', scopes.usual)),
      pdf: () => saveAs(opened.page, asked('pdf', scopes.usual)),
      fullHtml: () => saveAs(opened.page, asked('report', scopes.full)),
    };
    await alternate(1, takes);
    const samples = await alternate(rounds, takes);
    const floor = { name: 'hidden window, empty page, printed', samples: samples.empty };
    return [
      compare('report as HTML', 'ms', samples.html, floor, aim),
      compare('report as PDF', 'ms', samples.pdf, floor, aim),
      compare('the same with every session, HTML', 'ms', samples.fullHtml, floor, null),
      ...(await measureCommand(desktop, profile, rounds)),
      ...(await measureBlocks(opened, rounds)),
      ...(await weigh(opened.page)),
    ];
  } finally {
    await opened.close();
  }
}

/** As commands, each a process from its start to its end. */
async function measureCommand(
  desktop: Desktop,
  profile: string,
  rounds: number,
): Promise<Result[]> {
  const folder = makeRunFolder('printed');
  const takes = {
    empty: () => timeEmptyPrint(desktop, folder),
    html: () => timeExport(desktop, profile, join(folder, 'report.html')),
    pdf: () => timeExport(desktop, profile, join(folder, 'report.pdf')),
  };
  await alternate(1, takes);
  const samples = await alternate(rounds, takes);
  const floor = { name: 'a process that prints an empty page', samples: samples.empty };
  return [
    compare('export FILE.html', 'ms', samples.html, floor, aim),
    compare('export FILE.pdf', 'ms', samples.pdf, floor, aim),
  ];
}

async function showShare(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('region', { name: 'Preview of the file' }).getByRole('article').waitFor();
}

/** What the system's dialog would answer. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Milliseconds. */
async function saveAs(page: Page, input: Asked): Promise<number> {
  return await page.evaluate(async (given) => {
    const startedAt = performance.now();
    const reply = await window.bridge.call('exportSnapshot', given);
    if (!reply.ok) throw new Error(`it was refused: ${reply.error.code}`);
    return performance.now() - startedAt;
  }, input);
}

/** A window as reportWindow.ts opens it, in the same process. */
async function printEmpty(app: ElectronApplication): Promise<number> {
  return await app.evaluate(async ({ BrowserWindow }) => {
    const startedAt = performance.now();
    const window = new BrowserWindow({
      width: 820,
      height: 1160,
      show: false,
      skipTaskbar: true,
      webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
    });
    await window.loadURL('data:text/html,<!doctype html><title>Empty</title>');
    await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
    window.destroy();
    return performance.now() - startedAt;
  });
}

const watched: Readonly<Record<string, SnapshotScope>> = {
  'report as HTML': scopes.usual,
  'with every session': scopes.full,
};

async function measureBlocks(opened: Opened, rounds: number): Promise<Result[]> {
  const allowed = { name: `${allowedBlockMs} ms`, samples: [allowedBlockMs] };
  const bare = await repeat(rounds, () => watchBlocks(opened, () => printEmpty(opened.app)));
  const results = [
    compare(
      'longest block of main, empty page',
      'ms',
      bare.map(({ main }) => main),
      allowed,
      null,
    ),
  ];
  for (const [name, scope] of Object.entries(watched)) {
    const save = () => saveAs(opened.page, asked('report', scope));
    const blocks = await repeat(rounds, () => watchBlocks(opened, save));
    const [main, page] = [blocks.map((one) => one.main), blocks.map((one) => one.page)];
    results.push(
      compare(`longest block of main, ${name}`, 'ms', main, allowed, 1),
      compare(`longest block of the window, ${name}`, 'ms', page, allowed, 1),
    );
  }
  return results;
}

async function repeat(rounds: number, take: () => Promise<Blocks>): Promise<Blocks[]> {
  const taken: Blocks[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(await take());
  return taken;
}

async function weigh(page: Page): Promise<Result[]> {
  const bytes = await page.evaluate(
    async (given) => {
      const reply = await window.bridge.call('exportSnapshot', given);
      if (!reply.ok) throw new Error(`it was refused: ${reply.error.code}`);
      return (reply.value as { readonly bytes: number }).bytes;
    },
    asked('report', scopes.usual),
  );
  const allowed = { name: `${allowedMegabytes} MB`, samples: [allowedMegabytes] };
  return [compare('report of two years', 'MB', [bytes / 1e6], allowed, 1)];
}
