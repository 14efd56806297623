import type { BarShapeProps } from 'recharts';
import { ink } from './ink.ts';

/** Stripes need more than this, in px. */
export const narrowBar = 8;

interface PieceProps {
  readonly bar: BarShapeProps;
  readonly fill: string;
  /** What it wears where it is too narrow for stripes, with an edge that tells it from a plain one. */
  readonly narrowFill?: string | undefined;
  /** Only its edge wears the colour. */
  readonly hollow: boolean;
}

/** One area in one stretch, with half a pixel of page between it and the next. */
export function Piece({ bar, fill, narrowFill, hollow }: PieceProps) {
  const { x, y, width, height } = bar;
  if (!(height > 0)) return <g />;
  const place = { x, y, width, height };
  const inside = {
    x: x + 0.75,
    y: y + 0.75,
    width: Math.max(0, width - 1.5),
    height: Math.max(0, height - 1.5),
  };
  if (narrowFill !== undefined && width < narrowBar)
    return <rect {...inside} fill={narrowFill} stroke={ink.text2} strokeWidth={1} />;
  return hollow ? (
    <rect {...inside} fill={ink.bg} stroke={fill} strokeWidth={1} />
  ) : (
    <rect {...place} fill={fill} stroke={ink.bg} strokeWidth={0.5} />
  );
}
