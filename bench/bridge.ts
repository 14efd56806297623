import type { Bridge, CallName, Reply } from '../src/contract/index.ts';
import type { Bench } from './bench.ts';
import { alternate, compare, type Result } from './figures.ts';
import { floors } from './launch.ts';
import { openPage } from './open.ts';
import { copyProfile, makeRunFolder, milepostArgs } from './profiles.ts';

/** What the floor's preload script puts on its window. */
interface Floor {
  keep(reply: unknown): Promise<void>;
  echo(name: string, input: unknown): Promise<unknown>;
  timeEchoes(count: number, name: string, input: unknown): Promise<number>;
}

declare global {
  interface Window {
    readonly floor: Floor;
    readonly bridge: Bridge;
  }
}

/** It touches no data, so that what is measured is the way there and back. */
const asked = { name: 'reportPaint' satisfies CallName, input: { screen: 'bench' }, count: 400 };
type Asked = typeof asked;

/** The smallest call there is, from page to page, beside an echo that answers the same bytes. */
export async function measureBridge({ desktop, rounds }: Bench): Promise<Result[]> {
  const bare = await openPage(desktop, [floors.bridge, '--', makeRunFolder('bridge')]);
  const own = await openPage(desktop, milepostArgs(await copyProfile('thousand', 'bridge')));
  try {
    await own.page.getByRole('heading', { level: 1 }).first().waitFor();
    const reply = await own.page.evaluate(
      ({ name, input }: Asked) => window.bridge.call(name, input),
      asked,
    );
    if (!reply.ok) throw new Error(`${asked.name} was refused: ${reply.error.code}`);
    await bare.page.evaluate((value: Reply<unknown>) => window.floor.keep(value), reply);
    const takes = {
      own: () => own.page.evaluate(timeCalls, asked),
      inPage: () => bare.page.evaluate(timeEchoes, asked),
      inPreload: () => bare.page.evaluate(timeBareEchoes, asked),
    };
    await alternate(2, takes);
    const samples = await alternate(rounds, takes);
    const inPage = { name: 'bare invoke from the page', samples: samples.inPage };
    const inPreload = { name: 'bare invoke in the preload script', samples: samples.inPreload };
    return [
      compare('bridge call', 'µs', samples.own, inPage, 1.3),
      compare('the same', 'µs', samples.own, inPreload, null),
    ];
  } finally {
    await own.close();
    await bare.close();
  }
}

// These run in the pages and give microseconds a call.

async function timeCalls({ name, input, count }: Asked): Promise<number> {
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) await window.bridge.call(name, input);
  return ((performance.now() - startedAt) * 1000) / count;
}

async function timeEchoes({ name, input, count }: Asked): Promise<number> {
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) await window.floor.echo(name, input);
  return ((performance.now() - startedAt) * 1000) / count;
}

async function timeBareEchoes({ name, input, count }: Asked): Promise<number> {
  return ((await window.floor.timeEchoes(count, name, input)) * 1000) / count;
}
