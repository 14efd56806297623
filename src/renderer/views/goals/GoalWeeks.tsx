import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Goal, GoalWeek } from '../../../contract/goals.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { sayMinutes } from '../../ui/duration.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './GoalWeeks.module.css';

const width = 600;
const height = 150;
const top = 24;
const bottom = 24;
const barWidth = 36;

/** Minutes of each week beside what was promised for it, a dashed line across its bar. */
export function GoalWeeks({ goal, today }: { readonly goal: Goal; readonly today: string }) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  const { weeks } = goal;
  const isOpen = goal.endedOn === null;
  const count = weeks.length;
  const done = weeks.reduce((sum, week) => sum + week.minutes, 0);
  const promised = weeks.reduce((sum, week) => sum + (week.promised ?? 0), 0);
  const most = Math.max(60, ...weeks.flatMap((week) => [week.minutes, week.promised ?? 0]));
  const isPromised = promised > 0;
  const name = (week: GoalWeek): string =>
    isOpen && week === weeks.at(-1) ? t('weeks.now') : sayDayFrom(week.start, today, language);
  return (
    <ChartFrame
      title={t('weeks.title')}
      hint={isOpen ? t('weeks.hint', { count }) : t('weeks.hintEnded', { count })}
      finding={sayFinding(t, { count: isOpen && count === 1 ? 0 : count, done, promised })}
      fileName={`goal-${goal.skill}-weeks`}
      legend={
        isPromised ? (
          <span className={classes.legend}>
            <i className={classes.bar} aria-hidden /> {t('weeks.studied')}
            <i className={classes.dash} aria-hidden /> {t('weeks.promisedLegend')}
          </span>
        ) : undefined
      }
      table={{
        columns: [
          { title: t('weeks.week') },
          { title: t('weeks.minutes') },
          { title: t('weeks.promised') },
        ],
        rows: weeks.map((week) => [name(week), week.minutes, week.promised ?? '–']),
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.chart} aria-hidden>
        <line
          x1={0}
          x2={width}
          y1={height - bottom}
          y2={height - bottom}
          className={classes.base}
        />
        {weeks.map((week, place) => (
          <WeekBar
            key={week.start}
            week={week}
            centre={((place + 0.5) * width) / weeks.length}
            most={most}
            name={name(week)}
          />
        ))}
      </svg>
    </ChartFrame>
  );
}

interface Sums {
  /** Weeks, oldest to newest; 0: nothing but this week. */
  readonly count: number;
  /** Minutes. */
  readonly done: number;
  readonly promised: number;
}

function sayFinding(t: TFunction<'goals'>, { count, done, promised }: Sums): string {
  return promised > 0
    ? t('weeks.finding', { count, done: sayMinutes(done), promised: sayMinutes(promised) })
    : t('weeks.findingFree', { count, done: sayMinutes(done) });
}

interface WeekBarProps {
  readonly week: GoalWeek;
  readonly centre: number;
  /** Minutes at the top of the scale. */
  readonly most: number;
  readonly name: string;
}

function WeekBar({ week, centre, most, name }: WeekBarProps) {
  const room = height - top - bottom;
  const base = height - bottom;
  const tall = (week.minutes / most) * room;
  const promisedAt = base - ((week.promised ?? 0) / most) * room;
  return (
    <g>
      <rect
        x={centre - barWidth / 2}
        y={base - tall}
        width={barWidth}
        height={tall}
        rx={2}
        className={classes.minutes}
      />
      {week.promised === null ? null : (
        <line
          x1={centre - 36}
          x2={centre + 36}
          y1={promisedAt}
          y2={promisedAt}
          className={classes.promised}
        />
      )}
      <text
        x={centre}
        y={placeValue(base - tall, week.promised === null ? null : promisedAt)}
        className={classes.value}
      >
        {week.minutes}
      </text>
      <text x={centre} y={height - 6} className={classes.name}>
        {name}
      </text>
    </g>
  );
}

/** Just above its bar, or above the promise where the dashes would cross it. */
function placeValue(barTop: number, promisedAt: number | null): number {
  const y = barTop - 6;
  const isCrossed = promisedAt !== null && promisedAt > y - 12 && promisedAt < y + 4;
  return isCrossed ? promisedAt - 6 : y;
}
