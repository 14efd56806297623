import { dayNumber } from './dayNumbers.ts';

/** From this day on the value stands, until the next point. */
export interface StepPoint {
  readonly day: string;
  readonly value: number;
}

/** The value in force on a day; null: before the first point. */
export function valueOn(points: readonly StepPoint[], day: string): number | null {
  let value: number | null = null;
  for (const point of points) {
    if (point.day > day) break;
    value = point.value;
  }
  return value;
}

export interface StepRow {
  /** Days from the start of the range. */
  readonly x: number;
  readonly yours: number | null;
  readonly before: number | null;
}

/** Two lines of steps on the days of either, each with the value in force. */
export function joinSteps(
  yours: readonly StepPoint[],
  before: readonly StepPoint[],
  from: string,
): StepRow[] {
  const days = [...new Set([...yours, ...before].map(({ day }) => day))].toSorted();
  const first = dayNumber(from);
  return days.map((day) => ({
    x: dayNumber(day) - first,
    yours: valueOn(yours, day),
    before: valueOn(before, day),
  }));
}

const mostPoints = 1000;

/** At most about a thousand points: of the steps that fall into the same stretch of days the last is kept. */
export function thinSteps<P extends StepPoint>(
  points: readonly P[],
  most = mostPoints,
): readonly P[] {
  const first = points[0];
  const last = points.at(-1);
  if (points.length <= most || first === undefined || last === undefined) return points;
  const start = dayNumber(first.day);
  const stretch = Math.max(1, Math.ceil((dayNumber(last.day) - start) / (most - 2)));
  const kept = new Map<number, P>();
  for (const point of points.slice(1, -1))
    kept.set(Math.floor((dayNumber(point.day) - start) / stretch), point);
  return [first, ...kept.values(), last];
}
