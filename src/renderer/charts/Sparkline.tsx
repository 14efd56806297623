import { dayNumber } from './dayNumbers.ts';
import { ink } from './ink.ts';

interface SparklineProps {
  /** Oldest first; values 0 to 1. */
  readonly points: readonly { readonly day: string; readonly value: number }[];
  /** One sentence with the message. */
  readonly label: string;
}

const width = 84;
const height = 24;
const margin = 4;
/** A change of a point or two must not look like a climb: so much of the scale is always shown. */
const leastSpan = 0.12;

/** A line without axes, for a row of a table: its shape, and a dot at its end. */
export function Sparkline({ points, label }: SparklineProps) {
  const last = points.at(-1);
  const first = points[0];
  if (last === undefined || first === undefined) return null;
  const begin = dayNumber(first.day);
  const days = Math.max(1, dayNumber(last.day) - begin);
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(leastSpan, high - low);
  const bottom = Math.max(0, Math.min(low, (low + high - span) / 2));
  const place = ({ day, value }: (typeof points)[number]): readonly [number, number] => [
    margin + ((dayNumber(day) - begin) / days) * (width - 2 * margin),
    height - margin - ((value - bottom) / span) * (height - 2 * margin),
  ];
  const [endX, endY] = points.length === 1 ? [width - margin, place(last)[1]] : place(last);
  const start = points.length === 1 ? `${margin},${endY} ` : '';
  return (
    <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block' }}>
      <polyline
        points={`${start}${points.map((point) => place(point).join(',')).join(' ')} ${endX},${endY}`}
        fill="none"
        stroke={ink.text3}
        strokeWidth={1.25}
        strokeLinejoin="round"
      />
      <circle cx={endX} cy={endY} r={2.5} fill={ink.accent} />
    </svg>
  );
}
