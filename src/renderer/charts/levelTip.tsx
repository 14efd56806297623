import type { TFunction } from 'i18next';
import { sayDay } from '../ui/days.ts';
import type { Pointed } from './Cursor.tsx';
import { Dash } from './Dash.tsx';
import type { LevelRows } from './levelLayout.ts';
import type { StepScale } from './stepScale.ts';
import { Tip } from './Tip.tsx';

interface Words {
  readonly t: TFunction<'progress'>;
  readonly language: string;
  readonly levelName: (level: number) => string;
}

const bandWidth = 12;

/** The level in force on a day, in words, whose word it is, and what is asked. */
export function pointAtLevel(
  rows: LevelRows,
  day: string,
  scale: StepScale,
  { t, language, levelName }: Words,
): Pointed | null {
  const point = rows.points.findLast((other) => other.day <= day);
  if (point === undefined) return null;
  const x = scale.xOf(day);
  const { plot } = scale;
  const title = sayDay(day, 'withYear', language);
  const level = t('level.levelOf', { level: point.level, name: levelName(point.level) });
  const by = t('level.sayBy', { name: point.mentor ?? t('level.you') });
  const asked =
    rows.required === null
      ? []
      : [
          {
            key: 'asked',
            mark: <Dash look="asked" />,
            name: t('level.asked'),
            value: String(rows.required),
          },
        ];
  return {
    look: 'band',
    band: {
      left: x - bandWidth / 2,
      top: plot.top,
      width: bandWidth,
      height: plot.bottom - plot.top,
    },
    dots: [{ x, y: scale.yOf(point.level) }],
    tip: <Tip title={title} notes={[level, by]} rows={asked} />,
    spoken: [title, level, by, ...asked.map(({ name, value }) => `${name} ${value}`)].join(', '),
  };
}
