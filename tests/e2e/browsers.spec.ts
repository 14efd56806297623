import { readFileSync, writeFileSync } from 'node:fs';
import { browsers, findBrowser, type Browser } from '../../scripts/browsers.ts';
import { wholePercent } from '../../src/domain/figures.ts';
import { command, expect, test } from './milepost.ts';
import { readPdfPages } from './pdf.ts';
import { findActive, findAxe, findForeign, findLinks, findNarrow } from './reportChecks.ts';
import { evidence, learner, makeStudied, question } from './reportFile.ts';
import {
  describeLack,
  pictureOf,
  startBrowser,
  type Shown,
  type StockBrowser,
} from './stockBrowser.ts';

const phone = { width: 390, height: 844 };
/** In points. */
const papers = { A4: [595, 842], Letter: [612, 792] } as const;

/** Words of the first page; bold ones and figures are drawn in Firefox's PDF, but not written. */
const firstPage: Readonly<Record<Browser, readonly string[]>> = {
  Chromium: [learner, 'of what the role asks', question],
  Firefox: ['of what the role asks', question],
};

let file = '';
let remove = (): void => {};
/** As the report writes it. */
let readiness = '';

test.beforeAll(async () => {
  if (browsers.every((browser) => findBrowser(browser) === null)) return;
  const studied = await makeStudied();
  const { profile, fileIn, exportReport } = studied;
  ({ remove } = studied);
  await exportReport('report.html');
  file = fileIn('report.html');
  const progress = (await command(profile, 'progress')) as { readonly readiness: number };
  readiness = `${wholePercent(progress.readiness)} %`;
});

test.afterAll(() => remove());

for (const name of browsers) test.describe(name, () => checkIn(name));

function checkIn(name: Browser): void {
  test.skip(findBrowser(name) === null, describeLack(name));
  let browser: StockBrowser;
  let shown: Shown;

  test.beforeAll(async () => {
    browser = await startBrowser(name);
    shown = await browser.show(file);
  });
  test.afterAll(() => browser.close());
  test.beforeEach(() => {
    test.info().annotations.push({ type: 'browser', description: browser.version });
  });

  test('it opens from disk without a network, asks for nothing and runs nothing', async () => {
    expect(await shown.page.evaluate(() => navigator.onLine)).toBe(false);
    expect(await findActive(shown)).toEqual([]);
    expect(findForeign(shown)).toEqual([]);
    expect(shown.complaints).toEqual([]);
  });

  test('it says who, how far and what is asked, and its links tell nothing', async () => {
    const { page } = shown;
    expect(await page.$eval('h1', (heading) => heading.innerText)).toBe(learner);
    const text = await page.$eval('body', (body) => body.innerText);
    for (const words of [readiness, question, '<b>window</b> functions', 'javascript:alert(1)']) {
      expect(text).toContain(words);
    }
    const addresses = await page.$$eval('a', (links) => links.map((link) => link.href));
    expect(addresses).toContain(evidence);
    expect(await findLinks(shown)).toEqual([]);
  });

  test('nothing of it is cut off on a desk or a phone, and axe finds nothing', async () => {
    for (const size of [{ width: 1280, height: 900 }, phone]) {
      expect(await findNarrow(shown, size), `${size.width} px`).toEqual([]);
      expect(await findAxe(shown), `${size.width} px`).toEqual([]);
      await pictureOf(shown, `report-${name.toLowerCase()}-${size.width}`);
    }
    expect(shown.complaints).toEqual([]);
    expect(findForeign(shown)).toEqual([]);
  });

  for (const [format, [width, height]] of Object.entries(papers)) {
    test(`it prints whole on ${format}`, async () => {
      const bytes = await shown.page.pdf({ format: format as keyof typeof papers });
      writeFileSync(test.info().outputPath(`report-${format}.pdf`), bytes);
      const pages = await readPdfPages(bytes);
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) {
        expect(Math.abs(page.width - width) + Math.abs(page.height - height)).toBeLessThan(2);
        expect(page.text.trim()).not.toBe('');
        expect(page.outside).toEqual([]);
      }
      for (const words of firstPage[name]) expect(pages[0]?.text).toContain(words);
      expect(pages[0]?.fills.length, 'the colours of areas, bars and levels').toBeGreaterThan(15);
      const whole = pages.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ');
      expect(whole).toContain(`Reply to ${learner}`);
      expect(whole).toContain('<b>window</b> functions');
    });
  }

  /** The report as somebody spoilt it; without its policy, so that only the check stands in the way. */
  async function showSpoilt(addition: string): Promise<Shown> {
    const html = readFileSync(file, 'utf8');
    const spoilt = file.replace(/\.html$/, '-spoilt.html');
    const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    expect(bare).not.toBe(html);
    writeFileSync(spoilt, bare.replace('</article>', `${addition}</article>`));
    return browser.show(spoilt);
  }

  test('a script that ran would be found', async () => {
    const spoilt = await showSpoilt('<script>document.title = "ran"; console.log("ran")</script>');
    expect(await findActive(spoilt)).toEqual([
      expect.stringContaining('<script>'),
      expect.stringContaining('changed: ran'),
    ]);
    await expect.poll(() => spoilt.complaints).toEqual(['ran']);
  });

  test('a picture from elsewhere would be found', async () => {
    const spoilt = await showSpoilt('<img src="https://example.org/seen.png">');
    await expect.poll(() => findForeign(spoilt)).toEqual(['https://example.org/seen.png']);
    expect(await findAxe(spoilt)).toEqual([expect.stringContaining('image-alt')]);
  });

  test('what is too wide for a phone would be found', async () => {
    const spoilt = await showSpoilt('<div style="width: 900px">wide</div>');
    expect((await findNarrow(spoilt, phone)).join()).toContain('px wide');
  });

  test('what the policy of the page refuses would be found', async () => {
    const spoilt = file.replace(/\.html$/, '-refused.html');
    const picture = '<img alt="" src="https://example.org/seen.png">';
    writeFileSync(spoilt, readFileSync(file, 'utf8').replace('</article>', `${picture}</article>`));
    const refused = await browser.show(spoilt);
    await expect.poll(() => refused.complaints.join()).toContain('img-src refuses');
  });
}
