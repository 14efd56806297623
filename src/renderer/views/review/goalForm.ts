import { mostSuggestedGoals, type SuggestedGoal } from '../../../domain/feedback.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import type { GoalForm } from '../../state/review.ts';
import { dayAhead, readWeekly } from '../goals/goalForm.ts';

/** As the learner's own new goal begins: twelve weeks, an hour a week. */
export function beginGoal(today: string): GoalForm {
  return { title: '', level: 2, by: dayAhead(today, 12), weekly: 60, reason: '', place: null };
}

export function formOf(goal: SuggestedGoal, place: number): GoalForm {
  const { title, level, by, weeklyMinutes, reason } = goal;
  return { title, level, by, weekly: weeklyMinutes ?? '', reason, place };
}

/** null: something is missing in it. */
export function readGoal(form: GoalForm, { skills }: Snapshot): SuggestedGoal | null {
  const title = form.title.replaceAll(/\s+/gu, ' ').trim();
  const weeklyMinutes = readWeekly(form.weekly);
  if (title === '' || weeklyMinutes === undefined) return null;
  const known = findByTitle(title, skills);
  const { level, by, reason } = form;
  return {
    skill: known?.id ?? null,
    title: known?.title ?? title,
    level,
    by,
    weeklyMinutes,
    reason,
  };
}

export function findByTitle(
  title: string,
  skills: Snapshot['skills'],
): Snapshot['skills'][number] | undefined {
  const wanted = title.trim().toLowerCase();
  return skills.find((skill) => skill.title.toLowerCase() === wanted);
}

export function placeGoal(
  goals: readonly SuggestedGoal[],
  goal: SuggestedGoal,
  place: number | null,
): readonly SuggestedGoal[] {
  if (place === null || place >= goals.length) return [...goals, goal].slice(0, mostSuggestedGoals);
  return goals.map((other, index) => (index === place ? goal : other));
}
