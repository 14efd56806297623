import type { Handlers } from '../../contract/index.ts';
import type {
  AreaNode,
  SkillDetail,
  SkillName,
  SkillNode,
  SkillOutputs,
  SkillTree,
} from '../../contract/skills.ts';
import { pickCounting } from '../../domain/counting.ts';
import { computeGain } from '../../domain/gaps.ts';
import type { AreaReadiness, RequirementReadiness } from '../../domain/readiness.ts';
import type { Services } from '../services.ts';
import { secondsBySkill, type SkillTime } from '../store/reports.ts';
import { addOwnSkill } from '../store/skills.ts';
import { readCatalogue } from '../bundled.ts';
import { knownSkill, showAssessments } from './assessments.ts';
import { describeLevels } from './descriptors.ts';
import { readGoals } from './goals.ts';
import {
  isPickable,
  listPlaces,
  readStanding,
  requiredLevels,
  titleOf,
  type Standing,
} from './standing.ts';

export function skillHandlers(services: Services): Pick<Handlers, keyof SkillOutputs> {
  return {
    listSkills: () => nameSkills(readStanding(services)),
    readSkillTree: () => readTree(services),
    readSkill: ({ id }) => readSkill(services, id),
    addSkill: ({ title }) => addOwnSkill(services.store(), title, services.clock.now()),
  };
}

function nameSkills(standing: Standing): SkillName[] {
  const required = requiredLevels(standing);
  return [...standing.names.values()].filter(isPickable).map(({ id, title, aliases, own }) => ({
    id,
    title,
    aliases,
    own,
    area: standing.areaOf.get(id) ?? null,
    level: standing.levels.get(id) ?? null,
    required: required.get(id) ?? null,
  }));
}

/** Hours and last day of each skill, retired predecessors added. */
function readTimes(services: Services, standing: Standing): ReadonlyMap<string, SkillTime> {
  const times = new Map<string, SkillTime>();
  for (const row of secondsBySkill(services.store())) {
    const skill = standing.resolve(row.skill);
    const known = times.get(skill);
    times.set(skill, {
      skill,
      seconds: row.seconds + (known?.seconds ?? 0),
      lastDay: latest(row.lastDay, known?.lastDay ?? null),
    });
  }
  return times;
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function readTree(services: Services): SkillTree {
  const standing = readStanding(services);
  const { role, readiness } = standing;
  const times = readTimes(services, standing);
  const mentors = findMentors(standing);
  const kinds = readCatalogue(services.resources);
  const showSkill = (skill: string) => {
    const name = standing.names.get(skill);
    const time = times.get(skill);
    return {
      kind: 'skill' as const,
      skill,
      title: titleOf(standing, skill),
      aliases: name?.aliases ?? [],
      skillKind: kinds.get(skill)?.kind ?? 'hard',
      mentor: mentors.get(skill) ?? null,
      lastStudied: time?.lastDay ?? null,
      seconds: time?.seconds ?? 0,
    };
  };
  const showRequirement = (node: RequirementReadiness): SkillNode => ({
    ...showSkill(node.skill),
    nodeId: node.id,
    source: node.source,
    level: node.level,
    required: node.required,
    value: node.value,
    met: node.met,
    counts: node.counts,
  });
  const showArea = (node: AreaReadiness, top: string): AreaNode => {
    const children = node.children.map((child) =>
      child.kind === 'area' ? showArea(child, top) : showRequirement(child),
    );
    return {
      kind: 'area',
      id: node.id,
      title: node.title,
      areaKind: node.areaKind,
      source: node.source,
      rule: node.rule,
      weight: node.weight,
      readiness: node.value,
      met: node.met,
      counts: node.counts,
      lastStudied: children.map(({ lastStudied }) => lastStudied).reduce(latest, null),
      seconds: sumOwn(children, top, standing, new Set()),
      children,
    };
  };
  const asked = new Set(
    listPlaces(standing).map(({ requirement }) => standing.resolve(requirement.skill)),
  );
  const outside = nameSkills(standing).filter(
    ({ id, own, level }) => !asked.has(id) && (own || level !== null || times.has(id)),
  );
  return {
    role: { id: role.id, title: role.title, revision: role.revision },
    readiness: readiness.value,
    areasMet: readiness.areas.filter(({ met }) => met).length,
    areaCount: readiness.areas.length,
    areas: readiness.areas.map((area) => showArea(area, area.id)),
    outside: outside.map(({ id, level }) => ({
      ...showSkill(id),
      nodeId: `outside:${id}`,
      source: 'core',
      level,
      required: null,
      value: 0,
      met: false,
      counts: false,
    })),
  };
}

/** A skill that two areas ask for gives its time to the first; twice within one area it counts once. */
function sumOwn(
  nodes: readonly (AreaNode | SkillNode)[],
  top: string,
  standing: Standing,
  seen: Set<string>,
): number {
  let sum = 0;
  for (const node of nodes) {
    if (node.kind === 'area') sum += sumOwn(node.children, top, standing, seen);
    else if (!seen.has(node.skill) && standing.areaOf.get(node.skill) === top) {
      seen.add(node.skill);
      sum += node.seconds;
    }
  }
  return sum;
}

/** Whose level it is, where it is not the learner's own. */
function findMentors(standing: Standing): ReadonlyMap<string, string> {
  const mentors = new Map<string, string>();
  const bySkill = Map.groupBy(standing.assessments, ({ skill }) => standing.resolve(skill));
  for (const [skill, assessments] of bySkill) {
    const mentor = pickCounting(assessments)?.mentor;
    if (mentor !== null && mentor !== undefined) mentors.set(skill, mentor);
  }
  return mentors;
}

function readSkill(services: Services, id: string): SkillDetail {
  const standing = readStanding(services);
  const skill = knownSkill(standing, id);
  const { role, visibility, levels, names } = standing;
  const name = names.get(skill);
  const entry =
    readCatalogue(services.resources).get(skill) ?? role.skills.find((known) => known.id === skill);
  const places = listPlaces(standing).filter(
    ({ requirement }) => standing.resolve(requirement.skill) === skill,
  );
  const time = readTimes(services, standing).get(skill);
  return {
    id: skill,
    title: titleOf(standing, skill),
    aliases: name?.aliases ?? [],
    summary: entry?.summary ?? '',
    own: name?.own ?? false,
    kind: entry?.kind ?? 'hard',
    area: standing.areaOf.get(skill) ?? null,
    belongsTo:
      entry?.belongsTo === undefined
        ? null
        : { id: entry.belongsTo, title: titleOf(standing, entry.belongsTo) },
    descriptors: describeLevels(services, role, skill),
    level: levels.get(skill) ?? null,
    required:
      places.length === 0
        ? null
        : Math.max(...places.map(({ requirement }) => requirement.required)),
    places: places.map(({ requirement, path }) => ({
      nodeId: requirement.id,
      path: path.map(({ title }) => title),
      area: path[0]?.id ?? requirement.id,
      required: requirement.required,
      gain: computeGain(role, visibility, levels, [requirement.id], standing.readiness.value),
    })),
    seconds: time?.seconds ?? 0,
    lastStudied: time?.lastDay ?? null,
    assessments: showAssessments(services, standing, skill),
    goals: readGoals(services, standing).filter((goal) => goal.skill === skill),
  };
}
