import type { Opened } from './open.ts';

/** The longest time that a thread did nothing else, in milliseconds. */
export interface Blocks {
  readonly main: number;
  readonly page: number;
}

declare global {
  /** Ends the watch of a thread and gives its longest block. */
  var endWatch: (() => number) | undefined;
}

/** Watches main's thread and the page's while something is done. */
export async function watchBlocks(
  { app, page }: Opened,
  work: () => Promise<unknown>,
): Promise<Blocks> {
  await app.evaluate(watchMain);
  await page.evaluate(watchPage);
  await work();
  // What the work set off, such as reading again what is shown, belongs to it.
  await page.waitForTimeout(restMs);
  return { main: await app.evaluate(endWatch), page: await page.evaluate(endWatch) };
}

const restMs = 300;

/** Runs in main. */
function watchMain(): void {
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
  const resolution = 2;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  globalThis.endWatch = () => {
    delay.disable();
    return Math.max(0, delay.max / 1e6 - resolution);
  };
}

/** Runs in the page: how late a timer came. */
function watchPage(): void {
  const everyMs = 4;
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - everyMs);
    last = now;
  }, everyMs);
  globalThis.endWatch = () => {
    clearInterval(timer);
    return longest;
  };
}

function endWatch(): number {
  return globalThis.endWatch?.() ?? Number.NaN;
}
