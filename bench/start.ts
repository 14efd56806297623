import { setTimeout as delay } from 'node:timers/promises';
import { compare, type Result } from './figures.ts';
import { floors, launch } from './launch.ts';
import { isMemoryReadable, readMemory } from './memory.ts';
import { copyProfile, makeRunFolder, milepostArgs } from './profiles.ts';
import type { Bench } from './bench.ts';

/** After this the first screen stands still, and the day's backup would not yet have begun. */
const settleMs = 2000;

/** Spawn until the first screen shows data, and what all processes hold then, beside an empty window. */
export async function measureStart({ desktop, rounds, quick }: Bench): Promise<Result[]> {
  const floorData = makeRunFolder('empty');
  const programs = {
    empty: [floors.empty, '--', floorData],
    thousand: milepostArgs(await copyProfile('thousand', 'start')),
    million: milepostArgs(await copyProfile(quick ? 'tenThousand' : 'million', 'start')),
  };
  const names = Object.keys(programs) as (keyof typeof programs)[];
  const times = { empty: [] as number[], thousand: [] as number[], million: [] as number[] };
  const memories = { empty: [] as number[], thousand: [] as number[], million: [] as number[] };
  // The first round warms the disk and Chromium's own files, and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const launched = await launch(desktop, programs[name]);
      await delay(settleMs);
      const memory = isMemoryReadable ? readMemory(launched.pid) : 0;
      await launched.stop();
      if (round === 0) continue;
      times[name].push(launched.paintedAfter);
      memories[name].push(memory);
    }
  }
  const window = { name: 'empty window' };
  const large = quick ? '10k' : '1M';
  const timeFloor = { ...window, samples: times.empty };
  const memoryFloor = { ...window, samples: memories.empty };
  const starts = [
    compare('start, 1k', 'ms', times.thousand, timeFloor, 1.25),
    compare(`start, ${large}`, 'ms', times.million, timeFloor, 1.3),
  ];
  if (!isMemoryReadable) return starts;
  return [
    ...starts,
    compare('memory, 1k', 'MB', memories.thousand, memoryFloor, 1.25),
    compare(`memory, ${large}`, 'MB', memories.million, memoryFloor, 1.35),
  ];
}
