import { DefaultZIndexes, ZIndexLayer } from 'recharts';
import type { AreaLook } from './areaLook.ts';
import { ink } from './ink.ts';
import { barOf, layPiles, narrowBar, pileLook, type PileSpace } from './pile.ts';
import type { Stack } from './stack.ts';

interface PilesProps {
  readonly stack: Stack;
  readonly looks: readonly AreaLook[];
  readonly space: PileSpace;
  /** Address of the pattern of an area, by its place. */
  readonly hatchOf: (place: number) => string;
}

/** The bars of a stack, in a chart of recharts: its own cost two groups and four components for each piece. */
export function Piles({ stack, looks, space, hatchOf }: PilesProps) {
  const isNarrow = barOf(stack.stretches.length, space.width).size < narrowBar;
  const painted = looks.map((look, place) => pileLook(look, isNarrow, hatchOf(place), ink));
  const piles = layPiles(
    stack,
    space,
    painted.map(({ inset }) => inset),
  );
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.bar}>
      {painted.map(({ inset: _inset, ...paint }, place) => (
        <g key={stack.areas[place]?.area} {...paint}>
          {piles[place]?.map((piece) => (
            <rect key={piece.x} {...piece} />
          ))}
        </g>
      ))}
    </ZIndexLayer>
  );
}
