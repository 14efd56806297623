import type { AskedLevel, Level } from './level.ts';
import { rankHighest } from './ranking.ts';
import {
  isArea,
  type Area,
  type Kind,
  type Requirement,
  type Role,
  type Rule,
  type Source,
  type Visibility,
} from './role.ts';

/** The level that counts for each skill; a skill that was never assessed is absent. */
export type Levels = ReadonlyMap<string, Level>;

export interface RequirementReadiness {
  readonly kind: 'requirement';
  readonly id: string;
  readonly skill: string;
  readonly source: Source;
  readonly weight: number;
  readonly level: Level | null;
  readonly required: AskedLevel;
  /** min(1, level / required), 0 to 1. */
  readonly value: number;
  readonly met: boolean;
  /** Whether its value reaches the role's: every "any n" above it chose its branch. */
  readonly counts: boolean;
}

export interface AreaReadiness {
  readonly kind: 'area';
  readonly id: string;
  readonly title: string;
  readonly areaKind: Kind;
  readonly source: Source;
  readonly rule: Rule;
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
  readonly met: boolean;
  readonly counts: boolean;
  /** Visible children in file order. */
  readonly children: readonly NodeReadiness[];
}

export type NodeReadiness = AreaReadiness | RequirementReadiness;

export interface RoleReadiness {
  /** 0 to 1; null when nothing of the role is visible. */
  readonly value: number | null;
  readonly met: boolean;
  /** Visible top areas in file order. */
  readonly areas: readonly AreaReadiness[];
}

/** Node ids taken as fully met, whatever was assessed: how a gap's gain is found. */
type Raised = ReadonlySet<string>;

const nothingRaised: Raised = new Set();

/**
 * How much of a role the assessments meet, with every step kept (product.md, "Readiness, exactly").
 * Nothing is rounded; met compares levels, never values.
 */
export function computeReadiness(
  role: Pick<Role, 'areas'>,
  visibility: Visibility,
  levels: Levels,
  raised: Raised = nothingRaised,
): RoleReadiness {
  const areas = role.areas.flatMap((area) => {
    const seen = readNode(area, 'core', visibility, levels, raised);
    return seen?.kind === 'area' ? [markCounts(seen, true)] : [];
  });
  if (areas.length === 0) return { value: null, met: false, areas };
  const met = areas.every((area) => area.met);
  return { value: keepBelowOne(weightedMean(areas), met), met, areas };
}

function readNode(
  node: Area | Requirement,
  inherited: Source,
  visibility: Visibility,
  levels: Levels,
  raised: Raised,
): NodeReadiness | null {
  const source = inherited === 'extended' ? 'extended' : (node.source ?? 'core');
  if (source === 'extended' && !visibility.extended) return null;
  if (!isArea(node)) return readRequirement(node, source, levels, raised);
  if (visibility.hiddenAreas.has(node.id)) return null;
  const children = node.children
    .map((child) => readNode(child, source, visibility, levels, raised))
    .filter((child) => child !== null);
  if (children.length === 0) return null;
  const wanted = countWanted(node.rule, children.length);
  const chosen = node.rule === 'all' ? children : pickHighest(children, wanted);
  const isRaised = raised.has(node.id);
  const met = isRaised || children.filter((child) => child.met).length >= wanted;
  const value = isRaised ? 1 : node.rule === 'all' ? weightedMean(children) : mean(chosen);
  return {
    kind: 'area',
    id: node.id,
    title: node.title,
    areaKind: node.kind,
    source,
    rule: node.rule,
    weight: node.weight ?? 1,
    value: keepBelowOne(value, met),
    met,
    counts: true,
    children: children.map((child) => ({ ...child, counts: chosen.includes(child) })),
  };
}

function readRequirement(
  node: Requirement,
  source: Source,
  levels: Levels,
  raised: Raised,
): RequirementReadiness {
  const level = levels.get(node.skill) ?? null;
  const isRaised = raised.has(node.id);
  return {
    kind: 'requirement',
    id: node.id,
    skill: node.skill,
    source,
    weight: node.weight ?? 1,
    level,
    required: node.level,
    value: isRaised ? 1 : Math.min(1, (level ?? 0) / node.level),
    met: isRaised || (level ?? 0) >= node.level,
    counts: true,
  };
}

/** How many children a rule wants met, of those that are visible. */
export function countWanted(rule: Rule, visibleChildren: number): number {
  return rule === 'all' ? visibleChildren : Math.min(rule.any, visibleChildren);
}

/** The greatest number below 1: a light child may vanish in a sum, but 1 is only what is met. */
const almostOne = 1 - Number.EPSILON / 2;

function keepBelowOne(value: number, met: boolean): number {
  return met ? value : Math.min(value, almostOne);
}

/** The n highest; of equals, the first in the file. */
function pickHighest(children: readonly NodeReadiness[], n: number): NodeReadiness[] {
  return rankHighest(children, ({ value }) => value).slice(0, n);
}

function weightedMean(children: readonly NodeReadiness[]): number {
  const weights = children.reduce((sum, child) => sum + child.weight, 0);
  return children.reduce((sum, child) => sum + child.weight * child.value, 0) / weights;
}

function mean(children: readonly NodeReadiness[]): number {
  return children.reduce((sum, child) => sum + child.value, 0) / children.length;
}

/** A branch that was not chosen counts nowhere below itself either. */
function markCounts<N extends NodeReadiness>(node: N, parentCounts: boolean): N {
  const counts = parentCounts && node.counts;
  if (node.kind === 'requirement') return { ...node, counts };
  return { ...node, counts, children: node.children.map((child) => markCounts(child, counts)) };
}
