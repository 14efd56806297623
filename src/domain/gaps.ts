import type { AskedLevel, Level } from './level.ts';
import { rankHighest } from './ranking.ts';
import {
  computeReadiness,
  countWanted,
  type AreaReadiness,
  type Levels,
  type NodeReadiness,
} from './readiness.ts';
import type { Role, Visibility } from './role.ts';

/** What is missing for a requirement, or, while no choice was started, for an "any n" area as a whole. */
export interface Gap {
  readonly kind: 'requirement' | 'choice';
  /** Id of the requirement, or of the area that is to be chosen from. */
  readonly node: string;
  /** null: still to be chosen. */
  readonly skill: string | null;
  /** Id of the area it stands in (for a choice: the area itself). */
  readonly area: string;
  readonly level: Level | null;
  readonly required: AskedLevel;
  /** What closing this gap alone would add to the role's readiness, 0 to 1. */
  readonly gain: number;
  /** Skills that would do instead; for a choice, all that are offered. */
  readonly alternatives: readonly string[];
}

type Candidate = Omit<Gap, 'gain'> & { readonly raise: readonly string[] };

/** Gaps by what they would add to readiness, then by place in the file; only those that add something. */
export function findGaps(role: Role, visibility: Visibility, levels: Levels): Gap[] {
  const now = computeReadiness(role, visibility, levels);
  const gaps = now.areas
    .flatMap((area) => listCandidates(area, []))
    .map(({ raise, ...gap }) => ({
      ...gap,
      gain: computeGain(role, visibility, levels, raise, now.value),
    }))
    .filter((gap) => gap.gain > 0);
  return rankHighest(gaps, ({ gain }) => gain);
}

/** What the role's readiness would gain, 0 to 1, if these nodes (ids) alone were met; 0 with nothing visible. */
export function computeGain(
  role: Role,
  visibility: Visibility,
  levels: Levels,
  nodes: readonly string[],
  now: number | null = computeReadiness(role, visibility, levels).value,
): number {
  const after = computeReadiness(role, visibility, levels, new Set(nodes)).value;
  return now === null || after === null ? 0 : Math.max(0, after - now);
}

function listCandidates(area: AreaReadiness, alternatives: readonly string[]): Candidate[] {
  if (area.rule === 'all') {
    return area.children.flatMap((child) => listOfChild(child, area, alternatives));
  }
  const wanted = countWanted(area.rule, area.children.length);
  const started = rankHighest(
    area.children.filter((child) => child.value > 0),
    ({ value }) => value,
  ).slice(0, wanted);
  const others = area.children.filter((child) => !started.includes(child));
  const otherSkills = [...new Set(others.flatMap(nameSkill))];
  const ofStarted = area.children
    .filter((child) => started.includes(child))
    .flatMap((child) => listOfChild(child, area, otherSkills));
  const missing = wanted - started.length;
  if (missing === 0) return ofStarted;
  return [
    ...ofStarted,
    {
      kind: 'choice',
      node: area.id,
      skill: null,
      area: area.id,
      level: null,
      required: leastRequired(others),
      alternatives: otherSkills,
      raise: others.slice(0, missing).map((child) => child.id),
    },
  ];
}

function listOfChild(
  child: NodeReadiness,
  area: AreaReadiness,
  alternatives: readonly string[],
): Candidate[] {
  if (child.kind === 'area') return listCandidates(child, alternatives);
  if (child.met) return [];
  return [
    {
      kind: 'requirement',
      node: child.id,
      skill: child.skill,
      area: area.id,
      level: child.level,
      required: child.required,
      alternatives,
      raise: [child.id],
    },
  ];
}

/** A requirement's skill; for a group, the skill that it begins with (AWS for AWS and its services). */
function nameSkill(node: NodeReadiness): string[] {
  if (node.kind === 'requirement') return [node.skill];
  return node.children.slice(0, 1).flatMap(nameSkill);
}

function leastRequired(nodes: readonly NodeReadiness[]): AskedLevel {
  const asked = nodes.map((node) =>
    node.kind === 'requirement' ? node.required : leastRequired(node.children),
  );
  return asked.reduce((least, level) => (level < least ? level : least));
}
