/** One figure beside its floor, both of the same run. */
export interface Figure {
  readonly name: string;
  /** What `value` and `floor` count. */
  readonly unit: string;
  readonly value: Spread;
  readonly floor: Spread;
  /** value / floor may reach this; null: only shown. */
  readonly aim: number | null;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), least: at(0), most: at(1) };
}

/** Floor and candidate in turn, A B A B, so that what slows the machine slows both. The first pair warms up. */
export async function alternate(
  rounds: number,
  floor: () => Promise<number> | number,
  candidate: () => Promise<number> | number,
): Promise<{ readonly floor: Spread; readonly value: Spread }> {
  const floors: number[] = [];
  const values: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [await floor(), await candidate()] as const;
    if (round === 0) continue;
    floors.push(pair[0]);
    values.push(pair[1]);
  }
  return { floor: spreadOf(floors), value: spreadOf(values) };
}

export function ratioOf({ value, floor }: Figure): number {
  return value.median / floor.median;
}
