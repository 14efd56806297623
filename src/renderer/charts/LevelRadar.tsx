import { RadarChart } from '@mantine/charts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/useLanguage.ts';
import type { AreaLevels } from './findings.ts';
import { FixedSize } from './FixedSize.tsx';
import { ink, lines } from './ink.ts';
import { moveAlong } from './moves.ts';
import { areaAt, layRadar } from './radarLayout.ts';
import { pointAtArea } from './radarTip.tsx';
import { RadarNames, RingNumbers } from './RadarWords.tsx';
import { Surface } from './Surface.tsx';

interface LevelRadarProps {
  /** At least three. */
  readonly areas: readonly AreaLevels[];
  readonly label: string;
  readonly shortName: (area: AreaLevels) => string;
  readonly height?: number;
  readonly width?: number;
}

/** Your level in each area against the level that the role asks. */
export function LevelRadar({ areas, label, shortName, height = 230, width }: LevelRadarProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const draw = useCallback(
    (wide: number) => {
      const laid = layRadar(areas, wide, height);
      return (
        <FixedSize width={wide} height={height}>
          <RadarChart
            h={height}
            data={areas.map(({ area, yours, asked }) => ({ area, yours, asked }))}
            dataKey="area"
            series={[
              { name: 'asked', color: ink.text2 },
              { name: 'yours', color: ink.accent, opacity: 0.12 },
            ]}
            withPolarAngleAxis={false}
            withPolarRadiusAxis
            gridColor={ink.line}
            accessibilityLayer={false}
            radarChartProps={{
              cx: laid.cx,
              cy: laid.cy,
              outerRadius: laid.radius,
              margin: { top: 0, right: 0, bottom: 0, left: 0 },
            }}
            polarGridProps={{
              gridType: 'circle',
              radialLines: false,
              polarRadius: laid.rings.map(({ radius }) => radius),
            }}
            polarRadiusAxisProps={{
              domain: [0, laid.top],
              tick: false,
              axisLine: false,
              angle: 90,
            }}
            radarProps={({ name }) =>
              name === 'yours' ? lines.yours : { ...lines.asked, fillOpacity: 0 }
            }
          >
            <RingNumbers laid={laid} />
            <RadarNames laid={laid} names={areas.map(shortName)} />
          </RadarChart>
        </FixedSize>
      );
    },
    [areas, height, shortName],
  );
  return (
    <Surface
      label={label}
      height={height}
      width={width}
      draw={draw}
      move={moveAlong(areas.length, 3)}
      stopAt={(x, y, wide) => areaAt(areas.length, layRadar(areas, wide, height), x, y)}
      point={(stop, wide) => pointAtArea(areas, stop, layRadar(areas, wide, height), t, language)}
    />
  );
}
