import type { TFunction } from 'i18next';
import { sayDay } from '../ui/days.ts';
import { wholePercent } from '../ui/figures.ts';
import type { Pointed } from './Cursor.tsx';
import { Dash } from './Dash.tsx';
import { sayPointsShort } from './findings.ts';
import type { ReadinessRows } from './readinessLayout.ts';
import type { StepScale } from './stepScale.ts';
import { valueOn } from './steps.ts';
import { Tip } from './Tip.tsx';

interface Words {
  readonly t: TFunction<'progress'>;
  readonly language: string;
  readonly beforeName: string;
}

const bandWidth = 12;

/** What stands on a day: readiness, what changed on it, and the range before. */
export function pointAtReadiness(
  rows: ReadinessRows,
  day: string,
  scale: StepScale,
  { t, language, beforeName }: Words,
): Pointed | null {
  const value = valueOn(rows.points, day);
  if (value === null) return null;
  const before = valueOn(rows.before, day);
  const x = scale.xOf(day);
  const { plot } = scale;
  const lines = [
    {
      key: 'yours',
      mark: <Dash look="yours" />,
      name: t('readiness.name'),
      value: sayPercent(value, t),
    },
    ...(before === null
      ? []
      : [
          {
            key: 'before',
            mark: <Dash look="before" />,
            name: beforeName,
            value: sayPercent(before, t),
          },
        ]),
  ];
  const notes = [
    ...sayStep(rows, day, t, language),
    ...rows.marks.filter((mark) => mark.day === day).map(({ words }) => words),
    ...rows.revisions.filter((revision) => revision.day === day).map(({ words }) => words),
  ];
  const title = sayDay(day, 'withYear', language);
  return {
    look: 'band',
    band: {
      left: x - bandWidth / 2,
      top: plot.top,
      width: bandWidth,
      height: plot.bottom - plot.top,
    },
    dots: [
      { x, y: scale.yOf(value) },
      ...(before === null ? [] : [{ x, y: scale.yOf(before), quiet: true }]),
    ],
    tip: <Tip title={title} rows={lines} notes={notes} />,
    spoken: [title, ...lines.map((line) => `${line.name} ${line.value}`), ...notes].join(', '),
  };
}

function sayPercent(value: number, t: Words['t']): string {
  return t('percent', { percent: wholePercent(value) });
}

/** What the day changed; nothing on the first, which has nothing before it, and on a day without a step. */
function sayStep(
  { points }: ReadinessRows,
  day: string,
  t: Words['t'],
  language: string,
): string[] {
  const place = points.findIndex((point) => point.day === day);
  const point = points[place];
  const earlier = points[place - 1];
  if (point === undefined || earlier === undefined || point.value === earlier.value) return [];
  return [t('readiness.step', { points: sayPointsShort(point.value - earlier.value, language) })];
}
