import type { Page } from '@playwright/test';
import { expect, resize, test } from './milepost.ts';
import { goTo, screens } from './screens.ts';

const drawn = ['progress', 'share', 'feedback', 'mentor', 'mentor-progress', 'review'];

test('the Tab key stops only at what has a name', async ({ demo }) => {
  test.setTimeout(120_000);
  const { page } = demo;
  await resize(demo, 1280, 800);
  await goTo(page, '1', 'Today');
  for (const { name, show } of screens.filter((screen) => drawn.includes(screen.name))) {
    await test.step(name, async () => {
      await show(page);
      if (name === 'progress' || name === 'share')
        await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
      expect.soft(await findNameless(page), name).toEqual([]);
    });
  }
});

/** What takes the focus, and says neither what it is nor what it holds. */
async function findNameless(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const stop = document.activeElement;
        if (stop instanceof SVGElement) return stop.getAttribute('class') ?? 'svg';
        if (!(stop instanceof HTMLElement) || stop === document.body) return '';
        const labels = stop instanceof HTMLInputElement || stop instanceof HTMLTextAreaElement;
        const named = [
          stop.getAttribute('aria-label'),
          stop.getAttribute('aria-labelledby'),
          stop.textContent,
          labels ? stop.labels?.[0]?.textContent : null,
        ];
        return named.some((words) => (words ?? '') !== '') ? '' : stop.outerHTML.slice(0, 120);
      }),
    );
  }
  return stops.filter((stop) => stop !== '');
}
