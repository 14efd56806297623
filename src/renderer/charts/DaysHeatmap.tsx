import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDay } from '../ui/days.ts';
import { wholeMinutes } from '../ui/figures.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import type { Pointed } from './Cursor.tsx';
import { DaysBlocks, type DayTime } from './DaysBlocks.tsx';
import { cellSize, dayAt, heightOfDays, layDays, placeOfDay } from './daysLayout.ts';
import { moveInWeeks } from './moves.ts';
import { Surface } from './Surface.tsx';
import { Tip } from './Tip.tsx';

interface DaysHeatmapProps {
  /** Every day, in order; not empty. */
  readonly days: readonly DayTime[];
  readonly weekStart: number;
  readonly label: string;
  readonly width?: number;
}

/** Minutes by day as a calendar: a week a column, about a year a line. */
export function DaysHeatmap({ days, weekStart, label, width }: DaysHeatmapProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const blocksAt = (wide: number) => layDays(days[0]?.day ?? '', days.length, weekStart, wide);
  const draw = useCallback(
    (wide: number) => <DaysBlocks days={days} weekStart={weekStart} width={wide} />,
    [days, weekStart],
  );

  function point(stop: number, wide: number): Pointed | null {
    const day = days[stop];
    const place = placeOfDay(blocksAt(wide), stop);
    if (day === undefined || place === null) return null;
    // Beyond a year a day needs its year to be one.
    const title = sayDay(day.day, days.length > 366 ? 'withYear' : 'medium', language);
    const value =
      day.seconds === 0
        ? t('days.nothing')
        : t('days.minutes', { minutes: wholeMinutes(day.seconds) });
    return {
      look: 'ring',
      band: { left: place.x - 2, top: place.y - 2, width: cellSize + 4, height: cellSize + 4 },
      tip: <Tip title={title} total={value} />,
      spoken: `${sayDay(day.day, 'withYear', language)}, ${value}`,
    };
  }

  return (
    <Surface
      label={label}
      height={heightOfDays(1)}
      width={width}
      draw={draw}
      move={moveInWeeks(days.length)}
      stopAt={(x, y, wide) => dayAt(blocksAt(wide), x, y)}
      point={point}
    />
  );
}
