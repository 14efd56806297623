import { useTranslation } from 'react-i18next';
import { findReadiness } from '../charts/findings.ts';
import type { ReadinessRows } from '../charts/readinessLayout.ts';
import { wholePercent } from '../ui/figures.ts';
import { Drawing, drawingWidths } from './Drawing.tsx';
import { isSinceReview, type ReportFacts } from './facts.ts';
import { ReadinessPlot } from './ReadinessPlot.tsx';
import { useSay } from './useSay.ts';

/** Of the table that says the same. */
export const readinessTableId = 'readiness-steps';

/** Readiness as steps since the first assessment, with the period's beginning marked. */
export function ReadinessFigure({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const { t: sayChart } = useTranslation('progress');
  const say = useSay();
  const { snapshot, steps } = facts;
  const { period, weekStart, leftOut } = snapshot;
  const from = steps[0]?.day;
  if (from === undefined || from === period.to) return null;
  const sayBegin = (percent: number): string =>
    isSinceReview(snapshot)
      ? t('chart.review', { percent })
      : t('chart.begin', { day: say.day(period.from), percent });
  const rows = {
    from,
    to: period.to,
    points: steps,
    before: [],
    marks: markBegin(facts, sayBegin),
    revisions: [],
  };
  const finding = findReadiness(steps, sayChart, say.language);
  return (
    <Drawing
      caption={leftOut.history ? t('chart.titlePeriod') : t('chart.title')}
      label={t('chart.say', { finding, from: say.day(from), to: say.day(period.to) })}
      details={readinessTableId}
      wide={<ReadinessPlot rows={rows} weekStart={weekStart} width={drawingWidths.wide} />}
      narrow={<ReadinessPlot rows={rows} weekStart={weekStart} width={drawingWidths.narrow} />}
    />
  );
}

function markBegin(
  { snapshot, figures }: ReportFacts,
  say: (percent: number) => string,
): ReadinessRows['marks'] {
  const value = figures.before?.value ?? null;
  if (value === null || snapshot.leftOut.history) return [];
  return [{ day: snapshot.period.from, value, words: say(wholePercent(value)) }];
}
