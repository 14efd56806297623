import { Heatmap } from '@mantine/charts';
import { useLanguage } from '../ui/useLanguage.ts';
import classes from './DaysHeatmap.module.css';
import {
  cell,
  cellSize,
  heightOfDays,
  layDays,
  monthsHeight,
  namesWidth,
  stepOfDay,
  topOfBlock,
} from './daysLayout.ts';

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
            monthLabels={nameMonths(start, blocks.length > 1, language)}
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

/** From January, which says its year where there are several lines. */
function nameMonths(start: string, withYear: boolean, language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  // A line is hardly longer than a year, so that it has one January.
  const firstYear = Number(start.slice(0, 4));
  const year = start.slice(5, 7) === '01' ? firstYear : firstYear + 1;
  return Array.from({ length: 12 }, (_, month) =>
    month === 0 && withYear ? String(year) : format.format(Date.UTC(year, month)),
  );
}
