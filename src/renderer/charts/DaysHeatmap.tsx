import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDay } from '../ui/days.ts';
import { wholeMinutes } from '../ui/figures.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import type { Pointed } from './Cursor.tsx';
import { DaysBlocks, type DayTime } from './DaysBlocks.tsx';
import { DaysRows } from './DaysRows.tsx';
import { cellSize, dayAt, heightOfDays, layDays, placeOfDay } from './daysLayout.ts';
import { cellHeight, dayInMonth, heightOfMonth, layMonth, placeInMonth } from './monthLayout.ts';
import { moveInRows, moveInWeeks } from './moves.ts';
import { Surface } from './Surface.tsx';
import { Tip } from './Tip.tsx';

interface DaysHeatmapProps {
  /** Every day, in order; not empty. */
  readonly days: readonly DayTime[];
  readonly weekStart: number;
  readonly label: string;
  readonly width?: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Minutes by day as a calendar: a week a column, about a year a line; of a few weeks a week a row. */
export function DaysHeatmap({ days, weekStart, label, width }: DaysHeatmapProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const blocksAt = (wide: number) => layDays(days[0]?.day ?? '', days.length, weekStart, wide);
  const monthAt = (wide: number) => layMonth(days[0]?.day ?? '', days.length, weekStart, wide);
  const draw = useCallback(
    (wide: number) => {
      const month = layMonth(days[0]?.day ?? '', days.length, weekStart, wide);
      return month === null ? (
        <DaysBlocks days={days} weekStart={weekStart} width={wide} />
      ) : (
        <DaysRows days={days} month={month} weekStart={weekStart} width={wide} />
      );
    },
    [days, weekStart],
  );
  // How many weeks there are does not depend on the room.
  const rows = monthAt(0);

  function boxOf(stop: number, wide: number): Box | null {
    const month = monthAt(wide);
    if (month !== null)
      return { ...placeInMonth(month, stop), width: month.cellWidth, height: cellHeight };
    const place = placeOfDay(blocksAt(wide), stop);
    return place === null ? null : { ...place, width: cellSize, height: cellSize };
  }

  function stopAt(x: number, y: number, wide: number): number | null {
    const month = monthAt(wide);
    return month === null ? dayAt(blocksAt(wide), x, y) : dayInMonth(month, x, y);
  }

  function point(stop: number, wide: number): Pointed | null {
    const day = days[stop];
    const box = boxOf(stop, wide);
    if (day === undefined || box === null) return null;
    // Beyond a year a day needs its year to be one.
    const title = sayDay(day.day, days.length > 366 ? 'withYear' : 'medium', language);
    const value =
      day.seconds === 0
        ? t('days.nothing')
        : t('days.minutes', { minutes: wholeMinutes(day.seconds) });
    return {
      look: 'ring',
      band: { left: box.x - 2, top: box.y - 2, width: box.width + 4, height: box.height + 4 },
      tip: <Tip title={title} total={value} />,
      spoken: `${sayDay(day.day, 'withYear', language)}, ${value}`,
    };
  }

  return (
    <Surface
      label={label}
      height={rows === null ? heightOfDays(1) : heightOfMonth(rows)}
      width={width}
      draw={draw}
      move={rows === null ? moveInWeeks(days.length) : moveInRows(days.length)}
      stopAt={stopAt}
      point={point}
    />
  );
}
