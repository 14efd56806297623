import type { Page } from '@playwright/test';
import { expect } from './milepost.ts';

export interface ScreenToVisit {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

async function goTo(page: Page, key: string, title: string): Promise<void> {
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
  { name: 'history', show: (page) => goTo(page, '5', 'History') },
  { name: 'settings', show: (page) => goTo(page, ',', 'Settings') },
];

/** Things that open over a screen. Escape closes each. */
export const dialogs: readonly ScreenToVisit[] = [
  {
    name: 'palette',
    show: async (page) => {
      await goTo(page, '1', 'Today');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search or do' }).fill('postg');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'session-dialog',
    show: async (page) => {
      await goTo(page, '1', 'Today');
      await page.getByRole('button', { name: 'Form' }).click();
      await expect(page.getByRole('dialog', { name: 'Log a session' })).toBeVisible();
    },
  },
  {
    name: 'goal-dialog',
    show: async (page) => {
      await goTo(page, '3', 'Goals');
      await page.getByRole('button', { name: 'New goal' }).click();
      await expect(page.getByRole('dialog', { name: 'New goal' })).toBeVisible();
    },
  },
  {
    name: 'readiness-dialog',
    show: async (page) => {
      await goTo(page, '1', 'Today');
      await page.getByRole('button', { name: 'How it is computed' }).click();
      await expect(
        page
          .getByRole('dialog')
          .getByRole('table')
          .or(page.getByRole('dialog').getByRole('treegrid'))
          .first(),
      ).toBeVisible();
    },
  },
];

/** Texts that are cut off or stand outside the window, and whether the page scrolls sideways. */
export async function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    /** It scrolls, or it ends in dots: what lies beyond its edge is meant to. */
    const isMeant = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (overflowX === 'hidden') return textOverflow === 'ellipsis';
      return (
        (overflowX === 'auto' || overflowX === 'scroll') &&
        element.scrollWidth > element.clientWidth
      );
    };
    const hasMeant = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null; up = up.parentElement)
        if (isMeant(up)) return true;
      return false;
    };
    for (const element of document.querySelectorAll('body *')) {
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
      if (
        words === '' ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || style.clipPath !== 'none') continue;
      const isCut = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && style.textOverflow !== 'ellipsis') found.push(`cut: ${words.slice(0, 60)}`);
      const isOutside = box.right > innerWidth + 1 || box.left < -1;
      if (isOutside && !hasMeant(element)) found.push(`outside: ${words.slice(0, 60)}`);
    }
    return found;
  });
}
