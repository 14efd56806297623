import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export async function findAxe(page: Page): Promise<string[]> {
  // Electron cannot open the blank page that the usual mode asks for.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // An open menu lies in no landmark: it has the focus until it is closed, and is left by closing it only. The page
  // behind it is looked at with this rule as well, when no menu is open.
  if ((await page.getByRole('menu').count()) > 0) axe.disableRules(['region']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** While something fades in, its colours are not yet its own. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
}
