import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export interface Reading {
  readonly browser: ElectronApplication;
  readonly page: Page;
  /** Whatever the page wrote to the console or threw. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly listAsked: () => Promise<readonly string[]>;
}

/** Opens a page as a browser does that is not Milepost. */
export async function openReader(file: string): Promise<Reading> {
  const browser = await _electron.launch({
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      join(import.meta.dirname, 'reader'),
      '--',
      file,
    ],
    colorScheme: null,
    env: process.env as Record<string, string>,
  });
  const complaints: string[] = [];
  const page = await browser.firstWindow();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const listAsked = (): Promise<readonly string[]> =>
    browser.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  return { browser, page, complaints, listAsked };
}
