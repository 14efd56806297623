import type { AreaLevels } from './findings.ts';

export interface RadarLayout {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  /** The level of the outer ring. */
  readonly top: number;
  readonly rings: readonly { readonly level: number; readonly radius: number }[];
  /** Of an area's place and a level, the point. */
  readonly pointOf: (place: number, level: number) => { readonly x: number; readonly y: number };
  /** From straight up, clockwise, in radians. */
  readonly angleOf: (place: number) => number;
}

/** Beside the picture stand names, above and below it only a line of them. */
const besideIt = 86;
const aboveIt = 24;

export function layRadar(areas: readonly AreaLevels[], width: number, height: number): RadarLayout {
  const top = Math.max(
    3,
    Math.ceil(Math.max(...areas.map(({ yours, asked }) => Math.max(yours, asked))) - 1e-9),
  );
  const radius = Math.max(40, Math.min(width / 2 - besideIt, height / 2 - aboveIt));
  const cx = width / 2;
  const cy = height / 2;
  const angleOf = (place: number): number => (place / areas.length) * 2 * Math.PI;
  return {
    cx,
    cy,
    radius,
    top,
    rings: Array.from({ length: top }, (_, ring) => ({
      level: ring + 1,
      radius: ((ring + 1) / top) * radius,
    })),
    angleOf,
    pointOf: (place, level) => ({
      x: cx + Math.sin(angleOf(place)) * (level / top) * radius,
      y: cy - Math.cos(angleOf(place)) * (level / top) * radius,
    }),
  };
}

/** The area whose direction is nearest to a point; null: far outside the picture. */
export function areaAt(count: number, laid: RadarLayout, x: number, y: number): number | null {
  const right = x - laid.cx;
  const up = laid.cy - y;
  if (Math.hypot(right, up) > laid.radius + 60) return null;
  const angle = (Math.atan2(right, up) + 2 * Math.PI) % (2 * Math.PI);
  return Math.round((angle / (2 * Math.PI)) * count) % count;
}
