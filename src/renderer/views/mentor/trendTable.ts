import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { valueOn } from '../../charts/steps.ts';
import type { ChartTableData } from '../../ui/ChartTable.tsx';
import { sayDay } from '../../ui/days.ts';
import { sayDuration } from '../../ui/duration.ts';
import { wholePercent } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { Trend } from './trendRows.ts';

/** The trend as figures: every day on which something changed or was reported, or every report. */
export function useTrendTable({ reports }: Learner, trend: Trend): () => ChartTableData {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const sayShare = (value: number | null): string =>
    value === null ? t('none') : t('percent', { percent: wholePercent(value) });
  const sayDate = (day: string): string => sayDay(day, 'withYear', language);

  function tellReports(): ChartTableData {
    return {
      columns: [
        { title: t('progress.column.report') },
        { title: t('progress.column.readiness') },
        { title: t('progress.column.inNewest') },
        { title: t('progress.column.studied') },
        { title: t('progress.column.role'), text: true },
      ],
      rows: reports.map(({ period, readiness, inNewestRole, seconds, roleChanged }) => [
        sayDate(period.to),
        sayShare(readiness),
        sayShare(inNewestRole),
        seconds === null ? t('none') : sayDuration(seconds),
        roleChanged ? t('progress.changed') : t('progress.same'),
      ]),
    };
  }

  function tellAssessments(): ChartTableData {
    const told = new Set(reports.map(({ period }) => period.to));
    const days = [...trend.points, ...trend.reports].map(({ day }) => day);
    const changed = new Set(trend.roleChanges);
    return {
      columns: [
        { title: t('progress.column.day') },
        { title: t('column.readiness') },
        { title: t('progress.column.report'), text: true },
      ],
      rows: [...new Set(days)]
        .toSorted()
        .toReversed()
        .map((day) => [
          sayDate(day),
          sayShare(valueOn(trend.points, day)),
          told.has(day) ? (changed.has(day) ? t('progress.tellsRole') : t('progress.tells')) : '',
        ]),
    };
  }

  return trend.source === 'reports' ? tellReports : tellAssessments;
}
