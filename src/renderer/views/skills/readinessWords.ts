import type { TFunction } from 'i18next';
import type { AreaReadiness } from '../../../domain/readiness.ts';
import { countWanted } from '../../../domain/readiness.ts';

/** Tenths of a point in the language's own digits: 672 is "67.2". */
export function sayTenths(tenths: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(tenths / 10);
}

/** How a rule comes to its value: "the best 1 of 6 counts", "the mean of all 4". */
export function sayMean(t: TFunction<'skills'>, { rule, children }: AreaReadiness): string {
  const count = children.length;
  if (count === 1) return t('computed.one');
  if (rule !== 'all') return t('computed.best', { count: countWanted(rule, count), of: count });
  if (count === 2 && children[0]?.weight === children[1]?.weight) return t('computed.both');
  const isWeighted = children.some((child) => child.weight !== children[0]?.weight);
  return isWeighted
    ? t('computed.weightedMean', { number: count })
    : t('computed.mean', { number: count });
}
