import type { TFunction } from 'i18next';
import type { AreaReadiness, NodeReadiness, RequirementReadiness } from '../../domain/readiness.ts';
import { rankHighest } from '../../domain/ranking.ts';

type T = TFunction<'report'>;

/** Where an area stands in at most two pieces: "Git at 3, Docker at 2 of 3", "all 4 at 2 of 3", "not started". */
export function sayStands(t: T, area: AreaReadiness, titleOf: (skill: string) => string): string {
  const counting = listCounting(area);
  const started = rankHighest(
    counting.filter(({ level }) => (level ?? 0) > 0),
    ({ value }) => value,
  );
  const open = counting.filter(({ level }) => (level ?? 0) === 0);
  const [first, second] = started;
  if (first === undefined) return t('stands.none');
  if (open.length === 0 && started.length > 2 && started.every((one) => isSame(one, first)))
    return sayAll(t, first, started.length);
  const say = (one: RequirementReadiness): string => sayOne(t, one, titleOf(one.skill));
  if (second !== undefined) return [say(first), say(second)].join(', ');
  const [missing] = open;
  if (area.rule !== 'all' || missing === undefined) return say(first);
  const rest =
    open.length === 1
      ? t('stands.one', { skill: titleOf(missing.skill) })
      : t('stands.open', { count: open.length });
  return [say(first), rest].join(', ');
}

function listCounting(node: NodeReadiness): RequirementReadiness[] {
  if (!node.counts) return [];
  return node.kind === 'requirement' ? [node] : node.children.flatMap(listCounting);
}

function isSame(one: RequirementReadiness, other: RequirementReadiness): boolean {
  return one.level === other.level && one.required === other.required;
}

function sayAll(t: T, { level, required, met }: RequirementReadiness, number: number): string {
  return met
    ? t('stands.allMet', { number, level })
    : t('stands.allPartly', { number, level, required });
}

function sayOne(t: T, { level, required, met }: RequirementReadiness, skill: string): string {
  return met ? t('stands.met', { skill, level }) : t('stands.partly', { skill, level, required });
}
