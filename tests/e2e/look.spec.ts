import { expect, picture, resize, setAppearance, test, type Running } from './milepost.ts';
import { findAxe, settle } from './axe.ts';
import { findClipped } from './clipped.ts';
import { closeOverlays, overlays } from './overlays.ts';
import { screens } from './screens.ts';

for (const appearance of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${appearance}`, async ({ demo }) => {
    const { page } = demo;
    await resize(demo, 1280, 800);
    await setAppearance(demo, appearance);
    for (const { name, show } of screens) {
      await test.step(name, async () => {
        await show(page);
        await picture(page, `${name}-${appearance}`);
        expect.soft(await findAxe(page), name).toEqual([]);
      });
    }
  });

  test(`axe finds nothing in what opens over a screen, in ${appearance}`, async ({ demo }) => {
    test.setTimeout(180_000);
    const { page } = demo;
    await resize(demo, 1280, 800);
    await setAppearance(demo, appearance);
    for (const { name, open } of overlays) {
      await test.step(name, async () => {
        await expect(await open(demo)).toBeVisible();
        await settle(page);
        await picture(page, `${name}-${appearance}`);
        expect.soft(await findAxe(page), name).toEqual([]);
        expect.soft(await findClipped(page), name).toEqual([]);
        await closeOverlays(page);
      });
    }
  });
}

const sizes = [
  { name: '900x600', width: 900, height: 600, zoom: 1 },
  { name: '1280x800', width: 1280, height: 800, zoom: 1 },
  { name: '3840x2160', width: 3840, height: 2160, zoom: 1 },
  { name: 'zoom-200', width: 1280, height: 800, zoom: 2 },
] as const;

for (const size of sizes) {
  test(`nothing is cut off at ${size.name}`, async ({ demo }) => {
    const { page } = demo;
    await setAppearance(demo, 'light');
    await show(demo, size);
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await screen.show(page);
        await picture(page, `${screen.name}-${size.name}`);
        expect.soft(await findClipped(page), screen.name).toEqual([]);
        await page.keyboard.press('Escape');
      });
    }
    await show(demo, sizes[1]);
  });
}

test('nothing of what opens over a screen is cut off in a small window', async ({ demo }) => {
  const { page } = demo;
  await setAppearance(demo, 'light');
  await show(demo, sizes[0]);
  for (const { name, open } of overlays) {
    await test.step(name, async () => {
      await expect(await open(demo)).toBeVisible();
      await settle(page);
      expect.soft(await findClipped(page), name).toEqual([]);
      await closeOverlays(page);
    });
  }
  await show(demo, sizes[1]);
});

async function show(demo: Running, { width, height, zoom }: (typeof sizes)[number]): Promise<void> {
  await resize(demo, width, height);
  await demo.app.evaluate(({ BrowserWindow }, factor) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
  }, zoom);
  await expect.poll(() => demo.page.evaluate(() => innerWidth)).toBe(width / zoom);
}

test('the first run is as clean', async ({ open }) => {
  const running = await open();
  const { page } = running;
  expect(await findAxe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Choose Back-end engineer' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Programming languages' }),
  ).toBeVisible();
  expect(await findAxe(page)).toEqual([]);
  await setAppearance(running, 'dark');
  expect(await findAxe(page)).toEqual([]);
  await resize(running, 900, 600);
  await picture(page, 'first-run-900x600');
  expect(await findClipped(page)).toEqual([]);
});

test('high contrast and forced colours keep everything readable', async ({ demo }) => {
  const { page } = demo;
  await resize(demo, 1280, 800);
  await setAppearance(demo, 'light');
  await page.emulateMedia({ contrast: 'more' });
  await screens[0]?.show(page);
  await picture(page, 'today-contrast');
  expect(await findAxe(page)).toEqual([]);
  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  await picture(page, 'today-forced-colours');
  await screens[2]?.show(page);
  await picture(page, 'skills-forced-colours');
  await page.emulateMedia({ forcedColors: null });
});
