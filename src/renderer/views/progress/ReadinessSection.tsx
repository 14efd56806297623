import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import { Dash } from '../../charts/Dash.tsx';
import { findReadiness } from '../../charts/findings.ts';
import { lines } from '../../charts/ink.ts';
import { ReadinessChart } from '../../charts/ReadinessChart.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { useLevelName } from '../../ui/levelWords.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { Hint } from './Hint.tsx';
import { LegendItem } from './LegendItem.tsx';
import classes from './plots.module.css';
import { isYear } from './range.ts';
import { tableOfReadiness } from './tables.ts';

/** Readiness over time. */
export function ReadinessSection({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const levelName = useLevelName();
  const { from, to, days, readiness, readinessBefore, marks, revisions } = progress;
  const beforeName = isYear(from, to) ? t('before.year') : t('before.days', { count: days });
  const finding = findReadiness(readiness, t, language);
  const rows = useMemo(
    () => ({
      from,
      to,
      points: readiness,
      before: readinessBefore,
      marks: marks.map(({ day, value, skillTitle, level, areaMet }) => ({
        day,
        value,
        words:
          areaMet === null
            ? t('readiness.markLevel', {
                skill: skillTitle,
                level: levelName(level).toLocaleLowerCase(language),
              })
            : t('readiness.markMet', { skill: skillTitle, area: areaMet }),
      })),
      revisions: revisions.map(({ day, revision }) => ({
        day,
        words: t('readiness.revision', { revision }),
      })),
    }),
    [from, to, readiness, readinessBefore, marks, revisions, levelName, language, t],
  );
  return (
    <ChartFrame
      name={t('readiness.title')}
      title={finding}
      finding={finding}
      hint={<Hint>{t('readiness.hint')}</Hint>}
      legend={
        readinessBefore.length === 0 ? undefined : (
          <LegendItem mark={<Dash look="before" />}>{beforeName}</LegendItem>
        )
      }
      table={() => tableOfReadiness(progress, t, language)}
      keys={
        readinessBefore.length === 0
          ? []
          : [{ name: beforeName, colour: lines.before.stroke, look: 'dashed' }]
      }
      fileName={`readiness-${to}`}
    >
      <div className={classes.tall}>
        {readiness.length === 0 ? (
          <p className={classes.nothing}>{t('readiness.nothing')}</p>
        ) : (
          <ReadinessChart
            rows={rows}
            label={finding}
            weekStart={progress.weekStart}
            beforeName={beforeName}
          />
        )}
      </div>
    </ChartFrame>
  );
}
