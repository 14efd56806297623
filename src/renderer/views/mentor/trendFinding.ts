import { useTranslation } from 'react-i18next';
import { pointsBetween, sayPointsShort } from '../../charts/findings.ts';
import { useApp } from '../../state/app.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { wholePercent } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { Trend } from './trendRows.ts';

/** What the line says from its beginning; the head compares with the last review. */
export function useTrendFinding({ points, roleChanges }: Trend): string {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const today = useApp()?.today ?? '';
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return t('progress.nothing');
  const change = pointsBetween(first.value, last.value);
  const way = change === 0 ? 'stayed' : change > 0 ? 'rose' : 'fell';
  const finding = t(`progress.${way}`, {
    points: sayPointsShort(Math.abs(change), language).replace('+', ''),
    percent: wholePercent(last.value),
    day: sayDayFrom(first.day, today, language),
  });
  return roleChanges.length === 0 ? finding : t('progress.byNewestRole', { finding });
}
