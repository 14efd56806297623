import { endMargin, layReadiness, type ReadinessRows } from '../charts/readinessLayout.ts';
import { EndLabel, StepMarks } from '../charts/StepMarks.tsx';
import { StepPlot } from '../charts/StepPlot.tsx';
import { useSay } from './useSay.ts';

interface ReadinessPlotProps {
  readonly rows: ReadinessRows;
  readonly weekStart: number;
  readonly width: number;
}

const percents = [0, 50, 100];
const height = 186;

/** The app's own steps, at a fixed size. */
export function ReadinessPlot({ rows, weekStart, width }: ReadinessPlotProps) {
  const { language, percent } = useSay();
  const laid = layReadiness(rows, { width, height }, { weekStart, language });
  return (
    <StepPlot
      width={width}
      height={height}
      rows={laid.rows}
      span={laid.scale.span}
      top={100}
      valueTicks={percents}
      sayValue={(value) => (value === 100 ? percent(1) : String(value))}
      dayTicks={laid.dayTicks}
      rightMargin={endMargin}
    >
      <StepMarks marks={laid.marks} labels={laid.labels} />
      {laid.ends.map(({ x, y, percent: end }) => (
        <EndLabel key={end} x={x} y={y} words={percent(end / 100)} />
      ))}
    </StepPlot>
  );
}
