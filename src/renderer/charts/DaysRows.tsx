import { sayDay } from '../ui/days.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import type { DayTime } from './DaysBlocks.tsx';
import classes from './DaysHeatmap.module.css';
import { stepOfDay } from './daysLayout.ts';
import {
  cellHeight,
  datesWidth,
  heightOfMonth,
  placeInMonth,
  type DaysMonth,
} from './monthLayout.ts';

interface DaysRowsProps {
  /** Every day, in order; not empty. */
  readonly days: readonly DayTime[];
  readonly month: DaysMonth;
  readonly weekStart: number;
  readonly width: number;
}

const baseline = 14;

/** A few weeks as a month's calendar, each row named by its first day. */
export function DaysRows({ days, month, weekStart, width }: DaysRowsProps) {
  const language = useLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <svg width={width} height={heightOfMonth(month)}>
      {Array.from({ length: 7 }, (_, column) => (
        <text
          key={column}
          className={classes.word}
          textAnchor="middle"
          x={placeInMonth(month, column - month.offset).x + month.cellWidth / 2}
          y={baseline - 2}
        >
          {/* 1970-01-05 was a Monday. */}
          {weekday.format((4 + ((weekStart - 1 + column) % 7)) * 86_400_000)}
        </text>
      ))}
      {Array.from({ length: month.weeks }, (_, week) => {
        const first = days[Math.max(0, week * 7 - month.offset)];
        return first === undefined ? null : (
          <text
            key={first.day}
            className={classes.word}
            textAnchor="end"
            x={datesWidth - 8}
            y={placeInMonth(month, week * 7 - month.offset).y + baseline}
          >
            {sayDay(first.day, 'short', language)}
          </text>
        );
      })}
      {days.map(({ day, seconds }, place) => (
        <rect
          key={day}
          {...placeInMonth(month, place)}
          width={month.cellWidth}
          height={cellHeight}
          rx={2}
          fill={`var(--mp-days-${stepOfDay(seconds)})`}
        />
      ))}
    </svg>
  );
}
