import type { BarShapeProps } from 'recharts';
import { ink } from './ink.ts';

interface PieceProps {
  readonly bar: BarShapeProps;
  readonly fill: string;
  /** Only its edge wears the colour. */
  readonly hollow: boolean;
  /** Id of the stripes over a stretch that is not whole. */
  readonly overlay: string;
}

/** One area in one stretch, with half a pixel of page between it and the next. */
export function Piece({ bar, fill, hollow, overlay }: PieceProps) {
  const { x, y, width, height } = bar;
  if (!(height > 0)) return <g />;
  const place = { x, y, width, height };
  const inside = { x: x + 0.75, y: y + 0.75, width: Math.max(0, width - 1.5), height: Math.max(0, height - 1.5) };
  const partial = (bar.payload as { readonly partial?: boolean } | undefined)?.partial === true;
  return (
    <g>
      {hollow ? (
        <rect {...inside} fill={ink.bg} stroke={fill} strokeWidth={1} />
      ) : (
        <rect {...place} fill={fill} stroke={ink.bg} strokeWidth={0.5} />
      )}
      {partial ? <rect {...place} fill={`url(#${overlay})`} /> : null}
    </g>
  );
}
