import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, type Running } from './milepost.ts';
import { goTo, showLearner, showReview, showShare } from './screens.ts';

export interface Overlay {
  readonly name: string;
  /** Opens it; gives what a person then sees. */
  readonly open: (running: Running) => Promise<Locator>;
}

async function openByPalette(page: Page, words: string): Promise<void> {
  await goTo(page, '1', 'Today');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or do' }).fill(words);
  await page.getByRole('option', { name: words }).first().click();
}

async function openSkill(page: Page, title: string): Promise<void> {
  await goTo(page, '2', 'Skills');
  await page.getByRole('textbox', { name: 'Filter by name or other name' }).fill(title);
  await page.getByRole('row', { name: title }).filter({ hasNotText: 'any' }).last().click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

async function openSession(page: Page): Promise<Locator> {
  await goTo(page, '1', 'Today');
  await page.getByRole('button', { name: 'Form' }).click();
  return page.getByRole('dialog', { name: 'Log a session' });
}

async function openGoal(page: Page): Promise<Locator> {
  await goTo(page, '3', 'Goals');
  await page.getByRole('button', { name: 'New goal' }).click();
  return page.getByRole('dialog', { name: 'New goal' });
}

async function openErase(page: Page): Promise<Locator> {
  await goTo(page, ',', 'Settings');
  await page.getByRole('button', { name: 'Erase…' }).click();
  return page.getByRole('dialog', { name: 'Erase for good' });
}

async function openSkillsMenu(page: Page, button: string): Promise<Locator> {
  await goTo(page, '2', 'Skills');
  await page.getByRole('textbox', { name: 'Filter by name or other name' }).fill('');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  return page.getByRole('menu');
}

/** A copy of the demo, looked into before it would be restored. */
async function openRestore({ app, page, profile }: Running): Promise<Locator> {
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(profile, 'copy.sqlite'),
  );
  await goTo(page, ',', 'Settings');
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(page.getByText(/copy\.sqlite/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore this copy?' });
  await expect(dialog).toContainText('Sessions');
  return dialog;
}

/** Whatever opens over a screen. Escape closes each, the innermost first. */
export const overlays: readonly Overlay[] = [
  {
    name: 'palette',
    open: async ({ page }) => {
      await goTo(page, '1', 'Today');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search or do' }).fill('postg');
      return page.getByRole('option').first();
    },
  },
  { name: 'session-dialog', open: ({ page }) => openSession(page) },
  {
    name: 'session-calendar',
    open: async ({ page }) => {
      const dialog = await openSession(page);
      await dialog.getByRole('button', { name: 'Date…' }).click();
      return page.getByRole('button', { name: 'Month before' });
    },
  },
  { name: 'goal-dialog', open: ({ page }) => openGoal(page) },
  {
    name: 'goal-calendar',
    open: async ({ page }) => {
      const dialog = await openGoal(page);
      await dialog.getByRole('combobox', { name: 'By' }).click();
      return page.getByRole('button', { name: 'Month before' });
    },
  },
  {
    name: 'goal-menu',
    open: async ({ page }) => {
      await goTo(page, '3', 'Goals');
      // In a small window it opens over the list.
      await page.getByRole('list', { name: 'Goals' }).getByRole('button').first().click();
      await page.getByRole('button', { name: 'More about this goal' }).click();
      return page.getByRole('menu');
    },
  },
  {
    name: 'gap-menu',
    open: async ({ page }) => {
      await goTo(page, '1', 'Today');
      await page
        .getByRole('button', { name: /^Choose: / })
        .first()
        .click();
      return page.getByRole('menu');
    },
  },
  {
    name: 'assess-calendar',
    open: async ({ page }) => {
      await openSkill(page, 'PostgreSQL');
      await page.getByRole('combobox', { name: 'On', exact: true }).click();
      return page.getByRole('button', { name: 'Month before' });
    },
  },
  {
    name: 'progress-calendar',
    open: async ({ page }) => {
      await goTo(page, '4', 'Progress');
      await page.getByRole('button', { name: /^Dates, now/ }).click();
      return page.getByRole('button', { name: 'Previous month' });
    },
  },
  { name: 'area-menu', open: ({ page }) => openSkillsMenu(page, 'More about Caching') },
  { name: 'list-menu', open: ({ page }) => openSkillsMenu(page, 'With extended') },
  { name: 'which-menu', open: ({ page }) => openSkillsMenu(page, 'Hard and soft') },
  { name: 'assess-menu', open: ({ page }) => openSkillsMenu(page, 'Assess by area') },
  { name: 'skills-menu', open: ({ page }) => openSkillsMenu(page, 'More') },
  {
    name: 'readiness-dialog',
    open: async ({ page }) => {
      await goTo(page, '1', 'Today');
      await page.getByRole('button', { name: 'How it is computed' }).click();
      return page
        .getByRole('dialog')
        .getByRole('table')
        .or(page.getByRole('dialog').getByRole('treegrid'))
        .first();
    },
  },
  {
    name: 'shortcuts-dialog',
    open: async ({ page }) => {
      await openByPalette(page, 'List of keys');
      return page.getByRole('dialog', { name: 'Keys' });
    },
  },
  {
    name: 'new-skill-dialog',
    open: async ({ page }) => {
      await openByPalette(page, 'Add a skill of your own');
      return page.getByRole('dialog', { name: 'New skill' });
    },
  },
  {
    name: 'licences-dialog',
    open: async ({ page }) => {
      await goTo(page, ',', 'Settings');
      await page.getByRole('button', { name: 'Show', exact: true }).first().click();
      return page.getByRole('dialog', { name: 'Licences' }).getByText('react', { exact: true });
    },
  },
  {
    name: 'link-dialog',
    open: async ({ page }) => {
      await openSkill(page, 'Django');
      await page
        .getByRole('button', { name: /example\.org/ })
        .first()
        .click();
      return page.getByRole('dialog', { name: 'Open this link?' });
    },
  },
  { name: 'restore-dialog', open: openRestore },
  { name: 'erase-sheet', open: ({ page }) => openErase(page) },
  {
    name: 'erase-sheet-word',
    open: async ({ page }) => {
      const sheet = await openErase(page);
      await sheet.getByRole('button', { name: 'Continue' }).click();
      return sheet.getByRole('textbox');
    },
  },
  {
    name: 'share-menu',
    open: async ({ page }) => {
      await showShare(page);
      await page.getByRole('button', { name: 'Save as' }).click();
      return page.getByRole('menu');
    },
  },
  {
    name: 'share-preset',
    open: async ({ page }) => {
      await showShare(page);
      await page.getByRole('button', { name: 'Save this choice as a preset…' }).click();
      return page.getByRole('dialog', { name: 'Save as a preset' });
    },
  },
  { name: 'learner-menu', open: ({ page }) => openLearnerMenu(page) },
  { name: 'rename-learner', open: ({ page }) => openOfLearner(page, 'Rename…') },
  { name: 'join-learners', open: ({ page }) => openOfLearner(page, 'Same person as…') },
  { name: 'remove-learner', open: ({ page }) => openOfLearner(page, 'Remove learner…') },
  { name: 'review-saving', open: ({ page }) => openSaving(page) },
  {
    name: 'review-item',
    open: async ({ page }) => {
      await showReview(page);
      await page
        .getByRole('group', { name: 'What to review' })
        .getByRole('button', { name: /^Suggested goals/ })
        .click();
      return page.getByRole('button', { name: 'Add goal' });
    },
  },
  {
    name: 'review-templates',
    open: async ({ page }) => {
      await showReview(page);
      await page
        .getByRole('group', { name: 'What to review' })
        .getByRole('button', { name: /^Overall comment/ })
        .click();
      await page.getByRole('textbox', { name: 'Goal' }).fill('A service of your own.');
      await page.getByRole('button', { name: 'Templates' }).click();
      return page.getByRole('menu');
    },
  },
];

async function openLearnerMenu(page: Page): Promise<Locator> {
  await showLearner(page);
  await page.getByRole('button', { name: /^More for / }).click();
  return page.getByRole('menu');
}

async function openOfLearner(page: Page, words: string): Promise<Locator> {
  const menu = await openLearnerMenu(page);
  await menu.getByRole('menuitem', { name: words }).click();
  return page.getByRole('dialog');
}

/** Of the report that waits longest, where something was said. */
async function openSaving(page: Page): Promise<Locator> {
  await showReview(page);
  const confirm = page.getByRole('button', { name: /^Confirm level/ });
  // In a small window what is said of a skill lies over the list.
  if ((await confirm.count()) === 0)
    await page
      .getByRole('group', { name: 'What to review' })
      .locator('[data-item]')
      .first()
      .click();
  await confirm.click();
  const close = page.getByRole('button', { name: 'Close', exact: true });
  if ((await close.count()) > 0) await close.click();
  await page.getByRole('button', { name: 'Save feedback file' }).click();
  return page.getByRole('dialog', { name: 'What the feedback says' });
}

/** Escape, until nothing is open any more. */
export async function closeOverlays(page: Page): Promise<void> {
  const open = page.getByRole('dialog').or(page.getByRole('menu'));
  for (let presses = 0; presses < 3; presses += 1) {
    // Counted once: what fades away may be gone with the next look.
    const before = await open.count();
    if (before === 0) break;
    await page.keyboard.press('Escape');
    await expect.poll(() => open.count()).toBeLessThan(before);
  }
  await expect(open).toHaveCount(0);
}
