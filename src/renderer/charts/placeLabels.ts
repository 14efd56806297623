import type { Plot } from './scale.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Of the label's words. */
  readonly width: number;
}

export interface Placed {
  readonly x: number;
  /** Baseline of the words. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of steps: from `x` on it stands at `y`. */
export type StepLine = readonly { readonly x: number; readonly y: number }[];

const textHeight = 14;
/** Of a label's middle from its dot, in the order in which they are tried; below comes last. */
const heights = [-16, -30, 16, 30];
const anchors = ['middle', 'end', 'start'] as const;

/**
 * Words for dots on a line of steps: each beside its dot, inside the plot, off every other label and off the lines.
 * null: no room; the dot stands alone, and the tooltip says it.
 */
export function placeLabels(
  spots: readonly Spot[],
  plot: Plot,
  lines: readonly StepLine[],
  taken: readonly Box[] = [],
): (Placed | null)[] {
  const boxes: Box[] = [...taken];
  return spots.map((spot) => {
    // The first line is one's own and never crossed; the others are crossed rather than left without words.
    for (const avoided of [lines, lines.slice(0, 1)]) {
      for (const height of heights) {
        for (const anchor of anchors) {
          const box = boxOf(spot, height, anchor);
          if (!isInside(box, plot) || boxes.some((other) => overlap(box, other))) continue;
          if (avoided.some((line) => crosses(line, box, plot.right))) continue;
          boxes.push(box);
          return { x: anchorX(spot, anchor), y: box.bottom - 3, anchor };
        }
      }
    }
    return null;
  });
}

function anchorX({ x }: Spot, anchor: Placed['anchor']): number {
  return anchor === 'middle' ? x : anchor === 'end' ? x + 4 : x - 4;
}

function boxOf(spot: Spot, height: number, anchor: Placed['anchor']): Box {
  const at = anchorX(spot, anchor);
  const left = anchor === 'middle' ? at - spot.width / 2 : anchor === 'end' ? at - spot.width : at;
  const middle = spot.y + height;
  return { left, right: left + spot.width, top: middle - textHeight / 2, bottom: middle + textHeight / 2 };
}

function isInside(box: Box, plot: Plot): boolean {
  return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom - 2;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + 6 && b.left < a.right + 6 && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the line, its rises included, passes through a box. */
function crosses(line: StepLine, box: Box, end: number): boolean {
  return line.some((step, place) => {
    const next = line[place + 1];
    const until = next?.x ?? end;
    const flat = step.x <= box.right && until >= box.left && step.y >= box.top - 1 && step.y <= box.bottom + 1;
    if (flat || next === undefined) return flat;
    const high = Math.min(step.y, next.y);
    const low = Math.max(step.y, next.y);
    return next.x >= box.left && next.x <= box.right && low >= box.top - 1 && high <= box.bottom + 1;
  });
}
