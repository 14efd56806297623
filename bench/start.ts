import type { Desktop } from '../scripts/desktop.ts';
import { alternate, type Figure } from './measure.ts';
import { startEmpty, startMilepost } from './windows.ts';

/** Spawn until the first screen has painted real data, against an empty window of the same Electron. */
export async function measureStart(
  desktop: Desktop,
  rounds: number,
  profile: string,
  name: string,
  aim: number,
): Promise<Figure> {
  const spreads = await alternate(
    rounds,
    async () => (await startEmpty(desktop, false)).milliseconds,
    async () => (await startMilepost(desktop, profile, false)).milliseconds,
  );
  return { name, unit: 'ms', aim, ...spreads };
}

/** Private memory of all processes a moment after that. */
export async function measureMemory(
  desktop: Desktop,
  rounds: number,
  profile: string,
  name: string,
  aim: number,
): Promise<Figure> {
  const megabytes = ({ memory }: { readonly memory: number }): number => memory / 1e6;
  const spreads = await alternate(
    rounds,
    async () => megabytes(await startEmpty(desktop, true)),
    async () => megabytes(await startMilepost(desktop, profile, true)),
  );
  return { name, unit: 'MB', aim, ...spreads };
}
