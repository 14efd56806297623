import { createRandom, type Random } from '../../src/main/demo/random.ts';

export type { Random };

/** A stream of numbers for one purpose: what one part of the data draws changes nothing in the others. */
export function createStream(seed: number, purpose: string): Random {
  let mixed = seed | 0;
  for (const letter of purpose) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return createRandom(mixed);
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[random.between(0, from.length - 1)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** In an order of its own, the same for the same stream. */
export function shuffle<T>(random: Random, from: readonly T[]): T[] {
  return from
    .map((item) => ({ item, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** A UUIDv7 of its time (UTC milliseconds). */
export function drawId(random: Random, at: number): string {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(random.next() * 16).toString(16)).join('');
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${pick(random, ['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}
