import type { TFunction } from 'i18next';
import type { Pointed } from './Cursor.tsx';
import { Dash } from './Dash.tsx';
import type { AreaLevels } from './findings.ts';
import type { RadarLayout } from './radarLayout.ts';
import { Tip } from './Tip.tsx';

/** Yours and asked in one area, off the side of the picture that it lies on. */
export function pointAtArea(
  areas: readonly AreaLevels[],
  stop: number,
  laid: RadarLayout,
  t: TFunction<'progress'>,
  language: string,
): Pointed | null {
  const area = areas[stop];
  if (area === undefined) return null;
  const rows = [
    {
      key: 'yours',
      mark: <Dash look="yours" />,
      name: t('radar.yours'),
      value: sayLevel(area.yours, language),
    },
    {
      key: 'asked',
      mark: <Dash look="asked" />,
      name: t('radar.asked'),
      value: sayLevel(area.asked, language),
    },
  ];
  const yours = laid.pointOf(stop, area.yours);
  const asked = laid.pointOf(stop, area.asked);
  const left = Math.min(yours.x, asked.x);
  return {
    look: 'none',
    band: {
      left,
      top: Math.min(yours.y, asked.y),
      width: Math.max(yours.x, asked.x) - left,
      height: 0,
    },
    dots: [{ ...asked, quiet: true }, yours],
    tip: <Tip title={area.title} rows={rows} />,
    spoken: [area.title, ...rows.map(({ name, value }) => `${name} ${value}`)].join(', '),
  };
}

export function sayLevel(level: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(level);
}
