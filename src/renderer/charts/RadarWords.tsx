import { ink } from './ink.ts';
import type { RadarLayout } from './radarLayout.ts';

/** The level of each ring, beside the first direction. */
export function RingNumbers({ laid }: { readonly laid: RadarLayout }) {
  // Between the first two names, where no line to an area passes.
  const angle = laid.angleOf(0.5);
  return (
    <g>
      {laid.rings.map(({ level, radius }) => (
        <text
          key={level}
          x={laid.cx + Math.sin(angle) * radius}
          y={laid.cy - Math.cos(angle) * radius + 4}
          textAnchor="middle"
          fontSize={11}
          fill={ink.text3}
        >
          {level}
        </text>
      ))}
    </g>
  );
}

const gap = 10;

/** Names around the outer ring, turned to neither side: they begin or end where the ring is. */
export function RadarNames({
  laid,
  names,
}: {
  readonly laid: RadarLayout;
  readonly names: readonly string[];
}) {
  return (
    <g>
      {names.map((name, place) => {
        const angle = laid.angleOf(place);
        const side = Math.sin(angle);
        const anchor = Math.abs(side) < 0.12 ? 'middle' : side > 0 ? 'start' : 'end';
        return (
          <text
            key={place}
            x={laid.cx + side * (laid.radius + gap)}
            y={laid.cy - Math.cos(angle) * (laid.radius + gap) + 4}
            textAnchor={anchor}
            fontSize={11}
            fill={ink.text2}
          >
            {name}
          </text>
        );
      })}
    </g>
  );
}
