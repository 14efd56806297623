import type { TFunction } from 'i18next';
import type { Progress, ProgressFigures } from '../../../contract/progress.ts';
import { pointsBetween, sayPointsShort, saySigned } from '../../charts/findings.ts';
import { wholePercent } from '../../ui/figures.ts';

export interface Figure {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** Only its sign matters; null: nothing was recorded before. */
  readonly change: number | null;
  /** The change with its sign and unit. */
  readonly said: string;
  /** What it was: "from 39 %". */
  readonly before: string;
}

type T = TFunction<'progress'>;

/** The figures in words, each with its unit and its comparison. */
export function sayFigures(progress: Progress, t: T, language: string): Figure[] {
  const { figures, before } = progress;
  const whole = new Intl.NumberFormat(language);
  const from = (value: string): string => t('figures.from', { before: value });
  const counted = (
    key: string,
    name: string,
    value: string,
    of: (figures: ProgressFigures) => number,
  ): Figure => {
    const change = before === null ? null : of(figures) - of(before);
    return {
      key,
      name,
      value,
      change,
      said: saySigned(change ?? 0, language),
      before: from(whole.format(before === null ? 0 : of(before))),
    };
  };
  return [
    sayReadiness(progress, t, language),
    sayTime(progress, t, language),
    counted(
      'days',
      t('figures.days'),
      t('figures.of', { part: figures.daysStudied, whole: progress.days }),
      ({ daysStudied }) => daysStudied,
    ),
    counted(
      'assessments',
      t('figures.assessments'),
      whole.format(figures.assessments),
      ({ assessments }) => assessments,
    ),
    counted(
      'areas',
      t('figures.areas'),
      t('figures.of', { part: figures.areasMet, whole: progress.areaCount }),
      ({ areasMet }) => areasMet,
    ),
  ];
}

function sayReadiness({ figures, before }: Progress, t: T, language: string): Figure {
  const now = figures.readiness;
  const then = before?.readiness ?? null;
  const change = now === null || then === null ? null : pointsBetween(then, now);
  return {
    key: 'readiness',
    name: t('figures.readiness'),
    value: now === null ? t('figures.none') : t('percent', { percent: wholePercent(now) }),
    change,
    said: t('figures.points', { points: sayPointsShort(change ?? 0, language) }),
    before:
      then === null
        ? ''
        : t('figures.from', { before: t('percent', { percent: wholePercent(then) }) }),
  };
}

/** The change of time is a share of what it was; where there was none, the time itself. */
function sayTime({ figures, before }: Progress, t: T, language: string): Figure {
  const sayHours = (seconds: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string => {
    const digits = Math.abs(seconds) < 36_000 ? 1 : 0;
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: digits, signDisplay });
    return t('figures.hoursValue', { hours: format.format(seconds / 3600) });
  };
  const then = before?.seconds ?? 0;
  const share = then === 0 ? 0 : Math.round((figures.seconds / then - 1) * 100);
  return {
    key: 'hours',
    name: t('figures.hours'),
    value: sayHours(figures.seconds),
    change: before === null ? null : then === 0 ? figures.seconds : share,
    said:
      then === 0
        ? sayHours(figures.seconds, 'exceptZero')
        : t('percent', { percent: saySigned(share, language) }),
    before: t('figures.from', { before: sayHours(then) }),
  };
}
