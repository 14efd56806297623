import type { AreaReadiness, NodeReadiness, RoleReadiness } from '../../../domain/readiness.ts';
import { countWanted } from '../../../domain/readiness.ts';

/** A node of the breakdown with what it adds to the role's readiness. */
export interface Contribution {
  readonly node: NodeReadiness;
  /** Tenths of a point (0.1 % of readiness); the children's add up to their area's, exactly. */
  readonly tenths: number;
  /** What it would add if it were met, in points; null: another choice counts, or none does yet. */
  readonly most: number | null;
  /** Another choice of an "any n" area counts instead, here or further up. */
  readonly isOther: boolean;
  readonly children: readonly Contribution[];
}

export interface Contributions {
  /** Readiness in tenths of a point, rounded down as on every screen. */
  readonly tenths: number;
  readonly areas: readonly Contribution[];
}

/** How the whole comes together: each area's part of it, and in that each requirement's. */
export function findContributions({ value, areas }: RoleReadiness): Contributions {
  // The hair added first is smaller than any real gap, as in wholePercent.
  const tenths = Math.floor((value ?? 0) * 1000 + 1e-9);
  const weights = areas.reduce((sum, area) => sum + area.weight, 0);
  const shares = areas.map((area) => area.weight / weights);
  const parts = shares.map((part) => ({ part, isOther: false }));
  return { tenths, areas: share(areas, parts, tenths, 100) };
}

/** What part of its area a child is; null: none, because the choice is still open. */
interface Part {
  readonly part: number | null;
  readonly isOther: boolean;
}

function share(
  nodes: readonly NodeReadiness[],
  parts: readonly Part[],
  tenths: number,
  most: number | null,
): Contribution[] {
  const rounded = spread(
    tenths,
    nodes.map((node, index) => (parts[index]?.part ?? 0) * node.value),
  );
  return nodes.map((node, index) => {
    const { part, isOther } = parts[index] ?? { part: null, isOther: false };
    const own = {
      node,
      isOther,
      tenths: rounded[index] ?? 0,
      most: most === null || part === null ? null : most * part,
    };
    if (node.kind !== 'area') return { ...own, children: [] };
    return {
      ...own,
      children: share(node.children, listParts(node, isOther), own.tenths, own.most),
    };
  });
}

/** By weight, or, of "any n", one nth for each that counts; what was not started counts for nothing yet. */
function listParts({ rule, children }: AreaReadiness, isOther: boolean): Part[] {
  if (rule === 'all') {
    const weights = children.reduce((sum, child) => sum + child.weight, 0);
    return children.map((child) => ({ part: child.weight / weights, isOther }));
  }
  const wanted = countWanted(rule, children.length);
  const best = children.toSorted((a, b) => b.value - a.value).slice(0, wanted);
  const isOpen = best.some((child) => child.value === 0) && children.length > wanted;
  return children.map((child) => {
    const counts = best.includes(child) && (child.value > 0 || !isOpen);
    return { part: counts ? 1 / wanted : null, isOther: isOther || (!counts && !isOpen) };
  });
}

/** Whole numbers that add up to `total`, in proportion to `parts`: by largest remainder. */
function spread(total: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * total);
  const floors = exact.map(Math.floor);
  const missing = total - floors.reduce((all, floor) => all + floor, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest)
    .slice(0, missing)
    .map(({ index }) => index);
  return floors.map((floor, index) => floor + (byRemainder.includes(index) ? 1 : 0));
}
