import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { Dash } from '../../charts/Dash.tsx';
import { lines } from '../../charts/ink.ts';
import { ReadinessChart } from '../../charts/ReadinessChart.tsx';
import { HollowDot } from '../../charts/StepMarks.tsx';
import { useApp } from '../../state/app.ts';
import { useRead } from '../../state/reads.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { LegendItem } from '../progress/LegendItem.tsx';
import classes from './LearnerView.module.css';
import { layTrend, type Trend } from './trendRows.ts';
import { useTrendFinding } from './trendFinding.ts';
import { useTrendTable } from './trendTable.ts';

/** Readiness over time, with the reports on the line. */
export function TrendSection({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const { value, refusal } = useRead('readKept', { snapshot: learner.newest.snapshot });
  const newest = value?.snapshot ?? null;
  const trend = useMemo(() => layTrend(learner, newest), [learner, newest]);
  if (newest === null && refusal === undefined) {
    return (
      <div className={classes.trend}>
        <Loading />
      </div>
    );
  }
  const [first] = trend.points;
  if (first === undefined) return <p className={classes.text}>{t('progress.nothing')}</p>;
  if (first.day === learner.newest.day) {
    return <p className={classes.text}>{t('progress.oneDay')}</p>;
  }
  return <TrendChart learner={learner} trend={trend} />;
}

function TrendChart({ learner, trend }: { readonly learner: Learner; readonly trend: Trend }) {
  const { t } = useTranslation('mentor');
  const weekStart = useApp()?.settings.weekStart ?? 1;
  const finding = useTrendFinding(trend);
  const table = useTrendTable(learner, trend);
  const rows = useTrendChart(learner, trend);
  const hasReported = rows.before.length > 0;
  return (
    <ChartFrame
      name={t('progress.title')}
      title={finding}
      finding={finding}
      legend={
        <>
          {rows.marks.length === 0 ? null : (
            <LegendItem mark={<HollowDot />}>{t('progress.aReport')}</LegendItem>
          )}
          {hasReported ? (
            <LegendItem mark={<Dash look="before" />}>{t('progress.asReported')}</LegendItem>
          ) : null}
        </>
      }
      keys={
        hasReported
          ? [{ name: t('progress.asReported'), colour: lines.before.stroke, look: 'dashed' }]
          : []
      }
      table={table}
      fileName={`readiness-${rows.to}`}
    >
      <ReadinessChart
        rows={rows}
        label={finding}
        weekStart={weekStart}
        beforeName={t('progress.asReported')}
        height={200}
      />
    </ChartFrame>
  );
}

/** The newest report is the line's end, which has a label of its own. */
function useTrendChart(
  { newest, reports: kept, feedbacks }: Learner,
  { points, reports, asReported, roleChanges }: Trend,
) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const today = useApp()?.today ?? '';
  const named = useMemo(() => listNamed(kept, feedbacks), [kept, feedbacks]);
  return useMemo(
    () => ({
      from: points[0]?.day ?? newest.day,
      to: newest.day,
      points,
      before: asReported,
      marks: reports
        .filter(({ day }) => day < newest.day)
        .map(({ day, value }) => ({
          day,
          value,
          words: t('reports.of', { day: sayDayFrom(day, today, language) }),
          quiet: !named.has(day),
        })),
      revisions: roleChanges.map((day) => ({ day, words: t('progress.roleChanged') })),
    }),
    [points, reports, asReported, roleChanges, newest.day, named, t, language, today],
  );
}

const mostNamed = 4;

/** A few are all named; of many, those that were reviewed last. */
function listNamed(
  reports: Learner['reports'],
  feedbacks: Learner['feedbacks'],
): ReadonlySet<string> {
  const reviewed = new Set(feedbacks.map(({ snapshot }) => snapshot));
  const earlier = reports.slice(1);
  const chosen =
    earlier.length <= mostNamed
      ? earlier
      : earlier.filter(({ snapshot }) => reviewed.has(snapshot)).slice(0, mostNamed);
  return new Set(chosen.map(({ period }) => period.to));
}
