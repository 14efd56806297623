import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Running } from './milepost.ts';

/** What the dialogs of the system would answer: the first file where one is to be saved. */
export async function answerDialogs(
  { app }: Pick<Running, 'app'>,
  ...paths: readonly [string, ...string[]]
): Promise<void> {
  await app.evaluate(({ dialog, shell }, [first, ...more]) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: first });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [first, ...more] });
    shell.openPath = (folder) => {
      (globalThis as { opened?: string }).opened = folder;
      return Promise.resolve('');
    };
  }, paths);
}

/** Drags files over the window and lets them go, with the bytes that they have on the disk. */
export async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const files = paths.map(
    (path) => [basename(path), readFileSync(path).toString('base64')] as const,
  );
  const dataTransfer = await page.evaluateHandle((named) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of named) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  const target = page.getByText('Drop reports or feedback here to open them');
  // What takes them is fetched when the first screen stands.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragenter', { dataTransfer });
    await expect(target).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(target).toHaveCount(0);
}
