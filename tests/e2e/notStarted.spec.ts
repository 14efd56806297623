import { expect, test } from './milepost.ts';

test('a page whose code cannot be loaded says what helps, and nothing before', async ({ open }) => {
  const { page, complaints } = await open();
  const line = page.getByText(/Milepost could not start\. Close it and start it again/u);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.route(/\.js$/u, (route) => route.abort());
  await page.reload();
  await expect(line).toHaveCount(1);
  await expect(line).toBeHidden();
  await expect(line).toBeVisible();
  // The scripts that were kept from it.
  complaints.length = 0;
});
