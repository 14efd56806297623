import { addDays, addMonths, type Day } from './days.ts';

/** Presets of a period move on with the days; `own` is the two days of the scope itself. */
export const periodChoices = [
  'everything',
  'lastReview',
  'lastExport',
  'days90',
  'months12',
  'own',
] as const;

export type PeriodChoice = (typeof periodChoices)[number];

/** The first day of each preset that has one; null: what it counts from never happened. */
export type PeriodStarts = Readonly<
  Record<Exclude<PeriodChoice, 'everything' | 'own'>, Day | null>
>;

/** The last day of a last export or review may have gone on after it, so it is shared again. */
export function startPeriods(
  today: Day,
  { lastExport, lastReview }: Pick<PeriodStarts, 'lastExport' | 'lastReview'>,
): PeriodStarts {
  return {
    lastReview,
    lastExport,
    days90: addDays(today, -89),
    months12: addDays(addMonths(today, -12), 1),
  };
}
