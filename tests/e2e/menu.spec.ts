import { expect, skipFirstRun, test, type Running } from './milepost.ts';

/** Clicks an item of the native menu; `whileLoading`: the page is loaded anew, and hears nothing yet. */
async function choose(
  { app }: Running,
  label: string,
  { whileLoading = false } = {},
): Promise<void> {
  await app.evaluate(
    async ({ BrowserWindow, Menu }, [wanted, reloads]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (reloads) {
        const started = new Promise<void>((done) => contents?.once('did-navigate', () => done()));
        contents?.reload();
        await started;
      }
      Menu.getApplicationMenu()
        ?.items.flatMap((item) => item.submenu?.items ?? [])
        .find((item) => item.label === wanted)
        ?.click();
    },
    [label, whileLoading] as const,
  );
}

test('the menu shows a screen', async ({ shared }) => {
  await choose(shared, 'Goals');
  await expect(shared.page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  await choose(shared, 'Today');
  await expect(shared.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('what the menu asks of a page that is still loading is done when it has loaded', async ({
  shared,
}) => {
  const { page } = shared;
  await choose(shared, 'History', { whileLoading: true });
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  // Asked once, done once.
  await choose(shared, 'Today', { whileLoading: true });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('the menu goes on working after the page was led nowhere', async ({ open }) => {
  const running = await open();
  const { page, complaints } = running;
  await skipFirstRun(page);
  // A frame that is forbidden begins to load, and so does an address that the window refuses.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        document.addEventListener('securitypolicyviolation', () => done(), { once: true });
        const frame = document.createElement('iframe');
        frame.src = 'data:text/html,<p>Foreign</p>';
        document.body.append(frame);
      }),
  );
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  expect(complaints.splice(0).every((text) => text.includes('Content Security Policy'))).toBe(true);
  await choose(running, 'Goals');
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();

  await page.evaluate(() => {
    location.href = 'app://other/';
  });
  await choose(running, 'History');
  // Not by locator: Playwright waits for a navigation that never comes.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('h1')?.textContent))
    .toBe('History');
});
