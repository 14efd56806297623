import type { Page } from '@playwright/test';
import { expect, test } from './milepost.ts';

/** Presses a key until what has the focus is called so; fails when it comes round without. */
async function reach(page: Page, key: string, name: RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses <= most; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return '';
      const labels = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '');
      const own =
        element instanceof HTMLInputElement
          ? [...(element.labels ?? [])].map((label) => label.textContent ?? '')
          : [];
      return [
        element.getAttribute('aria-label') ?? '',
        ...labels,
        ...own,
        element.textContent ?? '',
      ].join(' ');
    });
    if (name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${String(name)}`);
}

test('the main job with the keyboard alone', async ({ open }) => {
  const first = await open();
  const { page } = first;

  // First run: Enter takes the role, digits answer, Enter goes on.
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await reach(page, 'Tab', /Choose Back-end engineer/);
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 13; number += 1) {
    await expect(page.getByText(`Area ${number} of 13`)).toBeVisible();
    const questions = await page.getByRole('main').getByRole('group').count();
    for (let question = 0; question < questions; question += 1) await press(String(question % 4));
    await press('Enter');
  }
  expect(keys).toBeLessThanOrEqual(60);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByText('Nothing assessed yet')).toHaveCount(0);

  // A session: the line has the focus on arrival.
  await expect(page.getByRole('textbox', { name: 'What did you study?' })).toBeFocused();
  await page.keyboard.type('45m psql practice: window functions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'window functions' })).toBeVisible();

  // An assessment, through the palette.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('assess oracle');
  await expect(page.getByRole('option', { name: /Assess Oracle/ })).toBeVisible();
  await reachOption(page, /Assess Oracle/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Oracle' })).toBeVisible();
  const history = page.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(history).toHaveText(['19 Nov 2026level 2you · counts']);
  await reach(page, 'Tab', /Not started|Novice|Advanced beginner|Competent/);
  await page.keyboard.press('ArrowDown');
  await reach(page, 'Tab', /Save assessment/);
  await page.keyboard.press('Enter');
  await expect(history).toHaveText(['19 Nov 2026level 3you · counts', '19 Nov 2026level 2you']);

  // A goal from the list of gaps.
  await page.keyboard.press('Control+1');
  await reach(page, 'Tab', /^(Set a goal|Choose): /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New goal' })).toBeVisible();
  await reach(page, 'Tab', /^ *Promise$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+3');
  await expect(
    page.getByRole('radiogroup', { name: 'Which goals' }).getByText('Open 1'),
  ).toBeVisible();

  // Delete, and take it back.
  await page.keyboard.press('Control+1');
  await reach(page, 'Tab', /^Delete /, 120);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'window functions' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('listitem').filter({ hasText: 'window functions' })).toBeVisible();
  await first.quit();
  const second = await open({ profile: first.profile });
  await expect(
    second.page.getByRole('listitem').filter({ hasText: 'window functions' }),
  ).toBeVisible();
});

async function reachOption(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    const selected = await page.locator('[role="option"][aria-selected="true"]').textContent();
    if (name.test(selected ?? '')) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No option ${String(name)}`);
}

test('focus returns to where it was when a dialog closes', async ({ shared }) => {
  const { page } = shared;
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  await reach(page, 'Tab', /New goal/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'New goal' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New goal' })).toBeFocused();
});

test('Ctrl+Z in a field undoes the typing first', async ({ shared }) => {
  const { page } = shared;
  await page.keyboard.press('Control+1');
  const field = page.getByRole('textbox', { name: 'What did you study?' });
  await field.fill('');
  await field.pressSequentially('git 10m: amend');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'amend' })).toBeVisible();
  await field.pressSequentially('docker');
  await page.keyboard.press('Control+z');
  await expect(field).not.toHaveValue('docker');
  await expect(page.getByRole('listitem').filter({ hasText: 'amend' })).toBeVisible();
});
