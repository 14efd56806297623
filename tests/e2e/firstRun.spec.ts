import { expect, test, type Running } from './milepost.ts';

/** As by the cross in its frame. The app ends with its last window, save on macOS. */
async function closeWindow({ app }: Running): Promise<void> {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    electron.on('window-all-closed', () => electron.quit());
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await ended;
}

async function answerFirstArea({ page }: Running): Promise<void> {
  await page.getByRole('button', { name: 'Choose Back-end engineer' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Programming languages' }),
  ).toBeVisible();
}

const ways: readonly { readonly how: string; readonly leave: (first: Running) => Promise<void> }[] =
  [
    { how: 'its window is closed', leave: closeWindow },
    { how: 'it is quit', leave: ({ quit }) => quit() },
  ];

for (const { how, leave } of ways) {
  test(`answers that were just given are kept when ${how} in the middle`, async ({ open }) => {
    const first = await open();
    await answerFirstArea(first);
    const python = first.page.getByRole('group', { name: 'Python' });
    await python.getByRole('radio', { name: /^2,/ }).click();
    await first.page
      .getByRole('button', { name: 'Add a link or a sentence that shows it' })
      .click();
    await first.page.getByRole('textbox', { name: 'What shows it: Python' }).fill('A crawler');
    await first.page.getByRole('group', { name: 'Go' }).getByRole('radio', { name: /^1,/ }).click();
    // No page was left yet, so nothing was saved.
    await leave(first);

    // The role is chosen, and it goes on at the first area without answers.
    const { page } = await open({ profile: first.profile });
    await expect(page.getByRole('heading', { level: 1, name: 'Web frameworks' })).toBeVisible();
    await page.getByRole('button', { name: /^Back to Programming languages/ }).click();
    const level = (skill: string, name: RegExp) =>
      page.getByRole('group', { name: skill }).getByRole('radio', { name });
    await expect(level('Python', /^2,/)).toBeChecked();
    await expect(level('Go', /^1,/)).toBeChecked();
    await page.getByRole('button', { name: 'Skip the rest' }).click();
    await page.keyboard.press('Control+2');
    await page.getByRole('textbox', { name: 'Filter by name or other name' }).fill('python');
    await page
      .getByRole('row', { name: /Python/ })
      .first()
      .click();
    await expect(page.getByRole('list', { name: 'History' }).getByText('A crawler')).toBeVisible();
  });
}
