// npm run docs:images: the pictures in docs/images, from the real app with the demo's study at a fixed time.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { ensureBuild } from './build.ts';
import { openDesktop, type Desktop } from './desktop.ts';
import { shrinkPng } from './images/shrinkPng.ts';
import { repoRoot } from './repo.ts';
import { failWith, say } from './say.ts';

const folder = join(repoRoot, 'docs', 'images');
const evening = '2026-11-19T20:30[Europe/Berlin]';

interface Picture {
  readonly name: string;
  readonly appearance: 'light' | 'dark';
  readonly show: (page: Page) => Promise<void>;
}

const today = (page: Page): Promise<void> => goTo(page, '1', 'Today');

const demoPictures: readonly Picture[] = [
  { name: 'today', appearance: 'light', show: today },
  { name: 'today-dark', appearance: 'dark', show: today },
  { name: 'skills', appearance: 'light', show: showSkill },
  { name: 'goals', appearance: 'light', show: (page) => goTo(page, '3', 'Goals') },
  { name: 'progress', appearance: 'light', show: (page) => goTo(page, '4', 'Progress') },
  { name: 'share', appearance: 'light', show: showShare },
  { name: 'mentor', appearance: 'light', show: showLearners },
  { name: 'review', appearance: 'light', show: showReview },
  { name: 'feedback', appearance: 'light', show: showFeedback },
];
const firstPictures: readonly Picture[] = [
  { name: 'first-run', appearance: 'light', show: showFirstArea },
];

async function goTo(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press(`Control+${key}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

async function showSkill(page: Page): Promise<void> {
  await goTo(page, '2', 'Skills');
  await page.getByRole('row', { name: /^Relational databases/ }).click();
  await page.getByRole('row', { name: /^PostgreSQL/ }).click();
  await page.getByRole('button', { name: 'Save assessment' }).waitFor();
}

async function showShare(page: Page): Promise<void> {
  await goTo(page, '5', 'Share');
  await page.getByRole('heading', { name: 'Areas', exact: true }).waitFor();
}

/** The demo fills the table while its window stands already, its last learner last; how many wait stands in every rail. */
async function showLearners(page: Page): Promise<void> {
  await goTo(page, '6', 'Learners');
  await page.getByRole('row', { name: /^Emeka Obi/ }).waitFor({ timeout: 60_000 });
}

async function showReview(page: Page): Promise<void> {
  await goTo(page, '6', 'Learners');
  await page.getByRole('button', { name: 'Review 5 skills: Mateus Oliveira' }).click();
  await page.getByRole('button', { name: 'Confirm level 3' }).click();
  await page.getByRole('button', { name: /^Keep and go on/ }).click();
  await page.getByRole('heading', { level: 2, name: 'RESTful APIs' }).waitFor();
  await page.getByRole('radio', { name: /^1/ }).click();
  await page
    .getByRole('textbox', { name: 'Reason' })
    .fill('The new endpoints answer every error with 200. What does a client do with that?');
  await page
    .getByRole('textbox', { name: 'Next step' })
    .fill('Show one endpoint whose errors a client can tell apart.');
  await page.getByText('2 of 5 reviewed, kept as you type').waitFor();
}

/** The demo's own: what a mentor said to a report of three weeks ago. */
async function showFeedback(page: Page): Promise<void> {
  await goTo(page, '5', 'Share');
  const parts = page.getByRole('radiogroup', { name: 'What to share' });
  await parts.getByText(/^Feedback/).click();
  await page.getByRole('heading', { level: 2, name: 'Priya Nair' }).waitFor();
}

async function showFirstArea(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose Back-end engineer' }).click();
  const python = page.getByRole('group', { name: 'Python' });
  await python.getByRole('radio', { name: /^2,/ }).click();
}

async function takePictures(
  desktop: Desktop,
  pictures: readonly Picture[],
  demo: readonly string[],
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'milepost-images-'));
  const app = await _electron.launch({
    executablePath: desktop.electron.executable,
    args: [repoRoot, '--lang=en-GB', '--', '--profile', profile, '--now', evening, ...demo],
    env: { ...desktop.env, TZ: 'Europe/Berlin', LANG: 'en_GB.UTF-8' },
    colorScheme: null,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(10_000);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
    );
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (demo.length > 0) await showLearners(page);
    for (const { name, appearance, show } of pictures) {
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, appearance);
      await show(page);
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const bytes = shrinkPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
      writeFileSync(join(folder, `${name}.png`), bytes);
      say(`${name}.png: ${Math.round(bytes.length / 1024)} kB`);
    }
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function drawImages(): Promise<void> {
  await ensureBuild();
  mkdirSync(folder, { recursive: true });
  const desktop = await openDesktop({ oneApp: false });
  try {
    await takePictures(desktop, demoPictures, ['--demo']);
    await takePictures(desktop, firstPictures, []);
  } finally {
    desktop.close();
  }
}

drawImages().catch(failWith);
