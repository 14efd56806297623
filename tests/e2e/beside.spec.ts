import { command, expect, resize, skipFirstRun, test, type Running } from './milepost.ts';
import { startAgain } from './secondStart.ts';

test('what a command line writes appears in the open window', async ({ open }) => {
  const { page, profile } = await open();
  await skipFirstRun(page);
  await command(profile, 'log', 'Redis 25m reading: eviction');
  await expect(page.getByRole('listitem').filter({ hasText: 'eviction' })).toContainText('25 min', {
    timeout: 2000,
  });
  await command(profile, 'undo');
  await expect(page.getByRole('listitem').filter({ hasText: 'eviction' })).toHaveCount(0, {
    timeout: 2000,
  });
});

test('what the window writes is there for a command line', async ({ open }) => {
  const { page, profile } = await open();
  await skipFirstRun(page);
  const field = page.getByRole('textbox', { name: 'What did you study?' });
  await field.fill('git 15m: rebase');
  await field.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'rebase' })).toBeVisible();
  expect(await command(profile, 'sessions')).toMatchObject([
    { durationSeconds: 900, note: 'rebase' },
  ]);
});

function readWindow({ app }: Running): Promise<{ isFocused: boolean; restored: number }> {
  return app.evaluate(({ BrowserWindow }) => ({
    isFocused: BrowserWindow.getAllWindows().every((window) => window.isFocused()),
    restored: Number(Reflect.get(globalThis, 'restored') ?? 0),
  }));
}

test('a second start on the same profile ends, and the first window comes to the front', async ({
  open,
}) => {
  const first = await open();
  await skipFirstRun(first.page);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  await expect.poll(() => readWindow(first)).toEqual({ isFocused: false, restored: 0 });
  expect(await startAgain(first.profile)).toBe(0);
  await expect.poll(() => readWindow(first)).toEqual({ isFocused: true, restored: 0 });
  expect(first.app.windows()).toHaveLength(1);
});

test('a second start brings back a first window that is minimised', async ({ open }) => {
  const first = await open();
  await skipFirstRun(first.page);
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    // A bare X server minimises nothing, so the window only says that it is, until it is asked back.
    let isMinimized = true;
    window.isMinimized = () => isMinimized;
    window.restore = () => {
      isMinimized = false;
      Reflect.set(globalThis, 'restored', Number(Reflect.get(globalThis, 'restored') ?? 0) + 1);
    };
    window.blur();
  });
  await expect.poll(() => readWindow(first)).toEqual({ isFocused: false, restored: 0 });
  expect(await startAgain(first.profile)).toBe(0);
  await expect.poll(() => readWindow(first)).toEqual({ isFocused: true, restored: 1 });
});

test('a start on another profile is a Milepost of its own', async ({ open }) => {
  const first = await open();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  const second = await open();
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => readWindow(first)).toEqual({ isFocused: false, restored: 0 });
});

/** Not the one that Electron begins with. */
function hasOwnMenu({ app }: Running): Promise<boolean> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label === '&File');
}

test('place and size are kept', async ({ open }) => {
  const first = await open();
  // The menu takes its room from what is there: sized before, the page would be smaller than asked.
  await expect.poll(() => hasOwnMenu(first)).toBe(true);
  await resize(first, 1111, 777);
  await first.quit();
  const second = await open({ profile: first.profile, size: null });
  const size = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getContentSize(),
  );
  expect(size).toEqual([1111, 777]);
});
