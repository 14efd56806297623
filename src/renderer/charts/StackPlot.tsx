import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/useLanguage.ts';
import type { AreaLook } from './areaLook.ts';
import { FixedSize } from './FixedSize.tsx';
import { Hatch } from './Hatch.tsx';
import { daysAxis, ink, valuesAxis } from './ink.ts';
import { axisWidth, plotTop, roundScale, textWidth } from './scale.ts';
import { narrowBar } from './pile.ts';
import { Piles } from './Piles.tsx';
import type { Stack } from './stack.ts';
import { layStretchTicks } from './stretchTicks.ts';

interface StackPlotProps {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly stack: Stack;
  readonly looks: readonly AreaLook[];
}

/** The bars themselves. */
export function StackPlot({ id, width, height, stack, looks }: StackPlotProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const { stretches, by } = stack;
  const data = stretches.map(({ start, seconds }) => ({ start, hours: seconds / 3600 }));
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
        // Without a bar there would be no axes either; what is seen are the piles.
        series={unseen}
        barProps={unseenBar}
        withTooltip={false}
        gridColor={ink.line}
        strokeDasharray="0"
        barChartProps={{
          accessibilityLayer: false,
          margin: { top: plotTop, right: 0, bottom: 0, left: 0 },
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
      >
        <defs>
          <Hatch id={open} />
          {looks.map((look, place) =>
            look.fill === 'hatched' ? (
              <Hatch key={look.name} id={`${id}-area${place}`} colour={look.colour} />
            ) : null,
          )}
        </defs>
        <Piles
          stack={stack}
          looks={looks}
          space={{ width, height, top: scale.top }}
          hatchOf={(place) => `url(#${id}-area${place})`}
        />
      </BarChart>
    </FixedSize>
  );
}

const unseen = [{ name: 'hours', color: ink.other }];
const unseenBar = { shape: () => <></> };
