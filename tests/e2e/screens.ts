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

/** The table, from wherever in the mentor's screens one was left. */
export async function showLearners(page: Page): Promise<void> {
  await goTo(page, '1', 'Today');
  await goTo(page, '6', 'Learners');
  await expect(page.getByRole('grid', { name: 'Learners' })).toBeVisible();
}

const firstLearner = (page: Page) =>
  page.getByRole('grid', { name: 'Learners' }).locator('[data-row]').first();

/** Who waits longest. */
export async function showLearner(page: Page): Promise<void> {
  await showLearners(page);
  await firstLearner(page).getByRole('rowheader').click();
  await expect(page.getByRole('tablist', { name: 'What is shown of the learner' })).toBeVisible();
}

/** Of the report that waits longest. */
export async function showReview(page: Page): Promise<void> {
  await showLearners(page);
  await firstLearner(page).getByRole('button').click();
  await expect(page.getByRole('group', { name: 'What to review' })).toBeVisible();
}

/** What goes out, whichever part of Share one was left in. */
export async function showShare(page: Page): Promise<void> {
  await goTo(page, '5', 'Share');
  const parts = page.getByRole('radiogroup', { name: 'What to share' });
  await parts.getByText('Send', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save report…' })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function showFeedback(page: Page): Promise<void> {
  await goTo(page, '5', 'Share');
  await page.getByRole('radiogroup', { name: 'What to share' }).getByText('Feedback').click();
  const isEmpty = page.getByText('When a mentor sends you a feedback file');
  const list = page.getByRole('list', { name: 'Feedback received' });
  await expect(isEmpty.or(list)).toBeVisible();
  if (await isEmpty.isVisible()) await page.evaluate(enterAdvice);
  await expect(page.getByRole('list', { name: 'Feedback received' })).toBeVisible();
}

/** What a mentor said face to face: the demo has none. */
async function enterAdvice(): Promise<void> {
  await window.bridge.call('writeFeedback', {
    mentor: 'Sam Rivera',
    overall: { goal: 'A service of your own.', progress: 'Queries are fast.', nextStep: 'Run it.' },
    skills: [
      { skill: 'postgresql', level: 3, reason: 'Show me a plan that you read without help.' },
      { skill: 'docker', level: 2, reason: '' },
    ],
    question: 'What held you up in October?',
  });
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
  { name: 'share', show: showShare },
  { name: 'feedback', show: showFeedback },
  { name: 'mentor', show: showLearners },
  ...(['Progress', 'Report', 'Difference', 'Advice'] as const).map((tab) => ({
    name: `mentor-${tab.toLowerCase()}`,
    show: async (page: Page) => {
      await showLearner(page);
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    },
  })),
  { name: 'review', show: showReview },
  { name: 'history', show: (page) => goTo(page, '7', 'History') },
  { name: 'settings', show: (page) => goTo(page, ',', 'Settings') },
];
