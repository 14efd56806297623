/**
 * Readiness and gaps a second time, written from product.md alone: recursive over the raw document, in exact
 * fractions, sharing nothing with src/domain but the shape of a role file. Slow and plain on purpose.
 */
import type { Area, Requirement, Role } from '../../src/domain/role.ts';

type Node = Area | Requirement;
type Bag = Record<string, number>;

export interface Viewed {
  readonly extended: boolean;
  readonly hidden: readonly string[];
}

export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
  constructor(top: bigint, bottom: bigint) {
    let [a, b] = [top < 0n ? -top : top, bottom];
    while (b !== 0n) [a, b] = [b, a % b];
    this.top = top / (a === 0n ? 1n : a);
    this.bottom = bottom / (a === 0n ? 1n : a);
  }
  static of(value: number): Fraction {
    return new Fraction(BigInt(Math.round(value * 1000)), 1000n);
  }
  plus(other: Fraction): Fraction {
    return new Fraction(
      this.top * other.bottom + other.top * this.bottom,
      this.bottom * other.bottom,
    );
  }
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.top, other.bottom));
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }
  compare(other: Fraction): number {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  toNumber(): number {
    return Number((this.top * 10n ** 18n) / this.bottom) / 1e18;
  }
}

const zero = Fraction.of(0);
const one = Fraction.of(1);

function visibleNodes(
  nodes: readonly Node[],
  viewed: Viewed,
  isExtended: boolean,
): [Node, boolean][] {
  const result: [Node, boolean][] = [];
  for (const node of nodes) {
    const extended = isExtended || node.source === 'extended';
    if (extended && !viewed.extended) continue;
    if (viewed.hidden.includes(node.id)) continue;
    if ('children' in node && visibleNodes(node.children, viewed, extended).length === 0) continue;
    result.push([node, extended]);
  }
  return result;
}

function valueOf(node: Node, extended: boolean, viewed: Viewed, levels: Bag): Fraction {
  if (!('children' in node)) {
    const level = levels[node.skill] ?? 0;
    return level >= node.level ? one : Fraction.of(level).over(Fraction.of(node.level));
  }
  const children = visibleNodes(node.children, viewed, extended);
  if (node.rule === 'all') return weigh(children, viewed, levels);
  const values = children.map(([child, isExtended]) => valueOf(child, isExtended, viewed, levels));
  values.sort((a, b) => b.compare(a));
  const best = values.slice(0, node.rule.any);
  return best.reduce((sum, value) => sum.plus(value), zero).over(Fraction.of(best.length));
}

function weigh(children: [Node, boolean][], viewed: Viewed, levels: Bag): Fraction {
  let [above, below] = [zero, zero];
  for (const [child, extended] of children) {
    const weight = Fraction.of(child.weight ?? 1);
    above = above.plus(weight.times(valueOf(child, extended, viewed, levels)));
    below = below.plus(weight);
  }
  return above.over(below);
}

function isMet(node: Node, extended: boolean, viewed: Viewed, levels: Bag): boolean {
  if (!('children' in node)) return (levels[node.skill] ?? 0) >= node.level;
  const children = visibleNodes(node.children, viewed, extended);
  const met = children.filter(([child, isExtended]) =>
    isMet(child, isExtended, viewed, levels),
  ).length;
  if (node.rule === 'all') return met === children.length;
  return met >= Math.min(node.rule.any, children.length);
}

export function naiveReadiness(role: Role, viewed: Viewed, levels: Bag): Fraction | null {
  const areas = visibleNodes(role.areas, viewed, false);
  return areas.length === 0 ? null : weigh(areas, viewed, levels);
}

export function naiveMet(role: Role, viewed: Viewed, levels: Bag): boolean {
  const areas = visibleNodes(role.areas, viewed, false);
  return (
    areas.length > 0 && areas.every(([area, extended]) => isMet(area, extended, viewed, levels))
  );
}

/** Value and met of every visible node, by id. */
export function naiveNodes(
  role: Role,
  viewed: Viewed,
  levels: Bag,
): Map<string, { value: Fraction; met: boolean }> {
  const found = new Map<string, { value: Fraction; met: boolean }>();
  const visit = (nodes: readonly Node[], isExtended: boolean): void => {
    for (const [node, extended] of visibleNodes(nodes, viewed, isExtended)) {
      const value = valueOf(node, extended, viewed, levels);
      found.set(node.id, { value, met: isMet(node, extended, viewed, levels) });
      if ('children' in node) visit(node.children, extended);
    }
  };
  visit(role.areas, false);
  return found;
}

export interface NaiveGap {
  readonly kind: 'requirement' | 'choice';
  readonly node: string;
  readonly alternatives: readonly string[];
  readonly gain: Fraction;
}

export function naiveGaps(role: Role, viewed: Viewed, levels: Bag): NaiveGap[] {
  const now = naiveReadiness(role, viewed, levels);
  if (now === null) return [];
  const gaps: NaiveGap[] = [];
  const push = (
    kind: NaiveGap['kind'],
    node: Node,
    raised: Node[],
    alternatives: string[],
  ): void => {
    const ids = new Set(raised.map(({ id }) => id));
    const after = naiveReadiness(raise(role, ids), viewed, { ...levels, raised: 5 });
    const gain = (after ?? now).minus(now);
    if (gain.compare(zero) > 0) gaps.push({ kind, node: node.id, alternatives, gain });
  };
  const visit = (node: Node, extended: boolean, alternatives: string[]): void => {
    if (!('children' in node)) {
      if ((levels[node.skill] ?? 0) < node.level) push('requirement', node, [node], alternatives);
      return;
    }
    const children = visibleNodes(node.children, viewed, extended);
    if (node.rule === 'all') {
      for (const [child, isExtended] of children) visit(child, isExtended, alternatives);
      return;
    }
    const rated = children.map(([child, isExtended], place) => {
      return { child, isExtended, place, value: valueOf(child, isExtended, viewed, levels) };
    });
    const best = [...rated]
      .sort((a, b) => b.value.compare(a.value) || a.place - b.place)
      .filter(({ value }) => value.compare(zero) > 0)
      .slice(0, node.rule.any);
    const others = rated.filter((entry) => !best.includes(entry));
    const names = [
      ...new Set(others.map(({ child, isExtended }) => firstSkill(child, isExtended, viewed))),
    ];
    for (const entry of rated) {
      if (best.includes(entry)) visit(entry.child, entry.isExtended, names);
    }
    const missing = Math.min(node.rule.any, children.length) - best.length;
    const chosen = others.slice(0, missing).map(({ child }) => child);
    if (missing > 0) push('choice', node, chosen, names);
  };
  for (const [area, extended] of visibleNodes(role.areas, viewed, false)) visit(area, extended, []);
  return gaps
    .map((gap, place) => ({ gap, place }))
    .sort((a, b) => b.gap.gain.compare(a.gap.gain) || a.place - b.place)
    .map(({ gap }) => gap);
}

function firstSkill(node: Node, extended: boolean, viewed: Viewed): string {
  if (!('children' in node)) return node.skill;
  const [first] = visibleNodes(node.children, viewed, extended);
  return first === undefined ? '' : firstSkill(first[0], first[1], viewed);
}

/** The role with these nodes asking for a skill, "raised", that is at level 5. */
function raise(role: Role, ids: ReadonlySet<string>): Role {
  const change = (node: Node, inside: boolean): Node => {
    const isRaised = inside || ids.has(node.id);
    if (!('children' in node)) return isRaised ? { ...node, skill: 'raised' } : node;
    return { ...node, children: node.children.map((child) => change(child, isRaised)) };
  };
  return { ...role, areas: role.areas.map((area) => change(area, false) as Area) };
}
