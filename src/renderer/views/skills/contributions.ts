import type { AreaReadiness, NodeReadiness, RoleReadiness } from '../../../domain/readiness.ts';
import { countWanted } from '../../../domain/readiness.ts';

/** A node of the breakdown with what it adds to the role's readiness. */
export interface Contribution {
  readonly node: NodeReadiness;
  /** Tenths of a point (0.1 % of readiness); the children's add up to their area's, exactly. */
  readonly tenths: number;
  /** What it would add if it were met, in points. */
  readonly most: number;
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
  return { tenths, areas: share(areas, shares, tenths, 100) };
}

function share(
  nodes: readonly NodeReadiness[],
  shares: readonly number[],
  tenths: number,
  most: number,
): Contribution[] {
  const parts = nodes.map((node, index) => (shares[index] ?? 0) * node.value);
  const rounded = spread(tenths, parts);
  return nodes.map((node, index) => {
    const own = { node, tenths: rounded[index] ?? 0, most: most * (shares[index] ?? 0) };
    const children =
      node.kind === 'area' ? share(node.children, sharesOf(node), own.tenths, own.most) : [];
    return { ...own, children };
  });
}

/** What part of its area each child is: by weight, or, of "any n", one nth for each that counts. */
function sharesOf({ rule, children }: AreaReadiness): number[] {
  if (rule === 'all') {
    const weights = children.reduce((sum, child) => sum + child.weight, 0);
    return children.map((child) => child.weight / weights);
  }
  const wanted = countWanted(rule, children.length);
  const best = children.toSorted((a, b) => b.value - a.value).slice(0, wanted);
  return children.map((child) => (best.includes(child) ? 1 / wanted : 0));
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
