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
      return t('missedSentence', { level: goal.currentLevel ?? 0, target: goal.level });
    case 'dropped':
      return t('droppedSentence', { day: say(goal.droppedOn ?? goal.by) });
  }
}

function sayMet(t: Translate, goal: Goal, say: (day: string) => string): string {
  const metOn = goal.metOn ?? goal.by;
  const early = dayDistance(metOn, goal.by);
  const before = early === 0 ? t('metOnDay') : t('metBefore', { count: early });
  return t('metSentence', { target: goal.level, day: say(metOn), before });
}

function sayWeek(t: Translate, { weeklyMinutes, minutesThisWeek }: Goal): string {
  if (weeklyMinutes === null) return t('weekNone');
  const promised = sayMinutes(weeklyMinutes);
  const left = weeklyMinutes - minutesThisWeek;
  return left <= 0
    ? t('weekDone', { promised })
    : t('weekLeft', { left: sayMinutes(left), promised });
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
