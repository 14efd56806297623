import type { TFunction } from 'i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { NamedGap } from '../../../contract/roles.ts';
import type { TodayGap } from '../../../contract/today.ts';

/** Why a gap stands here: its first clause alone is enough where there is little room. */
export interface GapReason {
  readonly first: string;
  readonly rest: string;
}

interface GapFacts {
  readonly gap: TodayGap;
  /** The open goal for it. */
  readonly goal: Goal | undefined;
  /** Words of the goal's day. */
  readonly sayDay: (day: string) => string;
  readonly levelName: (level: number) => string;
}

export function sayGap(
  t: TFunction<'today'>,
  { gap, goal, sayDay, levelName }: GapFacts,
): GapReason {
  if (gap.kind === 'choice' && goal !== undefined) {
    return {
      first: t('gaps.chosen', { title: goal.title }),
      rest: t('gaps.chosenTerms', { level: goal.level, by: sayDay(goal.by) }),
    };
  }
  if (gap.unanswered) {
    return {
      first: t('gaps.notAssessed'),
      rest: t('gaps.chooseOf', { titles: gap.alternativeTitles.join(', ') }),
    };
  }
  if (gap.kind === 'choice') {
    return {
      first: t('gaps.choose', { count: gap.alternatives.length }),
      rest: t('gaps.chooseFrom', { titles: gap.alternativeTitles.join(', ') }),
    };
  }
  const asked = levelName(gap.required).toLocaleLowerCase();
  if (gap.level === null || gap.level === 0) {
    return {
      first: gap.level === null ? t('gaps.notAssessed') : t('gaps.notStarted'),
      rest: t('gaps.asks', { level: asked }),
    };
  }
  const missing = gap.required - gap.level;
  // An area of one skill bears its name already.
  const first =
    gap.topAreaTitle === gap.title
      ? t('gaps.toGo', { count: missing })
      : t('gaps.toGoIn', { count: missing, area: gap.topAreaTitle });
  return { first, rest: t('gaps.end') };
}

/** The open goal for a gap: on its skill, or on one of those to choose from. */
export function goalOf(gap: NamedGap, goals: readonly Goal[]): Goal | undefined {
  const skills = gap.skill === null ? gap.alternatives : [gap.skill];
  return goals.find(({ skill }) => skills.includes(skill));
}
