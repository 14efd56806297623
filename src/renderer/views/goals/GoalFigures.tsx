import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { sayMinutes } from '../../ui/duration.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { sayEarly } from './goalWords.ts';
import classes from './GoalDetail.module.css';

interface GoalFiguresProps {
  readonly goal: Goal;
  readonly today: string;
}

/** A value and what it is. */
type Figure = readonly [value: string, name: string];

/** What was promised, what was done for it, and how long is left or how it ended. */
export function GoalFigures({ goal, today }: GoalFiguresProps) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  const say = (day: string, from = today): string => sayDayFrom(day, from, language);
  const figures = [
    promisedFigure(t, goal),
    keptFigure(t, goal),
    totalFigure(t, goal, say),
    endFigure(t, goal, say),
  ].filter((figure) => figure !== null);
  return (
    <dl className={classes.figures}>
      {figures.map(([value, name]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd className={text.figure}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function promisedFigure(t: TFunction<'goals'>, { weeklyMinutes }: Goal): Figure {
  return [
    weeklyMinutes === null ? t('figures.none') : sayMinutes(weeklyMinutes),
    t('figures.promised'),
  ];
}

/** A week that is not over yet says nothing: none before the first full one. */
function keptFigure(t: TFunction<'goals'>, goal: Goal): Figure | null {
  const weeks = goal.endedOn === null ? goal.weeks.slice(0, -1) : goal.weeks;
  const count = weeks.length;
  if (count === 0) return null;
  const kept = Math.round(weeks.reduce((sum, week) => sum + week.minutes, 0) / count);
  return [
    sayMinutes(kept),
    goal.endedOn === null ? t('figures.kept', { count }) : t('figures.keptLast', { count }),
  ];
}

function totalFigure(
  t: TFunction<'goals'>,
  { minutesTotal, createdOn, endedOn }: Goal,
  /** With its year where that is not the other day's; today's unless said. */
  say: (day: string, from?: string) => string,
): Figure {
  const total = sayMinutes(minutesTotal);
  if (endedOn === null) return [total, t('figures.total', { day: say(createdOn) })];
  if (endedOn === createdOn) return [total, t('figures.totalDay', { day: say(endedOn) })];
  return [total, t('figures.totalRange', { from: say(createdOn, endedOn), to: say(endedOn) })];
}

function endFigure(t: TFunction<'goals'>, goal: Goal, say: (day: string) => string): Figure {
  const { state, endedOn, daysLeft } = goal;
  if (state === 'open') return [String(daysLeft), t('figures.left', { count: daysLeft })];
  const name =
    state === 'met' ? t('figures.met', { early: sayEarly(t, goal) }) : t(`figures.${state}`);
  return [say(endedOn ?? goal.by), name];
}
