import type { TFunction } from 'i18next';
import { numbersOf, sayPoints, wholePercent } from '../ui/figures.ts';
import { outside, unassigned, type AreaSum } from './stack.ts';
import type { StepPoint } from './steps.ts';

/** The sentence that each chart says, computed from what it draws. */
type T = TFunction<'progress'>;

/** Points with sign: whole from ten up, one decimal below, so that a small step is not lost. */
export function sayPointsShort(difference: number, language: string): string {
  if (Math.abs(difference) < 0.0995) return withMinus(sayPoints(difference, language));
  return saySigned(difference * 100, language);
}

/** A whole number with its sign, a true minus: "+28", "−4". */
export function saySigned(number: number, language: string): string {
  return withMinus(
    numbersOf(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(number),
  );
}

function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}

/** `change` 0 to 1; what rounds to nothing counts as nothing. */
export function pointsBetween(from: number, to: number): number {
  const difference = to - from;
  if (Math.abs(difference) < 0.0005) return 0;
  // From ten points up, the difference of the figures shown, so that they add up for the reader.
  return Math.abs(difference) < 0.0995 ? difference : (wholePercent(to) - wholePercent(from)) / 100;
}

export function findReadiness(points: readonly StepPoint[], t: T, language: string): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return t('readiness.findingNone');
  const change = pointsBetween(first.value, last.value);
  const percent = wholePercent(last.value);
  if (change === 0) return t('readiness.findingSame', { percent });
  const points1 = sayPointsShort(Math.abs(change), language).replace('+', '');
  return change > 0
    ? t('readiness.findingRose', { points: points1, percent })
    : t('readiness.findingFell', { points: points1, percent });
}

export interface AreaLevels {
  readonly area: string;
  readonly title: string;
  readonly yours: number;
  readonly asked: number;
}

export function findRadar(areas: readonly AreaLevels[], t: T): string {
  const reached = areas.filter(({ yours, asked }) => yours >= asked - 1e-9).length;
  if (areas.length === 0) return t('radar.findingNone');
  if (reached === areas.length) return t('radar.findingAll');
  if (reached > 0) return t('radar.finding', { reached, count: areas.length });
  return t('radar.findingStart');
}

export function findHours(areas: readonly AreaSum[], t: T): string {
  const most = areas.toSorted((a, b) => b.seconds - a.seconds)[0];
  if (most === undefined || most.seconds === 0) return t('hours.findingNone');
  if (areas.length === 1 && most.area !== outside && most.area !== unassigned) {
    return t('hours.findingOnly', { area: most.title });
  }
  if (most.area === outside) return t('hours.findingOutside');
  if (most.area === unassigned) return t('hours.findingUnassigned');
  return t('hours.finding', { area: most.title });
}

export function findDays(calendar: readonly { readonly seconds: number }[], t: T): string {
  const studied = calendar.filter(({ seconds }) => seconds > 0).length;
  return studied === 0
    ? t('days.findingNone')
    : t('days.finding', { studied, count: calendar.length });
}

export function findActivities(
  rows: readonly { readonly name: string; readonly seconds: number }[],
  t: T,
): string {
  const [first, second] = rows
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds);
  if (first === undefined) return t('activity.findingNone');
  if (second === undefined) return t('activity.findingOnly', { name: first.name });
  return t('activity.finding', { name: first.name, second: second.name });
}

export function findLevel(
  history: {
    readonly title: string;
    /** Its first assessment lies in the range: it cannot have stayed. */
    readonly begins: boolean;
    readonly points: readonly { readonly level: number }[];
  },
  t: T,
): string {
  const { title, points } = history;
  const from = points[0]?.level;
  const to = points.at(-1)?.level;
  if (from === undefined || to === undefined) return t('level.findingNone', { title });
  if (from < to) return t('level.findingRose', { title, from, to });
  if (from > to) return t('level.findingFell', { title, from, to });
  if (history.begins) return t('level.findingBegan', { title, level: to });
  return t('level.findingSame', { title, level: to });
}
