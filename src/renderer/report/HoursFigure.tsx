import { useId, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaList } from '../charts/AreaList.tsx';
import { useAreaLook } from '../charts/areaLook.ts';
import { findHours } from '../charts/findings.ts';
import { stackAreas, type Stack } from '../charts/stack.ts';
import { StackPlot } from '../charts/StackPlot.tsx';
import type { TimeFigures } from '../../domain/snapshotFigures.ts';
import { Drawing, drawingWidths } from './Drawing.tsx';
import type { ReportFacts } from './facts.ts';
import classes from './HoursFigure.module.css';
import { HoursTable } from './HoursTable.tsx';
import { joinMonths, listAreaSums, listStretches } from './hoursRows.ts';
import { Part } from './Part.tsx';

interface HoursFigureProps {
  readonly facts: ReportFacts;
  readonly time: TimeFigures;
}

const areaRow = 18.5;

/** Hours by week, stacked by area; the list beside the bars is their legend. */
export function HoursFigure({ facts, time }: HoursFigureProps) {
  const { t } = useTranslation('report');
  const { t: sayChart } = useTranslation('progress');
  const lookOf = useAreaLook();
  const id = useId();
  const stack = useMemo(
    () => stackAreas(listAreaSums(facts.figures, time), listStretches(facts.snapshot, time)),
    [facts, time],
  );
  const looks = stack.areas.map(lookOf);
  const height = Math.max(200, stack.areas.length * areaRow + 4);
  const table = `${id}table`;
  const draw = (width: number, drawn: Stack): ReactNode => (
    <StackPlot id={`${id}${width}`} width={width} height={height} stack={drawn} looks={looks} />
  );
  const narrow = useMemo(() => joinForPhone(stack), [stack]);
  const finding = findHours(stack.areas, sayChart);
  return (
    <Part level={3} title={t('time.weeks')}>
      <div className={classes.hours}>
        <Drawing
          caption={t(`time.say.${stack.by}`, { finding })}
          narrowCaption={t(`time.say.${narrow.by}`, { finding })}
          label={finding}
          details={table}
          wide={draw(drawingWidths.wide, stack)}
          narrow={draw(drawingWidths.narrow, narrow)}
        />
        <AreaList areas={stack.areas} rowHeight={areaRow} />
      </div>
      <HoursTable id={table} stack={stack} />
    </Part>
  );
}

function joinForPhone(stack: Stack): Stack {
  if (stack.by !== 'week') return stack;
  const stretches = joinMonths(stack.stretches);
  return stretches === stack.stretches ? stack : { ...stack, stretches, by: 'month' };
}
