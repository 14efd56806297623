import { dayNumber, dayOfNumber } from './dayNumbers.ts';
import type { StepLine } from './placeLabels.ts';
import type { Plot } from './scale.ts';
import type { StepPoint } from './steps.ts';

/** From days and values to pixels and back. */
export interface StepScale {
  /** Days from the first to the last; 1 for a single day. */
  readonly span: number;
  readonly plot: Plot;
  readonly xOf: (day: string) => number;
  readonly yOf: (value: number) => number;
  readonly dayAt: (x: number) => string;
}

export function stepScale(from: string, to: string, top: number, plot: Plot): StepScale {
  const first = dayNumber(from);
  const span = Math.max(1, dayNumber(to) - first);
  const perDay = (plot.right - plot.left) / span;
  return {
    span,
    plot,
    xOf: (day) => plot.left + (dayNumber(day) - first) * perDay,
    yOf: (value) => plot.bottom - (value / top) * (plot.bottom - plot.top),
    dayAt: (x) => {
      const day = first + Math.round((x - plot.left) / perDay);
      const latest = dayOfNumber(Math.min(dayNumber(to), Math.max(first, day)));
      return latest;
    },
  };
}

export function lineOf(points: readonly StepPoint[], scale: StepScale): StepLine {
  return points.map(({ day, value }) => ({ x: scale.xOf(day), y: scale.yOf(value) }));
}

/** The step within a few pixels of a place, so that a pointer need not hit the very day; else the day itself. */
export function snapToStep(
  day: string,
  points: readonly StepPoint[],
  scale: StepScale,
  reach = 5,
): string {
  const near = points
    .map((point) => ({ day: point.day, distance: Math.abs(scale.xOf(point.day) - scale.xOf(day)) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= reach ? near.day : day;
}
