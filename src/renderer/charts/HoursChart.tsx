import { useCallback, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/useLanguage.ts';
import { useAreaLook } from './areaLook.ts';
import { moveAlong } from './moves.ts';
import { pointAtStretch } from './hoursTip.tsx';
import { plotOf } from './scale.ts';
import type { Stack } from './stack.ts';
import { StackPlot } from './StackPlot.tsx';
import { Surface } from './Surface.tsx';

interface HoursChartProps {
  readonly stack: Stack;
  readonly label: string;
  /** The first day of the range: a stretch that begins before it is cut off. */
  readonly from: string;
  readonly height?: number;
  readonly width?: number;
}

/** Hours by week, stacked by area in the order of the role. */
export function HoursChart({ stack, label, from, height = 240, width }: HoursChartProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const lookOf = useAreaLook();
  const id = useId();
  const looks = useMemo(() => stack.areas.map(lookOf), [stack.areas, lookOf]);
  const { stretches } = stack;
  const draw = useCallback(
    (wide: number) => (
      <StackPlot id={id} width={wide} height={height} stack={stack} looks={looks} />
    ),
    [id, height, stack, looks],
  );
  return (
    <Surface
      label={label}
      height={height}
      width={width}
      draw={draw}
      move={moveAlong(stretches.length)}
      stopAt={(x, _y, wide) => {
        const { left, right } = plotOf(wide, height);
        const stop = Math.floor(((x - left) / (right - left)) * stretches.length);
        return stop >= 0 && stop < stretches.length ? stop : null;
      }}
      point={(stop, wide) =>
        pointAtStretch(stack, stop, plotOf(wide, height), { looks, from, t, language })
      }
    />
  );
}
