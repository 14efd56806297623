import type { Goal } from '../../../contract/goals.ts';
import type { SkillName } from '../../../contract/skills.ts';
import { addDays } from '../../../domain/days.ts';

export interface GoalDraft {
  readonly skill: string | null;
  readonly level: number;
  readonly by: string;
  /** As it was typed; empty: no minutes are promised. */
  readonly weekly: number | string;
}

/** Days that are offered in one press. */
export const weeksAhead = [4, 8, 12, 26] as const;

export function dayAhead(today: string, weeks: number): string {
  return addDays(today, weeks * 7);
}

/** The next level towards what the role asks, in twelve weeks: what most people then only confirm. */
export function draftOfNew(
  today: string,
  skills: readonly SkillName[],
  asked: { readonly skill?: string; readonly level?: number },
): GoalDraft {
  const skill = skills.find(({ id }) => id === asked.skill);
  return {
    skill: skill?.id ?? null,
    level: asked.level ?? suggestLevel(skill),
    by: dayAhead(today, 12),
    weekly: 60,
  };
}

/** What the role asks where that is more than is there, else one more than is there. */
export function suggestLevel(skill: SkillName | undefined): number {
  const level = skill?.level ?? 0;
  const required = skill?.required ?? 0;
  return Math.min(5, required > level ? required : level + 1);
}

export function draftOfGoal({ skill, level, by, weeklyMinutes }: Goal): GoalDraft {
  return { skill, level, by, weekly: weeklyMinutes ?? '' };
}

/** Minutes a week that can be promised; null: none are; undefined: it says neither. */
export function readWeekly(weekly: number | string): number | null | undefined {
  if (weekly === '') return null;
  const minutes = Number(weekly);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 10_080 ? minutes : undefined;
}
