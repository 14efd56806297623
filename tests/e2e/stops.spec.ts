import { expect, test } from './milepost.ts';

for (const [key, title] of [
  ['4', 'Progress'],
  ['5', 'Share'],
] as const) {
  test(`the Tab key stops on ${title} only at what has a name`, async ({ demo: { page } }) => {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(page.locator('svg.recharts-surface').first()).toBeVisible();
    const stops: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const stop = document.activeElement;
          return stop instanceof SVGElement ? (stop.getAttribute('class') ?? 'svg') : '';
        }),
      );
    }
    expect(stops.filter((stop) => stop !== '')).toEqual([]);
  });
}
