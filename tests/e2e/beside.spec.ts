import { command, expect, makeFolder, skipFirstRun, test } from './milepost.ts';

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

test('a second window on the same profile hands over and ends', async ({ open }) => {
  const first = await open({ profile: makeFolder() });
  await skipFirstRun(first.page);
  const { _electron } = await import('@playwright/test');
  const { repo } = await import('./milepost.ts');
  const launched = _electron.launch({
    args: [repo, '--', '--profile', first.profile],
    timeout: 20_000,
  });
  const ended = await launched.then(
    (second) => new Promise<number | null>((done) => second.process().on('exit', done)),
    () => 0,
  );
  expect(ended).toBe(0);
  await expect(first.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('place and size are kept', async ({ open }) => {
  const first = await open({ size: [1111, 777] });
  await first.quit();
  const second = await open({ profile: first.profile, size: null });
  const size = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getContentSize(),
  );
  expect(size).toEqual([1111, 777]);
});
