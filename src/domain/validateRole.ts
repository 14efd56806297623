import { isArea, type Area, type Requirement, type Role } from './role.ts';

type RoleProblemCode =
  | 'areas-empty'
  | 'area-empty'
  | 'nested-too-deep'
  | 'node-id-twice'
  | 'weight-out-of-range'
  | 'weight-inside-any'
  | 'any-out-of-range'
  | 'level-out-of-range'
  | 'skill-unknown'
  | 'skill-id-twice'
  | 'skill-in-catalogue'
  | 'belongs-to-unknown'
  | 'replaced-by-unknown';

/** What is wrong in a role document, and where: `path` leads from the document's root to the value. */
export interface RoleProblem {
  readonly path: readonly (string | number)[];
  readonly code: RoleProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export const deepestRole = 20;
/** Beyond these a weighted mean would lose what the lightest child adds. */
const leastWeight = 1e-6;
const mostWeight = 1e6;

type Path = readonly (string | number)[];
type Report = (path: Path, code: RoleProblemCode, details?: RoleProblem['details']) => void;

/**
 * What a schema can't tell about a role document of the right shape: ids, weights, rules, levels, and the skills
 * that it names, given the ids of the catalogue. In file order; empty when the role can be used.
 */
export function validateRole(role: Role, catalogue: ReadonlySet<string>): RoleProblem[] {
  const problems: RoleProblem[] = [];
  const report: Report = (path, code, details = {}) => problems.push({ path, code, details });
  if (role.areas.length === 0) report(['areas'], 'areas-empty');
  const known = new Set([...catalogue, ...role.skills.map(({ id }) => id)]);
  const nodes = new Map<string, Path>();
  role.areas.forEach((area, index) => {
    checkNode(area, ['areas', index], { known, nodes, report, insideAny: false });
  });
  checkSkills(role, catalogue, known, report);
  return problems;
}

interface Checks {
  readonly known: ReadonlySet<string>;
  /** Ids met so far, with their places. */
  readonly nodes: Map<string, Path>;
  readonly report: Report;
  readonly insideAny: boolean;
}

function checkNode(node: Area | Requirement, path: Path, checks: Checks): void {
  const { known, nodes, report } = checks;
  const first = nodes.get(node.id);
  if (first === undefined) nodes.set(node.id, path);
  else report([...path, 'id'], 'node-id-twice', { id: node.id, first: first.join('/') });
  checkWeight(node.weight, path, checks);
  if (isArea(node)) return checkArea(node, path, checks);
  if (!(Number.isInteger(node.level) && node.level >= 1 && node.level <= 5)) {
    report([...path, 'level'], 'level-out-of-range', { level: node.level });
  }
  if (!known.has(node.skill)) report([...path, 'skill'], 'skill-unknown', { skill: node.skill });
}

function checkWeight(weight: number | undefined, path: Path, { report, insideAny }: Checks): void {
  if (weight === undefined) return;
  if (!(weight >= leastWeight && weight <= mostWeight)) {
    report([...path, 'weight'], 'weight-out-of-range', { weight });
  } else if (insideAny) {
    report([...path, 'weight'], 'weight-inside-any', { weight });
  }
}

function checkArea(area: Area, path: Path, checks: Checks): void {
  const { report } = checks;
  const count = area.children.length;
  if (count === 0) report([...path, 'children'], 'area-empty', { id: area.id });
  if (area.rule !== 'all') {
    const { any } = area.rule;
    const isPossible = Number.isInteger(any) && any >= 1 && (any <= count || count === 0);
    if (!isPossible) report([...path, 'rule', 'any'], 'any-out-of-range', { any, children: count });
  }
  // A path has two steps for each level: areas, 0, children, 0, children, 0.
  if (path.length / 2 >= deepestRole && area.children.some(isArea)) {
    return report([...path, 'children'], 'nested-too-deep', { most: deepestRole });
  }
  area.children.forEach((child, index) => {
    const insideAny = area.rule !== 'all';
    checkNode(child, [...path, 'children', index], { ...checks, insideAny });
  });
}

function checkSkills(
  role: Role,
  catalogue: ReadonlySet<string>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  const seen = new Set<string>();
  role.skills.forEach(({ id, belongsTo, replacedBy }, index) => {
    const path = ['skills', index];
    if (seen.has(id)) report([...path, 'id'], 'skill-id-twice', { id });
    else if (catalogue.has(id)) report([...path, 'id'], 'skill-in-catalogue', { id });
    seen.add(id);
    if (belongsTo !== undefined && !known.has(belongsTo)) {
      report([...path, 'belongsTo'], 'belongs-to-unknown', { skill: belongsTo });
    }
    if (replacedBy !== undefined && !known.has(replacedBy)) {
      report([...path, 'replacedBy'], 'replaced-by-unknown', { skill: replacedBy });
    }
  });
}
