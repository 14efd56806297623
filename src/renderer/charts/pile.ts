import type { AreaLook } from './areaLook.ts';
import { plotOf } from './scale.ts';
import type { Stack } from './stack.ts';

/** Stripes need more than this, in px. */
export const narrowBar = 8;

const widestBar = 40;

/** A picture's size in pixels, and the hours that its axis ends with. */
export interface PileSpace {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** Where the bars stand: pixels from the left of a stretch's room, and their width. */
export function barOf(stretches: number, width: number): { offset: number; size: number } {
  const { left, right } = plotOf(width, 0);
  const room = (right - left) / stretches;
  const gap = room * (stretches > 80 ? 0.15 : 0.28);
  const free = room - 2 * gap;
  const wide = free > 1 ? Math.round(free) : free;
  const size = Math.min(wide, widestBar);
  return { offset: gap + (wide - size) / 2, size };
}

/** A piece of a bar, as SVG takes it. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The pieces of each area of a stack, the lowest area first: one for each stretch with time in it, smaller on each side
 * by the area's inset.
 */
export function layPiles(
  { areas, stretches }: Stack,
  { width, height, top }: PileSpace,
  insets: readonly number[],
): Piece[][] {
  const plot = plotOf(width, height);
  const room = (plot.right - plot.left) / stretches.length;
  const { offset, size } = barOf(stretches.length, width);
  const scale = (plot.bottom - plot.top) / top / 3600;
  const below = stretches.map(() => 0);
  return areas.map(({ area }, place) => {
    const inset = insets[place] ?? 0;
    return stretches.flatMap(({ byArea }, index) => {
      const seconds = byArea[area] ?? 0;
      const from = below[index] ?? 0;
      below[index] = from + seconds;
      if (!(seconds > 0)) return [];
      return {
        x: round(plot.left + room * index + offset + inset),
        y: round(plot.bottom - (from + seconds) * scale + inset),
        width: round(Math.max(0, size - 2 * inset)),
        height: round(Math.max(0, seconds * scale - 2 * inset)),
      };
    });
  });
}

/** More than this many digits no screen or printer shows. */
function round(pixels: number): number {
  return Math.round(pixels * 10_000) / 10_000;
}

/** How the pieces of an area are painted. */
export interface PileLook {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly inset: number;
}

/** `hatch`: the pattern of an area that wears its hue again; where bars are narrow an edge says it instead. */
export function pileLook(
  { colour, fill }: AreaLook,
  isNarrow: boolean,
  hatch: string,
  { bg, text2 }: { readonly bg: string; readonly text2: string },
): PileLook {
  if (fill === 'hatched' && isNarrow) return { fill: colour, stroke: text2, strokeWidth: 1, inset };
  if (fill === 'hollow') return { fill: bg, stroke: colour, strokeWidth: 1, inset };
  return { fill: fill === 'hatched' ? hatch : colour, stroke: bg, strokeWidth: 0.5, inset: 0 };
}

/** So an edge of one pixel stays inside the piece, with half a pixel of page between it and the next. */
const inset = 0.75;
