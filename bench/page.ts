import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Desktop } from '../scripts/desktop.ts';
import { builtApp } from '../scripts/build.ts';
import { spreadOf, type Figure, type Spread } from './measure.ts';
import { milepostArgs } from './profiles.ts';

async function open(desktop: Desktop, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const app = await _electron.launch({
    args: [...args],
    env: { ...desktop.env, ...more } as Record<string, string>,
  });
  return { app, page: await app.firstWindow() };
}

async function withPage<T>(
  opened: Promise<{ app: ElectronApplication; page: Page }>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const { app, page } = await opened;
  try {
    return await work(page);
  } finally {
    await app.close();
  }
}

/** Enter in the line until the new row is painted, each measured inside the page. */
export async function measureEnter(
  desktop: Desktop,
  rounds: number,
  small: string,
  large: string,
): Promise<Figure> {
  const time = (profile: string): Promise<Spread> =>
    withPage(open(desktop, milepostArgs(profile)), async (page) => {
      const field = page.getByRole('textbox', { name: 'What did you study?' });
      await field.waitFor();
      const times: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        await field.fill(`git 1m: bench ${round} ${Math.random()}`);
        await page.getByRole('group', { name: 'Understood so far' }).getByText('1 min').waitFor();
        const time = page.evaluate(timeEnter);
        await page.keyboard.press('Enter');
        times.push(await time);
      }
      return spreadOf(times.slice(1));
    });
  const floor = await time(small);
  return {
    name: 'Enter to the new row, 1M sessions against 10k',
    unit: 'ms',
    aim: 1.5,
    floor,
    value: await time(large),
  };
}

/** Runs in the page: from the next Enter until the list has a first row that it had not, and a frame shows it. */
function timeEnter(): Promise<number> {
  const first = (): string | undefined =>
    document.querySelector<HTMLElement>('[data-session]')?.dataset['session'];
  const before = first();
  return new Promise((done) => {
    window.addEventListener(
      'keydown',
      () => {
        const startedAt = performance.now();
        const look = (): void => {
          if (first() === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => done(performance.now() - startedAt));
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}

/** A call that touches no data against a bare `ipcRenderer.invoke` of the same payload; one round is many calls. */
export async function measureBridge(
  desktop: Desktop,
  rounds: number,
  profile: string,
): Promise<Figure> {
  const scratch = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  const floors: number[] = [];
  const values: number[] = [];
  try {
    await withPage(
      open(desktop, [join(import.meta.dirname, 'empty')], { BENCH_PROFILE: scratch }),
      (bare) =>
        withPage(open(desktop, milepostArgs(profile)), async (page) => {
          await page.getByRole('heading', { level: 1 }).waitFor();
          for (let round = 0; round <= rounds; round += 1) {
            floors.push(await bare.evaluate(timeEcho));
            values.push(await page.evaluate(timeCall));
          }
        }),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
  const spreads = { floor: spreadOf(floors.slice(1)), value: spreadOf(values.slice(1)) };
  return { name: 'a call over the bridge', unit: 'µs', aim: 1.3, ...spreads };
}

async function timeEcho(): Promise<number> {
  const echo = Reflect.get(window, 'echo') as (payload: unknown) => Promise<unknown>;
  const startedAt = performance.now();
  for (let call = 0; call < 500; call += 1) await echo({ screen: 'bench' });
  return ((performance.now() - startedAt) / 500) * 1000;
}

async function timeCall(): Promise<number> {
  const startedAt = performance.now();
  for (let call = 0; call < 500; call += 1)
    await window.bridge.call('reportPaint', { screen: 'bench' });
  return ((performance.now() - startedAt) / 500) * 1000;
}

/** Scripts that the page names itself, which is all that runs before the first data: as they lie on the disk, and packed. */
export function measureScripts(): Figure {
  const page = readFileSync(join(builtApp, 'renderer', 'index.html'), 'utf8');
  const names = new Set(
    [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? ''),
  );
  const files = [...names].map((name) => readFileSync(join(builtApp, 'renderer', name)));
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  const packed = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  const one = (value: number): Spread => ({ median: value, least: value, most: value });
  return {
    name: `scripts before the first data (${Math.round(packed / 1000)} kB gzip), against 1 MB`,
    unit: 'kB',
    aim: 1,
    value: one(bytes / 1000),
    floor: one(1000),
  };
}
