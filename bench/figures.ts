export interface Figure {
  readonly median: number;
  /** The middle half lies between these. */
  readonly low: number;
  readonly high: number;
  readonly samples: number;
}

export function summarise(samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    samples: sorted.length,
  };
}

/** Between the two nearest samples where none lies there. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('no samples');
  return below + (above - below) * (place - Math.floor(place));
}

export interface Result {
  readonly name: string;
  readonly unit: 'ms' | 'µs' | 'MB';
  readonly ours: Figure;
  readonly floor: { readonly name: string; readonly figure: Figure };
  /** Ours by the floor's, medians. */
  readonly ratio: number;
  /** The most that the ratio should be; null: to know, not to reach. */
  readonly aim: number | null;
}

export function compare(
  name: string,
  unit: Result['unit'],
  ours: readonly number[],
  floor: { readonly name: string; readonly samples: readonly number[] },
  aim: number | null,
): Result {
  const [own, beside] = [summarise(ours), summarise(floor.samples)];
  return {
    name,
    unit,
    ours: own,
    floor: { name: floor.name, figure: beside },
    ratio: own.median / beside.median,
    aim,
  };
}

/**
 * Takes one sample of each in turn, A B A B, so that whatever slows the machine slows all of them.
 * Gives the samples by name.
 */
export async function alternate<N extends string>(
  rounds: number,
  takes: Readonly<Record<N, () => number | Promise<number>>>,
): Promise<Readonly<Record<N, readonly number[]>>> {
  const names = Object.keys(takes) as N[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    N,
    number[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) samples[name].push(await takes[name]());
  }
  return samples;
}
