import type { Page } from '@playwright/test';
import { expect } from './milepost.ts';

export interface ScreenToVisit {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

export async function goTo(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press(`Control+${key}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Every screen, with what opens on it, in a state that holds data. */
export const screens: readonly ScreenToVisit[] = [
  { name: 'today', show: (page) => goTo(page, '1', 'Today') },
  {
    name: 'today-typing',
    show: async (page) => {
      await goTo(page, '1', 'Today');
      await page
        .getByRole('textbox', { name: 'What did you study?' })
        .fill('45m psql practice yesterday: plans and nonsense');
      await expect(page.getByRole('group', { name: 'Understood so far' })).toContainText('45 min');
    },
  },
  { name: 'skills', show: (page) => goTo(page, '2', 'Skills') },
  {
    name: 'skills-panel',
    show: async (page) => {
      await goTo(page, '2', 'Skills');
      await page.getByRole('textbox', { name: 'Filter by name or other name' }).fill('postgres');
      await page
        .getByRole('row', { name: /PostgreSQL/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: 'PostgreSQL' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Save assessment' })).toBeVisible();
    },
  },
  { name: 'goals', show: (page) => goTo(page, '3', 'Goals') },
  { name: 'progress', show: (page) => goTo(page, '4', 'Progress') },
  { name: 'share', show: (page) => goTo(page, '5', 'Share') },
  { name: 'history', show: (page) => goTo(page, '6', 'History') },
  { name: 'settings', show: (page) => goTo(page, ',', 'Settings') },
];
