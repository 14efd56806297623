import type { TFunction } from 'i18next';
import type { GoalState } from '../../domain/goal.ts';
import type { SnapshotTerms } from '../../domain/snapshot.ts';
import type { GoalFigures } from '../../domain/snapshotFigures.ts';
import { sayMinutes } from '../ui/duration.ts';
import type { StateKind } from '../ui/State.tsx';
import type { Say } from './useSay.ts';

type T = TFunction<'report'>;

export const stateKinds: Readonly<Record<GoalState, StateKind>> = {
  open: 'neutral',
  met: 'onCourse',
  missed: 'offCourse',
  dropped: 'neutral',
};

/** "level 3 by 15 Jan 2027, 2 h a week". */
export function sayTerms(
  t: T,
  say: Say,
  { level, by, weeklyMinutes }: Omit<SnapshotTerms, 'fromDay'>,
): string {
  const terms = t('goals.terms', { level, by: say.day(by) });
  return weeklyMinutes === null
    ? terms
    : t('goals.weekly', { terms, time: sayMinutes(weeklyMinutes) });
}

/** The state with the day that ended it. */
export function sayEnd(t: T, say: Say, { goal, by }: GoalFigures): string {
  switch (goal.state) {
    case 'met':
      return goal.metOn === null ? t('goals.met') : t('goals.metOn', { day: say.day(goal.metOn) });
    case 'missed':
      return t('goals.missedOn', { day: say.day(by) });
    case 'dropped':
      return goal.droppedOn === null
        ? t('goals.dropped')
        : t('goals.droppedOn', { day: say.day(goal.droppedOn) });
    case 'open':
      return t('goals.open');
  }
}
