import { useId } from 'react';
import type { AreaLook } from './areaLook.ts';
import { Hatch } from './Hatch.tsx';
import { ink } from './ink.ts';

/** 8 px of an area as it stands in a stack; its name is always beside it. */
export function Square({ look: { colour, fill } }: { readonly look: AreaLook }) {
  const id = useId();
  return (
    <svg width={8} height={8} aria-hidden style={{ flex: 'none', forcedColorAdjust: 'none' }}>
      {fill === 'hatched' ? (
        <defs>
          <Hatch id={id} colour={colour} />
        </defs>
      ) : null}
      {fill === 'hollow' ? (
        <rect x={0.5} y={0.5} width={7} height={7} rx={1.5} fill={ink.bg} stroke={colour} />
      ) : (
        <rect width={8} height={8} rx={2} fill={fill === 'hatched' ? `url(#${id})` : colour} />
      )}
    </svg>
  );
}
