import { Heatmap } from '@mantine/charts';
import { useLanguage } from '../ui/useLanguage.ts';
import { dayNumber, dayOfNumber, listMonthStarts } from './dayNumbers.ts';
import classes from './DaysHeatmap.module.css';
import { cell, cellSize, heightOfDays, layDays, monthsHeight, namesWidth, stepOfDay, topOfBlock } from './daysLayout.ts';

export interface DayTime {
  readonly day: string;
  readonly seconds: number;
}

interface DaysBlocksProps {
  /** Every day, in order; not empty. */
  readonly days: readonly DayTime[];
  readonly weekStart: number;
  readonly width: number;
}

const colours = [0, 1, 2, 3, 4].map((step) => `var(--mp-days-${step})`);

/** The calendar's lines, each a heatmap of its own in one picture, so that it can be saved as one. */
export function DaysBlocks({ days, weekStart, width }: DaysBlocksProps) {
  const language = useLanguage();
  const from = days[0]?.day ?? '';
  const data = Object.fromEntries(days.map(({ day, seconds }) => [day, stepOfDay(seconds)]));
  const blocks = layDays(from, days.length, weekStart, width);
  return (
    <svg width={width} height={heightOfDays(blocks.length)}>
      {blocks.map(({ first, last }, line) => {
        const start = days[first]?.day ?? from;
        const end = days[last]?.day ?? from;
        return (
          <Heatmap
            key={start}
            y={topOfBlock(line)}
            data={data}
            startDate={start}
            endDate={end}
            withOutsideDates={false}
            firstDayOfWeek={(weekStart % 7) as 0 | 1 | 6}
            domain={[0, 4]}
            colors={colours}
            rectSize={cellSize}
            gap={cell - cellSize}
            rectRadius={2}
            fontSize={11}
            withWeekdayLabels
            weekdayLabels={nameWeekdays(weekStart, language)}
            weekdaysLabelsWidth={namesWidth}
            withMonthLabels
            monthLabels={nameMonths(start, end, language)}
            monthsLabelsHeight={monthsHeight}
            classNames={{ monthLabel: classes.word ?? '', weekdayLabel: classes.word ?? '' }}
          />
        );
      })}
    </svg>
  );
}

/** From Sunday; every other row is named, the first one too. */
function nameWeekdays(weekStart: number, language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, weekday) => {
    const row = (weekday - (weekStart % 7) + 7) % 7;
    // 1970-01-04 was a Sunday.
    return row % 2 === 0 ? format.format((3 + weekday) * 86_400_000) : '';
  });
}

/** From January, which says its year; so does the first of a line without one. */
function nameMonths(start: string, end: string, language: string): string[] {
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const withYear = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const starts = listMonthStarts(dayNumber(start), dayNumber(end));
  const named = starts.find((day) => dayOfNumber(day).slice(5, 7) === '01') ?? starts[0];
  const year = Number((named === undefined ? start : dayOfNumber(named)).slice(0, 4));
  const yearMonth = named === undefined ? -1 : Number(dayOfNumber(named).slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, month) =>
    (month === yearMonth ? withYear : short).format(Date.UTC(year, month)),
  );
}
