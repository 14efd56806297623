import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/useLanguage.ts';
import { dayNumber, dayOfNumber } from './dayNumbers.ts';
import { moveOver } from './moves.ts';
import { endMargin, layReadiness, type ReadinessRows } from './readinessLayout.ts';
import { pointAtReadiness } from './readinessTip.tsx';
import { Revisions } from './Revisions.tsx';
import { plotOf } from './scale.ts';
import { StepPlot } from './StepPlot.tsx';
import { EndLabel, StepMarks } from './StepMarks.tsx';
import { snapToStep, stepScale } from './stepScale.ts';
import { Surface } from './Surface.tsx';

interface ReadinessChartProps {
  readonly rows: ReadinessRows;
  readonly label: string;
  readonly weekStart: number;
  /** What the range before is called: "12 months before". */
  readonly beforeName: string;
  readonly height?: number;
  readonly width?: number;
}

const percents = [0, 25, 50, 75, 100];

/** Readiness over time: steps from 0 to 100 % always, the range before behind it, the biggest steps in words. */
export function ReadinessChart(props: ReadinessChartProps) {
  const { rows, label, weekStart, beforeName, height = 230, width } = props;
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const first = dayNumber(rows.from);
  const scaleAt = (wide: number) =>
    stepScale(rows.from, rows.to, 1, plotOf(wide, height, endMargin));
  const draw = useCallback(
    (wide: number) => {
      const laid = layReadiness(rows, { width: wide, height }, { weekStart, language });
      return (
        <StepPlot
          width={wide}
          height={height}
          rows={laid.rows}
          span={laid.scale.span}
          top={100}
          valueTicks={percents}
          sayValue={(value) => (value === 100 ? t('percent', { percent: value }) : String(value))}
          dayTicks={laid.dayTicks}
          rightMargin={endMargin}
        >
          <Revisions revisions={laid.revisions} plot={laid.scale.plot} />
          <StepMarks marks={laid.marks} labels={laid.labels} />
          {laid.ends.map(({ x, y, percent, quiet }) => (
            <EndLabel
              key={String(quiet)}
              x={x}
              y={y}
              quiet={quiet}
              words={t('percent', { percent })}
            />
          ))}
        </StepPlot>
      );
    },
    [rows, height, weekStart, language, t],
  );
  const move = useMemo(
    () => moveOver([...new Set(rows.points.map(({ day }) => dayNumber(day) - first))]),
    [rows.points, first],
  );
  return (
    <Surface
      label={label}
      height={height}
      width={width}
      draw={draw}
      move={move}
      stopAt={(x, _y, wide) => {
        const scale = scaleAt(wide);
        return x < scale.plot.left - 8
          ? null
          : dayNumber(snapToStep(scale.dayAt(x), rows.points, scale)) - first;
      }}
      point={(stop, wide) =>
        pointAtReadiness(rows, dayOfNumber(first + stop), scaleAt(wide), {
          t,
          language,
          beforeName,
        })
      }
    />
  );
}
