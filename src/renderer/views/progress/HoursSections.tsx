import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import { AreaList } from '../../charts/AreaList.tsx';
import { findHours } from '../../charts/findings.ts';
import { HoursChart } from '../../charts/HoursChart.tsx';
import { stackAreas } from '../../charts/stack.ts';
import { useAreaLook } from '../../charts/areaLook.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { sayHours } from '../../ui/figures.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import charts from './Charts.module.css';
import { Hint } from './Hint.tsx';
import classes from './plots.module.css';
import { tableOfHours } from './tables.ts';

const areaRow = 18.5;

/** Hours by week and area, and beside it the sums, which are its legend. */
export function HoursSections({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const lookOf = useAreaLook();
  const { areas, weeks } = progress;
  const stack = useMemo(() => stackAreas(areas, weeks), [areas, weeks]);
  const finding = findHours(stack.areas, t);
  // As tall as the list beside it, which is its legend.
  const height = Math.max(240, stack.areas.length * areaRow + 4);
  const hours = t('hours.unit', { value: sayHours(progress.figures.seconds, language) });
  return (
    <>
      <div className={charts.hours}>
        <ChartFrame
          name={t('hours.title')}
          title={finding}
          finding={finding}
          hint={
            stack.by === 'week' ? (
              <Hint>{t('hours.week')}</Hint>
            ) : stack.by === 'month' ? (
              t('hours.month')
            ) : (
              t('hours.year')
            )
          }
          table={() => tableOfHours(stack, (area) => lookOf(area).name, t, language)}
          keys={stack.areas
            .map(lookOf)
            .map(({ name, colour, fill }) => ({ name, colour, look: fill }))}
          fileName={`hours-${progress.to}`}
        >
          <div className={classes.tall}>
            <HoursChart stack={stack} label={finding} from={progress.from} height={height} />
          </div>
        </ChartFrame>
      </div>
      <div className={charts.areas}>
        <Section
          title={t('areas.title')}
          hint={hours}
          action={<span className={classes.order}>{t('areas.order')}</span>}
          plain
        >
          <AreaList areas={stack.areas} rowHeight={areaRow} />
        </Section>
      </div>
    </>
  );
}
