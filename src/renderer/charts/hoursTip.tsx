import type { TFunction } from 'i18next';
import { sayDay } from '../ui/days.ts';
import { sayHours } from '../ui/figures.ts';
import type { AreaLook } from './areaLook.ts';
import type { Pointed } from './Cursor.tsx';
import type { Plot } from './scale.ts';
import { Square } from './Square.tsx';
import type { Stack, Stretch } from './stack.ts';
import { Tip } from './Tip.tsx';

interface Words {
  readonly looks: readonly AreaLook[];
  readonly from: string;
  readonly t: TFunction<'progress'>;
  readonly language: string;
}

/** A bar's total first, then its areas as they are stacked, the top one first, without those of no time. */
export function pointAtStretch(
  stack: Stack,
  stop: number,
  plot: Plot,
  words: Words,
): Pointed | null {
  const { t, language, looks, from } = words;
  const stretch = stack.stretches[stop];
  if (stretch === undefined) return null;
  const each = (plot.right - plot.left) / stack.stretches.length;
  const rows = stack.areas
    .flatMap(({ area }, place) => {
      const seconds = stretch.byArea[area] ?? 0;
      const look = looks[place];
      return seconds > 0 && look !== undefined
        ? [
            {
              key: area,
              mark: <Square look={look} />,
              name: look.name,
              value: sayHours(seconds, language),
            },
          ]
        : [];
    })
    .reverse();
  const title = sayStretch(stretch, stack.by, t, language);
  const total = t('hours.unit', { value: sayHours(stretch.seconds, language) });
  const notes = stretch.partial ? [stretch.start < from ? t('hours.cut') : t('hours.open')] : [];
  return {
    look: 'band',
    band: {
      left: plot.left + stop * each,
      top: plot.top,
      width: each,
      height: plot.bottom - plot.top,
    },
    tip: <Tip title={title} total={total} rows={rows} notes={notes} />,
    spoken: [
      `${title}, ${total}`,
      ...notes,
      ...rows.map(({ name, value }) => `${name} ${value}`),
    ].join(', '),
  };
}

export function sayStretch(
  { start }: Pick<Stretch, 'start'>,
  by: Stack['by'],
  t: Words['t'],
  language: string,
): string {
  if (by === 'year') return start.slice(0, 4);
  if (by === 'week') return t('hours.weekOf', { day: sayDay(start, 'withYear', language) });
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${start}T00:00:00Z`));
}
