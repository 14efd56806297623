import { expect, test, type Running } from './milepost.ts';

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
        const started = new Promise<void>((done) =>
          contents?.once('did-start-loading', () => done()),
        );
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
