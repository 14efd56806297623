import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { command, expect, picture, repo, test } from './milepost.ts';
import { openReader, type Reading } from './reader.ts';
import { evidence, learner, makeStudied, question } from './reportFile.ts';

let profile = '';
let fileIn: (name: string) => string;
let remove: () => void;
let reading: Reading;
let page: Page;

test.beforeAll(async () => {
  const studied = await makeStudied();
  ({ profile, fileIn, remove } = studied);
  await studied.exportReport('report.html');
  await studied.exportReport('report.pdf');
  reading = await openReader(fileIn('report.html'));
  ({ page } = reading);
});

test.afterAll(async () => {
  await reading.browser.close();
  remove();
});

test('is one file that asks for nothing and runs nothing', async () => {
  const asked = await reading.listAsked();
  const own = pathToFileURL(fileIn('report.html')).href;
  expect(asked.filter((address) => address !== own && !address.startsWith('data:'))).toEqual([]);
  expect(reading.complaints).toEqual([]);
  const scripts = page.locator('script');
  await expect(scripts).toHaveCount(1);
  await expect(scripts).toHaveAttribute('type', 'application/json');
  const html = readFileSync(fileIn('report.html'), 'utf8');
  expect(/<[^>]*\s(?:on\w+|tabindex)=/.test(html)).toBe(false);
  expect(statSync(fileIn('report.html')).size).toBeLessThan(1_000_000);
});

test('says who, what and how far, and shows other people’s words as words', async () => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(learner);
  await expect(page.getByText(question).first()).toBeVisible();
  await expect(page.getByText('<b>window</b> functions').first()).toBeAttached();
  const link = page.getByRole('link', { name: /example\.org\/queries/ }).first();
  await expect(link).toHaveAttribute('href', evidence);
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  await expect(page.getByText('javascript:alert(1)').first()).toBeAttached();
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
});

test('has nothing for axe to find, and no sideways scroll on a phone', async () => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await picture(page, 'report-820');
  await reading.browser.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(390, 844),
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(500);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await picture(page, 'report-390');
});

test('is unchanged until somebody changes a word of it', async () => {
  const seal = await command(profile, 'verify', fileIn('report.html'));
  expect(seal).toMatchObject({ intact: true, signed: true, page: 'same', knownAs: 'self' });
  const html = readFileSync(fileIn('report.html'), 'utf8');
  writeFileSync(fileIn('other.html'), html.replace(question, 'Is my SQL great?'));
  const other = await promisify(execFile)(process.execPath, [
    join(repo, 'out/main/cli.js'),
    '--profile',
    profile,
    '--json',
    'verify',
    fileIn('other.html'),
  ]).catch((error: unknown) => error as { code: number; stdout: string });
  expect(other).toMatchObject({ code: 3 });
  expect(JSON.parse(other.stdout)).toMatchObject({ intact: false, page: 'changed' });
});

test('prints as a tagged PDF with an outline', async () => {
  const loading = getDocument({ data: new Uint8Array(readFileSync(fileIn('report.pdf'))) });
  const pdf = await loading.promise;
  const first = await pdf.getPage(1);
  const { items } = await first.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(text).toContain('Back-end engineer');
  expect(text).toContain('%');
  expect(pdf.numPages).toBeGreaterThan(2);
  expect(await first.getStructTree()).not.toBeNull();
  const outline = (await pdf.getOutline()) as { title: string }[] | null;
  expect(outline?.length ?? 0).toBeGreaterThan(0);
  const { info } = await pdf.getMetadata();
  expect((info as { Title?: string }).Title).toContain('Back-end engineer');
  await loading.destroy();
});
