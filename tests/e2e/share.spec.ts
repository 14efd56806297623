import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  command,
  expect,
  makeFolder,
  picture,
  resize,
  setAppearance,
  skipFirstRun,
  test,
  type Running,
} from './milepost.ts';
import { findAxe } from './axe.ts';
import { findClipped } from './clipped.ts';
import { answerDialogs } from './dialogs.ts';
import { goTo, showShare } from './screens.ts';

const secret = 'only for my eyes';

async function openShare(open: (options: { profile: string }) => Promise<Running>) {
  const profile = makeFolder();
  await command(profile, 'log', `PostgreSQL 45m practice: indexes, ${secret}`);
  await command(profile, 'log', 'Docker 20m: layers');
  await command(profile, 'assess', 'PostgreSQL', '2', '--evidence', 'tuned a query');
  const running = await open({ profile });
  await skipFirstRun(running.page);
  await goTo(running.page, '5', 'Share');
  return running;
}

const preview = (page: Page) => page.getByRole('region', { name: 'Preview of the file' });

const settled = (page: Page) =>
  expect(page.locator('[aria-busy="true"]'), 'the preview stands').toHaveCount(0);

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/** The words of a report's page. Parsed in a page its styles would be refused, and complained about. */
function readArticle(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '' };
  const article = /<article[^>]*>(.*)<\/article>/su.exec(html)?.[1] ?? '';
  return article
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

test('a report without the notes is saved, and verifies', async ({ open }) => {
  const running = await openShare(open);
  const { page, app, profile } = running;
  const file = join(makeFolder(), 'Aiko-2026-11-19.html');
  await answerDialogs(running, file);

  await page.getByText(/^All · 2$/).click();
  await expect(preview(page)).toContainText(secret);
  await page.getByRole('switch', { name: 'Notes' }).press('Space');
  await expect(preview(page)).not.toContainText(secret);
  await page.getByRole('textbox', { name: 'What you ask' }).fill('Is Docker next?');
  await expect(preview(page)).toContainText('Is Docker next?');

  const leftOut = page.getByLabel('Skills to leave out');
  await leftOut.fill('docker');
  await leftOut.press('Enter');
  await leftOut.press('Escape');
  await expect(page.getByText('Docker still stands in your question.')).toBeVisible();
  await settled(page);

  await page.getByRole('button', { name: 'Save report…' }).click();
  await expect(page.getByText(/^Saved Aiko-2026-11-19\.html \(\d+ kB\)$/)).toBeVisible();
  await picture(page, 'share-saved');
  const html = readFileSync(file, 'utf8');
  expect(html).not.toContain(secret);
  expect(html).toContain('tuned a query');
  expect(await command(profile, 'verify', file)).toMatchObject({
    intact: true,
    signed: true,
    knownAs: 'self',
    page: 'same',
  });

  // The preview is what was written: the same words in the same order.
  const drawn = await preview(page).locator('article').textContent();
  expect(squeeze(drawn ?? '')).toBe(squeeze(readArticle(html)));

  await page.getByRole('button', { name: 'Show in folder' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened))
    .toBe(join(file, '..'));
  const shared = page.getByRole('list', { name: 'What you shared' });
  await expect(shared.getByRole('listitem')).toHaveText([/^Report.*Aiko-2026-11-19\.html/]);

  // What was chosen is still chosen after a start.
  await running.quit();
  const again = await open({ profile });
  await goTo(again.page, '5', 'Share');
  await expect(again.page.getByLabel('Notes', { exact: true })).not.toBeChecked();
  await expect(again.page.getByRole('textbox', { name: 'What you ask' })).toHaveValue(
    'Is Docker next?',
  );
});

test('every other format is written, and the key copied and exchanged', async ({ open }) => {
  const running = await openShare(open);
  const { page, profile } = running;
  const folder = makeFolder();
  for (const [item, name] of [
    ['PDF…', 'a.pdf'],
    ['Snapshot (.milepost)…', 'a.milepost'],
    ['Summary (Markdown)…', 'a.md'],
    ['Table of goals (CSV)…', 'a.csv'],
  ] as const) {
    await answerDialogs(running, join(folder, name));
    await page.getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(new RegExp(`^Saved ${name} `))).toBeVisible();
    expect(statSync(join(folder, name)).size).toBeGreaterThan(10);
  }
  const copy = join(folder, 'copy.key');
  await answerDialogs(running, copy);
  await page.getByRole('button', { name: 'Save a copy of the key…' }).click();
  await expect(page.getByText(`Saved ${copy}`)).toBeVisible();
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(join(profile, 'identity.key'), 'utf8'));
  if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
  await page.getByRole('button', { name: 'Use another key…' }).click();
  await expect(page.getByText('This key signs from now on.')).toBeVisible();
  expect(readdirSync(profile).filter((name) => name.startsWith('identity'))).toEqual([
    'identity.key',
  ]);
  await answerDialogs(running, join(folder, 'a.md'));
  await page.getByRole('button', { name: 'Use another key…' }).click();
  await expect(page.getByText(/holds no key that can sign/)).toBeVisible();
});

test('with the keyboard alone', async ({ open }) => {
  const running = await openShare(open);
  const { page } = running;
  const file = join(makeFolder(), 'keys.html');
  await answerDialogs(running, file);
  await expect(page.getByRole('heading', { level: 1, name: 'Share' })).toBeFocused();
  await reach(page, 'Evidence');
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Evidence', { exact: true })).not.toBeChecked();
  await expect(preview(page)).not.toContainText('tuned a query');
  await reach(page, 'Preview of the file');
  await page.keyboard.press('End');
  await expect.poll(() => preview(page).evaluate((pane) => pane.scrollTop)).toBeGreaterThan(100);
  await goTo(page, '1', 'Today');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1, name: 'Share' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Send' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Save report…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved keys\.html/)).toBeVisible();
});

test('looks as it should, and axe finds nothing', async ({ demo }) => {
  const { page } = demo;
  await resize(demo, 1280, 800);
  for (const appearance of ['light', 'dark'] as const) {
    await setAppearance(demo, appearance);
    await showShare(page);
    await settled(page);
    await picture(page, `share-${appearance}`);
    expect.soft(await findAxe(page), appearance).toEqual([]);
    const paper = preview(page).locator('article');
    await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  }
  await setAppearance(demo, 'light');
  await resize(demo, 900, 600);
  await picture(page, 'share-900x600');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await settled(page);
  await picture(page, 'share-900x600-preview');
  expect.soft(await findClipped(page)).toEqual([]);
  await resize(demo, 3840, 2160);
  await settled(page);
  await picture(page, 'share-4k');
  await resize(demo, 1280, 800);
});

test('the preview stands to the pixel as the file does', async ({ demo }) => {
  const { page, app } = demo;
  // Room for all of it, so that nothing is made smaller; dark, so that nothing of the app shows through.
  await resize(demo, 1600, 1000);
  await setAppearance(demo, 'dark');
  await showShare(page);
  await page.getByText(/^All · /).click();
  await settled(page);
  const file = join(makeFolder(), 'demo.html');
  await answerDialogs(demo, file);
  await page.getByRole('button', { name: 'Save report…' }).click();
  await expect(page.getByText(/^Saved demo\.html/)).toBeVisible();
  const inFile = await app.evaluate(
    async ({ BrowserWindow }, [path, measure]) => {
      // The app's own session loads nothing but the app.
      const webPreferences = { partition: 'a-browser' };
      const window = new BrowserWindow({ show: false, width: 820, height: 1160, webPreferences });
      try {
        await window.loadFile(path);
        await window.webContents.insertCSS('html { overflow: hidden }');
        return (await window.webContents.executeJavaScript(measure)) as string[];
      } finally {
        window.destroy();
      }
    },
    [file, `(${measureReport.toString()})()`] as const,
  );
  const inPreview = await page.evaluate(measureReport);
  expect(inFile.length).toBeGreaterThan(500);
  expect(inPreview).toEqual(inFile);
  await page.getByText('None', { exact: true }).first().click();
  await setAppearance(demo, 'light');
  await resize(demo, 1280, 800);
});

/** Every element of a report: where it stands and how it is written. */
function measureReport(): string[] {
  const article = document.querySelector('article');
  const { left, top } = article?.getBoundingClientRect() ?? { left: 0, top: 0 };
  // A group draws nothing itself: the file has only those that hand something on.
  const drawn = article?.querySelectorAll('*:not(g, defs, title, desc)') ?? [];
  return [...drawn].map((element) => {
    // Not drawn: where it would stand says nothing.
    if (element.getClientRects().length === 0) return element.tagName;
    const box = element.getBoundingClientRect();
    const { color, fill, stroke, backgroundColor, fontSize, fontWeight, fontFamily } =
      getComputedStyle(element);
    // The ids of patterns are each page's own.
    const ink =
      element instanceof SVGElement ? `${fill} ${stroke}`.replaceAll(/#\w+/g, '#') : color;
    const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
    return [element.tagName, place, ink, backgroundColor, fontSize, fontWeight, fontFamily].join(
      ' ',
    );
  });
}

/** Presses Tab until the focus is on what is called so. */
async function reach(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return label ?? element?.getAttribute('aria-label');
    });
    if (found === name) return;
  }
  throw new Error(`Tab never reached ${name}`);
}
