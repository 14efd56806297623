import type { TFunction } from 'i18next';
import type { Rule } from '../../../domain/role.ts';
import { dayDistance, sayDayFrom } from '../../ui/days.ts';

interface RuledNode {
  readonly rule: Rule;
  readonly children: readonly { readonly kind: string }[];
}

/** A rule as the tree says it: "any 1 of 6", "all 4", "both groups". */
export function sayRule(t: TFunction<'skills'>, { rule, children }: RuledNode): string {
  const count = children.length;
  if (count === 1) return t('rule.one');
  if (rule !== 'all') return t('rule.any', { any: Math.min(rule.any, count), of: count });
  const areGroups = children.every((child) => child.kind === 'area');
  if (count === 2) return areGroups ? t('rule.bothGroups') : t('rule.both');
  return areGroups ? t('rule.allGroups', { number: count }) : t('rule.all', { number: count });
}

/** "today", "yesterday", "Sat 14", "22 Apr", "22 Apr 2025"; nothing for never. */
export function sayStudied(
  t: TFunction<'skills'>,
  day: string | null,
  today: string,
  language: string,
): string {
  if (day === null) return '';
  const distance = dayDistance(day, today);
  if (distance === 0) return t('studied.today');
  if (distance === 1) return t('studied.yesterday');
  if (distance > 1 && distance < 7) return sayWeekday(day, language);
  return sayDayFrom(day, today, language);
}

function sayWeekday(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
