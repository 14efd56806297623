import { ink } from './ink.ts';
import type { Placed } from './placeLabels.ts';

interface StepMarksProps {
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly words: string;
    readonly quiet?: boolean;
  }[];
  /** Of the first of them; null: no room. */
  readonly labels: readonly (Placed | null)[];
}

/** Hollow dots on a line of steps, with words where there is room for them. */
export function StepMarks({ marks, labels }: StepMarksProps) {
  return (
    <g>
      {marks.map(({ x, y, words, quiet = false }, place) => {
        const label = labels[place];
        return (
          <g key={`${x} ${words}`}>
            <circle
              cx={x}
              cy={y}
              r={quiet ? 2.5 : 4}
              fill={ink.bg}
              stroke={ink.accent}
              strokeWidth={quiet ? 1.25 : 1.75}
            />
            {label === null || label === undefined ? null : (
              <text
                x={label.x}
                y={label.y}
                textAnchor={label.anchor}
                fontSize={11}
                fill={ink.text2}
              >
                {words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface EndLabelProps {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly quiet?: boolean;
}

/** The value at the end of a line. */
export function EndLabel({ x, y, words, quiet = false }: EndLabelProps) {
  return (
    <text
      x={x + 5}
      y={y + 4}
      fontSize={quiet ? 11 : 12}
      fontWeight={quiet ? 400 : 620}
      fill={quiet ? ink.text3 : ink.text}
    >
      {words}
    </text>
  );
}

/** The dot as a legend shows it. */
export function HollowDot() {
  return (
    <svg width={10} height={10} aria-hidden style={{ flex: 'none' }}>
      <circle cx={5} cy={5} r={4} fill={ink.bg} stroke={ink.accent} strokeWidth={1.75} />
    </svg>
  );
}
