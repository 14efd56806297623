import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { answerDialogs } from './dialogs.ts';
import {
  command,
  expect,
  makeFolder,
  skipFirstRun,
  type OpenOptions,
  type Running,
} from './milepost.ts';
import { goTo } from './screens.ts';

export type Open = (options?: OpenOptions) => Promise<Running>;

export const proof = 'tuned a query';
export const asked = 'Which of my queries would you index?';

/** Somebody who has studied a little: sessions, levels with and without evidence, a goal. */
async function makeLearner(): Promise<string> {
  const profile = makeFolder();
  await command(profile, 'log', 'PostgreSQL 45m practice: indexes', '--at', '2026-11-17');
  await command(profile, 'log', 'Docker 20m: layers', '--at', '2026-11-18');
  await command(profile, 'assess', 'SQL', '3', '--on', '2026-11-17', '--evidence', proof);
  await command(profile, 'assess', 'PostgreSQL', '2', '--on', '2026-11-17');
  await command(profile, 'assess', 'Docker', '1', '--on', '2026-11-18', '--evidence', 'an image');
  await command(profile, 'goal', 'add', 'PostgreSQL', '3', '--by', '2026-12-31', '--weekly', '90');
  return profile;
}

/** Past the first run, with a name. */
async function introduce({ page }: Running, name: string): Promise<void> {
  await skipFirstRun(page);
  await page.evaluate((said) => window.bridge.call('changeSettings', { name: said }), name);
}

/** Saves what is chosen on Share: by the ending, a page or the bare snapshot. */
export async function share(running: Running, file: string): Promise<void> {
  const { page } = running;
  await answerDialogs(running, file);
  if (file.endsWith('.html')) await page.getByRole('button', { name: 'Save report…' }).click();
  else {
    await page.getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('menuitem', { name: 'Snapshot (.milepost)…' }).click();
  }
  await expect(page.getByText(new RegExp(`^Saved ${file.split('/').at(-1)} `))).toBeVisible();
}

/** A learner of that name with a key of their own, and their report as a page and as a snapshot. */
export async function makeReports(open: Open, name: string) {
  const profile = await makeLearner();
  const running = await open({ profile });
  await introduce(running, name);
  await goTo(running.page, '5', 'Share');
  await running.page.getByRole('textbox', { name: 'What you ask' }).fill(asked);
  const folder = makeFolder();
  const report = join(folder, `${name}.html`);
  const snapshot = join(folder, `${name}.milepost`);
  await share(running, report);
  await share(running, snapshot);
  await running.quit();
  return { profile, folder, report, snapshot };
}

const learnersTable = (page: Page): Locator => page.getByRole('grid', { name: 'Learners' });

/** Rows of learners, by their names. */
export const learnerNamed = (page: Page, name: string): Locator =>
  learnersTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByText(name, { exact: true }) });

export const opened = (page: Page): Locator => page.getByRole('region', { name: 'Opened files' });

/** What became of each file, once all of them were opened. */
export async function expectOpened(
  page: Page,
  summary: string,
  files: readonly RegExp[],
): Promise<void> {
  await expect(opened(page).getByRole('status')).toHaveText(summary);
  await expect(opened(page).getByRole('listitem')).toHaveText([...files]);
}

export async function dismiss(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dismiss what was opened' }).click();
  await expect(opened(page)).toHaveCount(0);
}
