import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import {
  expect,
  makeFolder,
  picture,
  resize,
  setAppearance,
  skipFirstRun,
  test,
} from './milepost.ts';

const folders: string[] = [];

/** What is no store of this version, under the name of what a mentor keeps. Gives its path. */
function spoil(profile: string, what: string): string {
  const path = join(profile, 'mentoring.sqlite');
  if (what === 'damaged') {
    writeFileSync(path, 'A diary, and no database at all.\n'.repeat(200));
    return path;
  }
  const db = new DatabaseSync(path);
  db.exec('CREATE TABLE theirs(a)');
  if (what === 'newer') db.exec('PRAGMA application_id = 0x4d4c504d; PRAGMA user_version = 99');
  db.close();
  return path;
}

async function openMentor(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+6');
  await expect(page.getByRole('heading', { level: 1, name: 'Learners' })).toBeVisible();
}

for (const [what, words] of [
  ['damaged', 'not a store of Milepost'],
  ['newer', 'newer'],
  ['foreign', 'another program'],
] as const)
  test(`a ${what} mentoring.sqlite is named under Mentor, and everything else works`, async ({
    open,
  }) => {
    const profile = makeFolder(folders);
    const path = spoil(profile, what);
    const before = readFileSync(path);
    const { page, quit } = await open({ profile });
    await skipFirstRun(page);
    await openMentor(page);
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(path);
    await expect(alert).toContainText(words);
    await picture(page, `mentor-${what}`);
    await page.keyboard.press('ControlOrMeta+1');
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await quit();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

test('learners in the backups: asked for in Settings', async ({ open }) => {
  const running = await open({ demo: true });
  const { page } = running;
  await openMentor(page);
  await expect(page.getByText('Aiko Tanaka').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+,');
  const wanted = page.getByRole('switch', { name: 'Learners in the backups' });
  await wanted.scrollIntoViewIfNeeded();
  for (const appearance of ['light', 'dark'] as const) {
    await setAppearance(running, appearance);
    await picture(page, `settings-mentoring-${appearance}`);
  }
  await setAppearance(running, 'light');
  await resize(running, 900, 600);
  await wanted.scrollIntoViewIfNeeded();
  await picture(page, 'settings-mentoring-900');
  await wanted.press('Space');
  await expect(wanted).toBeChecked();
});
