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

interface Candidate {
  readonly box: Box;
  readonly placed: Placed;
  readonly cost: number;
}

const textHeight = 14;
/** Of a label's middle from its dot, and what each place costs: near and above is best. */
const heights = [
  [-16, 0],
  [16, 2],
  [-30, 5],
  [30, 6],
] as const;
const anchors = [
  ['middle', 0],
  ['end', 1],
  ['start', 1],
] as const;
const costOfCrossing = 3;
const costOfSilence = 20;
/** So many are tried in all their combinations; of more, one after the other. */
const mostTogether = 4;

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
  const choices = spots.map((spot) =>
    listCandidates(spot, plot, lines).filter(({ box }) =>
      spots.every((other) => other === spot || !isNear(box, other)),
    ),
  );
  if (choices.length <= mostTogether) return placeTogether(choices, taken).places;
  const boxes = [...taken];
  return choices.map((candidates) => {
    const [candidate] = candidates
      .filter(({ box }) => !boxes.some((other) => overlap(box, other)))
      .toSorted((a, b) => a.cost - b.cost);
    if (candidate !== undefined) boxes.push(candidate.box);
    return candidate?.placed ?? null;
  });
}

/** The cheapest of all combinations. */
function placeTogether(
  choices: readonly (readonly Candidate[])[],
  taken: readonly Box[],
): { readonly places: (Placed | null)[]; readonly cost: number } {
  const [candidates, ...rest] = choices;
  if (candidates === undefined) return { places: [], cost: 0 };
  const silent = placeTogether(rest, taken);
  let best = {
    places: [null, ...silent.places] as (Placed | null)[],
    cost: silent.cost + costOfSilence,
  };
  for (const { box, placed, cost } of candidates) {
    if (cost >= best.cost || taken.some((other) => overlap(box, other))) continue;
    const others = placeTogether(rest, [...taken, box]);
    if (cost + others.cost < best.cost)
      best = { places: [placed, ...others.places], cost: cost + others.cost };
  }
  return best;
}

/** The first line is one's own and never crossed; the others are crossed rather than left without words. */
function listCandidates(
  spot: Spot,
  plot: Plot,
  [own, ...others]: readonly StepLine[],
): Candidate[] {
  return heights.flatMap(([height, heightCost]) =>
    anchors.flatMap(([anchor, anchorCost]) => {
      const box = boxOf(spot, height, anchor);
      if (!isInside(box, plot) || (own !== undefined && crosses(own, box, plot.right))) return [];
      const crossed = others.filter((line) => crosses(line, box, plot.right)).length;
      const placed = { x: anchorX(spot, anchor), y: box.bottom - 3, anchor };
      return [{ box, placed, cost: heightCost + anchorCost + crossed * costOfCrossing }];
    }),
  );
}

function anchorX({ x }: Spot, anchor: Placed['anchor']): number {
  return anchor === 'middle' ? x : anchor === 'end' ? x + 4 : x - 4;
}

function boxOf(spot: Spot, height: number, anchor: Placed['anchor']): Box {
  const at = anchorX(spot, anchor);
  const left = anchor === 'middle' ? at - spot.width / 2 : anchor === 'end' ? at - spot.width : at;
  const middle = spot.y + height;
  return {
    left,
    right: left + spot.width,
    top: middle - textHeight / 2,
    bottom: middle + textHeight / 2,
  };
}

function isInside(box: Box, plot: Plot): boolean {
  return (
    box.left >= plot.left &&
    box.right <= plot.right &&
    box.top >= plot.top &&
    box.bottom <= plot.bottom - 2
  );
}

/** Words beside another dot would be taken for its own. */
function isNear(box: Box, { x, y }: Spot): boolean {
  return x > box.left - 8 && x < box.right + 8 && y > box.top - 8 && y < box.bottom + 8;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + 6 && b.left < a.right + 6 && a.top < b.bottom && b.top < a.bottom;
}

/** Whether the line, its rises included, passes through a box. */
function crosses(line: StepLine, box: Box, end: number): boolean {
  return line.some((step, place) => {
    const next = line[place + 1];
    const until = next?.x ?? end;
    const flat =
      step.x <= box.right && until >= box.left && step.y >= box.top - 1 && step.y <= box.bottom + 1;
    if (flat || next === undefined) return flat;
    const high = Math.min(step.y, next.y);
    const low = Math.max(step.y, next.y);
    return (
      next.x >= box.left && next.x <= box.right && low >= box.top - 1 && high <= box.bottom + 1
    );
  });
}
