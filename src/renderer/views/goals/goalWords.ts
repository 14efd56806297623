import type { TFunction } from 'i18next';
import type { Goal } from '../../../contract/goals.ts';
import { dayDistance, sayDayFrom } from '../../ui/days.ts';
import { sayMinutes } from '../../ui/duration.ts';
import type { StateKind } from '../../ui/State.tsx';

type Translate = TFunction<'goals'>;

export const stateKinds: Readonly<Record<Goal['state'], StateKind>> = {
  open: 'neutral',
  met: 'onCourse',
  missed: 'offCourse',
  dropped: 'neutral',
};

/** The day that ended a goal, in words; for an open one nothing but that. */
export function sayState(t: Translate, goal: Goal, today: string, language: string): string {
  const say = (day: string): string => sayDayFrom(day, today, language);
  if (goal.state === 'met' && goal.metOn !== null)
    return t('state.metOn', { day: say(goal.metOn) });
  if (goal.state === 'missed') return t('state.missedOn', { day: say(goal.by) });
  if (goal.droppedOn !== null && goal.state === 'dropped')
    return t('state.droppedOn', { day: say(goal.droppedOn) });
  return t(`state.${goal.state}`);
}

/** How it stands, as a sentence. */
export function sayReason(t: Translate, goal: Goal, today: string, language: string): string {
  const say = (day: string): string => sayDayFrom(day, today, language);
  switch (goal.state) {
    case 'open':
      return `${t('left', { count: goal.daysLeft })} ${sayWeek(t, goal)}`;
    case 'met':
      return sayMet(t, goal, say);
    case 'missed':
      return t('missedSentence', {
        day: say(goal.by),
        level: goal.currentLevel ?? 0,
        target: goal.level,
      });
    case 'dropped':
      return t('droppedSentence', { day: say(goal.droppedOn ?? goal.by) });
  }
}

function sayMet(t: Translate, goal: Goal, say: (day: string) => string): string {
  const day = say(goal.metOn ?? goal.by);
  return t('metSentence', { target: goal.level, day, early: sayEarly(t, goal) });
}

/** "15 days early", of a goal that was met. */
export function sayEarly(t: Translate, { metOn, by }: Goal): string {
  return t('early', { count: dayDistance(metOn ?? by, by) });
}

function sayWeek(t: Translate, { weeklyMinutes, minutesThisWeek }: Goal): string {
  if (weeklyMinutes === null) return t('weekNone');
  const done = sayMinutes(minutesThisWeek);
  const left = weeklyMinutes - minutesThisWeek;
  return left <= 0
    ? t('weekDone', { done, promised: sayMinutes(weeklyMinutes) })
    : t('weekLeft', { done, left: sayMinutes(left) });
}

/** "level 3 by 10 Dec 2026 · 2 h a week": the terms in force. */
export function sayTerms(t: Translate, goal: Goal, today: string, language: string): string {
  const { level, by, weeklyMinutes } = goal;
  const terms = t('terms', { level, by: sayDayFrom(by, today, language) });
  const weekly =
    weeklyMinutes === null
      ? t('dialog.free')
      : t('dialog.weekMinutes', { time: sayMinutes(weeklyMinutes) });
  return `${terms} · ${weekly}`;
}
