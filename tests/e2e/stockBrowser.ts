import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser as Driven, type Page } from 'puppeteer-core';
import { findBrowser, installable, type Browser } from '../../scripts/browsers.ts';
import { makeFolder, repo } from './milepost.ts';

const isRoot = process.getuid?.() === 0;

/** A page in a browser that is cut off from the network. */
export interface Shown {
  readonly page: Page;
  /** The file that it shows. */
  readonly file: string;
  /** Every address that it asked for, its own file and what is inside it included. */
  readonly requests: readonly string[];
  /** What stands in the console, what was thrown, and what the policy of the page refused. */
  readonly complaints: readonly string[];
}

export interface StockBrowser {
  readonly version: string;
  readonly show: (file: string) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** Why a browser's tests cannot run here. */
export function describeLack(browser: Browser): string {
  return `${browser} was not found: install ${installable[browser]}.`;
}

/** Starts a browser as its maker ships it, without a window, in a profile and a home that are thrown away. */
export async function startBrowser(browser: Browser): Promise<StockBrowser> {
  const executablePath = findBrowser(browser);
  if (executablePath === null) throw new Error(describeLack(browser));
  const folder = makeFolder();
  // Firefox refuses to run as root in a home of somebody else.
  const home = process.platform === 'linux' ? { HOME: folder, XDG_CACHE_HOME: folder } : {};
  const driven = await launch({
    executablePath,
    userDataDir: join(folder, 'profile'),
    env: { ...process.env, ...home },
    ...(browser === 'Firefox'
      ? { browser: 'firefox', protocol: 'webDriverBiDi' }
      : // Over its own protocol: WebDriver BiDi tells nothing of what a policy refused.
        { browser: 'chrome', protocol: 'cdp', args: isRoot ? ['--no-sandbox'] : [] }),
  });
  return {
    version: await driven.version(),
    show: (file) => show(driven, file),
    close: async () => {
      await driven.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function show(driven: Driven, file: string): Promise<Shown> {
  const page = await driven.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.exposeFunction('complain', (words: string) => complaints.push(words));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { complain } = globalThis as unknown as { complain: (words: string) => void };
      complain(`${event.effectiveDirective} refuses ${event.blockedURI}`);
    });
  });
  await page.setOfflineMode(true);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  return { page, file, requests, complaints };
}

const screenshots = join(repo, 'tests/e2e/screenshots');

export async function pictureOf({ page }: Shown, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}
