import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import { DaysHeatmap } from '../../charts/DaysHeatmap.tsx';
import { DaysLegend } from '../../charts/DaysLegend.tsx';
import { findDays } from '../../charts/findings.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import type { PictureKey } from '../../ui/pictureKeys.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { tableOfDays } from './tables.ts';

/** More cells than these are neither quick to draw nor to read. */
const mostYears = 5;
const mostDays = mostYears * 366;

/** Minutes by day as a calendar. */
export function DaysSection({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const { calendar } = progress;
  const finding = findDays(calendar, t);
  const isWhole = calendar.length <= mostDays;
  const days = useMemo(() => calendar.slice(-mostDays), [calendar]);
  return (
    <ChartFrame
      name={t('days.title')}
      title={finding}
      finding={finding}
      hint={isWhole ? t('days.hint') : t('days.hintLatest', { count: mostYears })}
      legend={<DaysLegend />}
      table={() => tableOfDays(calendar, t, language)}
      keys={dayKeys(t)}
      fileName={`days-${progress.to}`}
    >
      <DaysHeatmap days={days} weekStart={progress.weekStart} label={finding} />
    </ChartFrame>
  );
}

/** The scale in words: a saved picture has no scale of squares beside it. */
function dayKeys(t: TFunction<'progress'>): PictureKey[] {
  const steps = [
    t('days.nothing'),
    t('days.step1'),
    t('days.step2'),
    t('days.step3'),
    t('days.step4'),
  ];
  return steps.map((name, step) => ({ name, colour: `var(--mp-days-${step})`, look: 'solid' }));
}
