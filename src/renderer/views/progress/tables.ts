import type { TFunction } from 'i18next';
import type { LevelHistory, Progress } from '../../../contract/progress.ts';
import { sayPointsShort, type AreaLevels } from '../../charts/findings.ts';
import { sayStretch } from '../../charts/hoursTip.tsx';
import { sayLevel } from '../../charts/radarTip.tsx';
import type { AreaSum, Stack } from '../../charts/stack.ts';
import type { ChartTableData } from '../../ui/ChartTable.tsx';
import { sayDay } from '../../ui/days.ts';
import { sayHours, wholeMinutes, wholePercent } from '../../ui/figures.ts';
import { addDays } from '../../../domain/days.ts';

type T = TFunction<'progress'>;

/** The steps of the range before on their own days, then those of the range: one timeline. */
export function tableOfReadiness(
  { days, readiness, readinessBefore }: Pick<Progress, 'days' | 'readiness' | 'readinessBefore'>,
  t: T,
  language: string,
): ChartTableData {
  const earlier = readinessBefore.map(({ day, value }) => ({ day: addDays(day, -days), value }));
  const points = [...earlier, ...readiness];
  return {
    columns: [
      { title: t('readiness.day') },
      { title: t('readiness.name') },
      { title: t('readiness.change') },
    ],
    rows: points.map(({ day, value }, place) => {
      const last = points[place - 1];
      return [
        sayDay(day, 'withYear', language),
        t('percent', { percent: wholePercent(value) }),
        last === undefined ? '' : sayPointsShort(value - last.value, language),
      ];
    }),
  };
}

export function tableOfRadar(areas: readonly AreaLevels[], t: T, language: string): ChartTableData {
  return {
    columns: [
      { title: t('radar.area') },
      { title: t('radar.yoursColumn') },
      { title: t('radar.askedColumn') },
    ],
    rows: areas.map(({ title, yours, asked }) => [
      title,
      sayLevel(yours, language),
      sayLevel(asked, language),
    ]),
  };
}

/** A row a bar, a column an area, in the order of the bars from the bottom. */
export function tableOfHours(
  { areas, stretches, by }: Stack,
  nameOf: (area: AreaSum) => string,
  t: T,
  language: string,
): ChartTableData {
  return {
    columns: [
      { title: t(`hours.start.${by}`) },
      { title: t('hours.total') },
      ...areas.map((area) => ({ title: nameOf(area) })),
    ],
    rows: stretches.map((stretch) => [
      by === 'week'
        ? sayDay(stretch.start, 'withYear', language)
        : sayStretch(stretch, by, t, language),
      sayHours(stretch.seconds, language),
      ...areas.map(({ area }) => sayHours(stretch.byArea[area] ?? 0, language)),
    ]),
  };
}

export function tableOfDays(
  calendar: Progress['calendar'],
  t: T,
  language: string,
): ChartTableData {
  return {
    columns: [{ title: t('days.day') }, { title: t('days.minutesColumn') }],
    rows: calendar.map(({ day, seconds }) => [
      sayDay(day, 'withYear', language),
      wholeMinutes(seconds),
    ]),
  };
}

export function tableOfLevel({ points }: LevelHistory, t: T, language: string): ChartTableData {
  return {
    columns: [
      { title: t('level.day') },
      { title: t('level.level') },
      { title: t('level.by'), text: true },
    ],
    rows: points
      .filter(({ edge }) => edge !== 'end')
      .map(({ day, level, mentor, edge }) => [
        edge === 'start'
          ? t('level.atStart', { day: sayDay(day, 'withYear', language) })
          : sayDay(day, 'withYear', language),
        level,
        mentor ?? t('level.you'),
      ]),
  };
}
