import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import { Dash } from '../../charts/Dash.tsx';
import { findRadar, type AreaLevels } from '../../charts/findings.ts';
import { lines } from '../../charts/ink.ts';
import { LevelRadar } from '../../charts/LevelRadar.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { ChartTable } from '../../ui/ChartTable.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { LegendItem } from './LegendItem.tsx';
import classes from './plots.module.css';
import { useShortName } from './shortName.ts';
import { tableOfRadar } from './tables.ts';

const fewestAreas = 3;

/** Your level by area against what the role asks, on the last day of the range. */
export function RadarSection({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const shortName: (area: AreaLevels) => string = useShortName();
  const finding = findRadar(progress.radar, t);
  const table = tableOfRadar(progress.radar, t, language);
  return (
    <ChartFrame
      name={t('radar.title')}
      title={finding}
      finding={finding}
      legend={
        <>
          <LegendItem mark={<Dash look="yours" />}>{t('radar.yours')}</LegendItem>
          <LegendItem mark={<Dash look="asked" />}>{t('radar.asked')}</LegendItem>
        </>
      }
      table={table}
      keys={[
        { name: t('radar.yours'), colour: lines.yours.stroke, look: 'line' },
        { name: t('radar.asked'), colour: lines.asked.stroke, look: 'dashed' },
      ]}
      fileName={`levels-${progress.to}`}
    >
      <div className={classes.tall}>
        {progress.radar.length < fewestAreas ? (
          <>
            <p className={classes.nothing}>{t('radar.few')}</p>
            <ChartTable title={t('radar.title')} {...table} />
          </>
        ) : (
          <LevelRadar areas={progress.radar} label={finding} shortName={shortName} />
        )}
      </div>
    </ChartFrame>
  );
}
