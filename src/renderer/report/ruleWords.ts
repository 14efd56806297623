import type { TFunction } from 'i18next';
import { countWanted, type AreaReadiness } from '../../domain/readiness.ts';

/** "any 1 of 6", "all 4", "both groups": as the tree of skills says it. */
export function sayRule(t: TFunction<'report'>, { rule, children }: AreaReadiness): string {
  const count = children.length;
  if (count === 1) return t('rule.one');
  if (rule !== 'all') return t('rule.any', { any: countWanted(rule, count), of: count });
  const areGroups = children.every((child) => child.kind === 'area');
  if (count === 2) return areGroups ? t('rule.bothGroups') : t('rule.both');
  return areGroups ? t('rule.allGroups', { number: count }) : t('rule.all', { number: count });
}
