import { ink } from './ink.ts';
import type { ReadinessLayout } from './readinessLayout.ts';
import type { Plot } from './scale.ts';

interface RevisionsProps {
  readonly revisions: ReadinessLayout['revisions'];
  readonly plot: Plot;
}

/** Days on which another revision of the role was adopted: they mark the chart, they are no steps. */
export function Revisions({ revisions, plot }: RevisionsProps) {
  return (
    <g>
      {revisions.map(({ x, words, box }) => (
        <g key={`${x} ${words}`}>
          <line
            x1={x}
            x2={x}
            y1={plot.top}
            y2={plot.bottom}
            stroke={ink.other}
            strokeWidth={1}
            strokeDasharray="1 3"
          />
          {box === null ? null : (
            <text x={box.left} y={box.bottom - 3} fontSize={11} fill={ink.text3}>
              {words}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
