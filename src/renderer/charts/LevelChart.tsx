import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/useLanguage.ts';
import { dayNumber, dayOfNumber } from './dayNumbers.ts';
import { EndLabel, StepMarks } from './StepMarks.tsx';
import { layLevel, levelMargin, type LevelRows } from './levelLayout.ts';
import { pointAtLevel } from './levelTip.tsx';
import { lines } from './ink.ts';
import { moveOver } from './moves.ts';
import { plotOf } from './scale.ts';
import { StepPlot } from './StepPlot.tsx';
import { snapToStep, stepScale } from './stepScale.ts';
import { Surface } from './Surface.tsx';

interface LevelChartProps {
  readonly rows: LevelRows;
  readonly label: string;
  readonly weekStart: number;
  readonly levelName: (level: number) => string;
  readonly height?: number;
  readonly width?: number;
}

const levels = [0, 1, 2, 3, 4, 5];

/** A skill's level over time, 0 to 5, against the level asked; a mentor's word is marked. */
export function LevelChart({
  rows,
  label,
  weekStart,
  levelName,
  height = 180,
  width,
}: LevelChartProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const first = dayNumber(rows.from);
  const scaleAt = (wide: number) =>
    stepScale(rows.from, rows.to, 5, plotOf(wide, height, levelMargin));
  const draw = useCallback(
    (wide: number) => {
      const laid = layLevel(rows, { width: wide, height }, { weekStart, language });
      const { plot } = laid.scale;
      return (
        <StepPlot
          width={wide}
          height={height}
          rows={laid.rows}
          span={laid.scale.span}
          top={5}
          valueTicks={levels}
          sayValue={String}
          dayTicks={laid.dayTicks}
          rightMargin={levelMargin}
        >
          {laid.asked === null ? null : (
            <g>
              <line
                x1={plot.left}
                x2={plot.right}
                y1={laid.asked.lineY}
                y2={laid.asked.lineY}
                {...lines.asked}
              />
              <EndLabel
                x={plot.right}
                y={laid.asked.labelY}
                quiet
                words={t('level.askedLevel', { level: rows.required ?? 0 })}
              />
            </g>
          )}
          <StepMarks marks={laid.marks} labels={laid.labels} />
          {laid.end === null ? null : (
            <EndLabel
              x={plot.right}
              y={laid.end.y}
              words={t('level.end', { level: laid.end.level })}
            />
          )}
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
        const points = rows.points.map(({ day, level }) => ({ day, value: level }));
        return x < scale.plot.left - 8
          ? null
          : dayNumber(snapToStep(scale.dayAt(x), points, scale)) - first;
      }}
      point={(stop, wide) =>
        pointAtLevel(rows, dayOfNumber(first + stop), scaleAt(wide), { t, language, levelName })
      }
    />
  );
}
