import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { BarShapeProps } from 'recharts';
import { useLanguage } from '../ui/useLanguage.ts';
import type { AreaLook } from './areaLook.ts';
import { FixedSize } from './FixedSize.tsx';
import { Hatch } from './Hatch.tsx';
import { daysAxis, ink, valuesAxis } from './ink.ts';
import { axisWidth, plotTop, roundScale, textWidth } from './scale.ts';
import { narrowBar, Piece } from './Piece.tsx';
import type { Stack } from './stack.ts';
import { layStretchTicks } from './stretchTicks.ts';

interface StackPlotProps {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly stack: Stack;
  readonly looks: readonly AreaLook[];
}

const widestBar = 40;

/** The bars themselves. */
export function StackPlot({ id, width, height, stack, looks }: StackPlotProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const { areas, stretches, by } = stack;
  // Without a bar there would be no axes either.
  const bars = areas.length === 0 ? [{ area: '' }] : areas;
  const data = stretches.map(({ start, partial, byArea }) => ({
    start,
    partial,
    ...Object.fromEntries(
      bars.map(({ area }, place) => [`area${place}`, (byArea[area] ?? 0) / 3600]),
    ),
  }));
  const scale = roundScale(Math.max(...stretches.map(({ seconds }) => seconds / 3600), 0.5));
  const sayHours = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const ticks = layStretchTicks(
    stretches,
    by,
    (width - axisWidth) / stretches.length,
    language,
  ).filter(
    ({ place, label }) =>
      axisWidth + ((place + 0.5) * (width - axisWidth)) / stretches.length + textWidth(label) / 2 <=
      width,
  );
  const labels = new Map(ticks.map(({ place, label }) => [stretches[place]?.start, label]));
  const open = `${id}-open`;
  const isNarrow = (width - axisWidth) / stretches.length < narrowBar;
  return (
    <FixedSize width={width} height={height}>
      <BarChart
        h={height}
        data={data}
        dataKey="start"
        type="stacked"
        series={bars.map((_, place) => ({
          name: `area${place}`,
          color: looks[place]?.colour ?? ink.other,
        }))}
        withTooltip={false}
        gridColor={ink.line}
        strokeDasharray="0"
        maxBarWidth={widestBar}
        barChartProps={{
          accessibilityLayer: false,
          margin: { top: plotTop, right: 0, bottom: 0, left: 0 },
          barCategoryGap: stretches.length > 80 ? '15%' : '28%',
        }}
        xAxisProps={{
          ...daysAxis,
          ticks: [...labels.keys()].filter((day) => day !== undefined),
          tickFormatter: (day: string) => labels.get(day) ?? '',
        }}
        yAxisProps={{
          ...valuesAxis,
          domain: [0, scale.top],
          ticks: [...scale.ticks],
          tickFormatter: (hours: number) =>
            hours === scale.top
              ? t('hours.unit', { value: sayHours.format(hours) })
              : sayHours.format(hours),
        }}
        referenceAreas={stretches
          .filter(({ partial }) => partial)
          .map(({ start }) => ({
            x1: start,
            x2: start,
            fill: isNarrow ? ink.line : `url(#${open})`,
            fillOpacity: 1,
            stroke: 'none',
            ifOverflow: 'visible' as const,
          }))}
        barProps={({ name }) => {
          const look = looks[Number(name.slice('area'.length))];
          const colour = look?.colour ?? ink.other;
          const hollow = look?.fill === 'hollow';
          return {
            shape:
              look?.fill === 'hatched'
                ? pieceOf(`url(#${id}-${name})`, hollow, colour)
                : pieceOf(colour, hollow),
          };
        }}
      >
        <defs>
          <Hatch id={open} />
          {looks.map((look, place) =>
            look.fill === 'hatched' ? (
              <Hatch key={look.name} id={`${id}-area${place}`} colour={look.colour} />
            ) : null,
          )}
        </defs>
      </BarChart>
    </FixedSize>
  );
}

/** How recharts takes the look of a bar. */
function pieceOf(fill: string, hollow: boolean, narrowFill?: string) {
  return (bar: BarShapeProps) => (
    <Piece bar={bar} fill={fill} hollow={hollow} narrowFill={narrowFill} />
  );
}
