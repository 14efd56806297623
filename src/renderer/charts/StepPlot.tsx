import type { ReactNode } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import { daysAxis, ink, lines, valuesAxis } from './ink.ts';
import { Plot } from './Plot.tsx';
import { plotTop } from './scale.ts';
import type { StepRow } from './steps.ts';

interface StepPlotProps {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly StepRow[];
  /** Days from the first to the last of the axis; at least 1. */
  readonly span: number;
  readonly top: number;
  readonly valueTicks: readonly number[];
  readonly sayValue: (value: number) => string;
  /** By day of the axis, its words. */
  readonly dayTicks: ReadonlyMap<number, string>;
  readonly rightMargin: number;
  /** Drawn above the lines, in the picture's pixels. */
  readonly children?: ReactNode;
}

/** Values that hold until the next: steps, never slopes. */
export function StepPlot(props: StepPlotProps) {
  const { width, height, rows, span, top, valueTicks, sayValue, dayTicks, rightMargin, children } =
    props;
  return (
    <Plot>
      <ComposedChart
        width={width}
        height={height}
        data={[...rows]}
        margin={{ top: plotTop, right: rightMargin, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={ink.line} />
        <XAxis
          {...daysAxis}
          type="number"
          dataKey="x"
          domain={[0, span]}
          ticks={[...dayTicks.keys()]}
          tickFormatter={(day: number) => dayTicks.get(day) ?? ''}
        />
        <YAxis
          {...valuesAxis}
          type="number"
          domain={[0, top]}
          ticks={[...valueTicks]}
          tickFormatter={sayValue}
        />
        <Area
          dataKey="yours"
          type="stepAfter"
          stroke="none"
          fill={ink.accent}
          fillOpacity={0.09}
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="before"
          type="stepAfter"
          {...lines.before}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="yours"
          type="stepAfter"
          {...lines.yours}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        {children}
      </ComposedChart>
    </Plot>
  );
}
