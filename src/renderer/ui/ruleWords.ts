import i18next from 'i18next';
import { countWanted } from '../../domain/readiness.ts';
import type { Rule } from '../../domain/role.ts';

interface RuledNode {
  readonly rule: Rule;
  readonly children: readonly { readonly kind: string }[];
}

/** A rule where a level would stand: "any 1 of 6", "all 4", "both groups". */
export function sayRule({ rule, children }: RuledNode): string {
  const count = children.length;
  if (count === 1) return say('one');
  if (rule !== 'all') return say('any', { any: countWanted(rule, count), of: count });
  const areGroups = children.every((child) => child.kind === 'area');
  if (count === 2) return say(areGroups ? 'bothGroups' : 'both');
  return say(areGroups ? 'allGroups' : 'all', { number: count });
}

function say(
  key: 'one' | 'any' | 'both' | 'bothGroups' | 'all' | 'allGroups',
  details: Readonly<Record<string, number>> = {},
): string {
  return i18next.t(`rule.${key}`, { ns: 'common', ...details });
}
