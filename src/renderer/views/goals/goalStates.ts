import type { Goal } from '../../../contract/goals.ts';

export const states = ['open', 'met', 'missed', 'dropped'] as const;

/** Open ones in the order of their days; those that ended, newest first. */
export function listInState(goals: readonly Goal[], state: Goal['state']): readonly Goal[] {
  const shown = goals.filter((goal) => goal.state === state);
  if (state === 'open') return shown;
  return shown.toSorted((a, b) => compareEnds(b, a));
}

/** Open ones first; with none open, what ended last is what one comes to see. */
export function firstState(goals: readonly Goal[]): Goal['state'] {
  if (goals.some(({ state }) => state === 'open')) return 'open';
  return goals.toSorted((a, b) => compareEnds(b, a))[0]?.state ?? 'open';
}

/** Negative when `a` ended first. */
function compareEnds(a: Goal, b: Goal): number {
  return (a.endedOn ?? a.by).localeCompare(b.endedOn ?? b.by);
}
