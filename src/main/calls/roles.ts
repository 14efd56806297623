import type { Handlers } from '../../contract/index.ts';
import type {
  LevelOrigin,
  NamedGap,
  QuestionGroup,
  QuestionPage,
  ReadinessReport,
  RoleName,
  RoleOutputs,
} from '../../contract/roles.ts';
import { pickCounting } from '../../domain/counting.ts';
import { findGaps } from '../../domain/gaps.ts';
import { computeReadiness } from '../../domain/readiness.ts';
import { isArea, type Area, type Requirement, type Role } from '../../domain/role.ts';
import type { Services } from '../services.ts';
import { countEvidence } from '../store/assessments.ts';
import { followRole, listRoles } from '../store/roles.ts';
import { describeLevels } from './descriptors.ts';
import { readStanding, titleOf, type Standing } from './standing.ts';

export function roleHandlers(services: Services): Pick<Handlers, keyof RoleOutputs> {
  return {
    listRoles: () => nameRoles(services),
    chooseRole: ({ id }) => {
      followRole(services.store(), id, services.clock.now());
      return { id };
    },
    readReadiness: () => explainReadiness(services),
    readQuestions: () => askByArea(services),
  };
}

function nameRoles(services: Services): RoleName[] {
  const standing = readStanding(services);
  return listRoles(services.store()).map(({ role, current }) => ({
    id: role.id,
    title: role.title,
    summary: role.summary,
    revision: role.revision,
    areaCount: role.areas.filter(isCore).length,
    requirementCount: countRequirements(role),
    readiness: computeReadiness(role, standing.visibility, standing.levels).value,
    current,
  }));
}

function countRequirements(role: Role): number {
  const count = (node: Area | Requirement): number => {
    if (!isCore(node)) return 0;
    return isArea(node) ? node.children.reduce((sum, child) => sum + count(child), 0) : 1;
  };
  return role.areas.reduce((sum, area) => sum + count(area), 0);
}

function isCore(node: Area | Requirement): boolean {
  return node.source !== 'extended';
}

function explainReadiness(services: Services): ReadinessReport {
  const standing = readStanding(services);
  const { role, settings } = standing;
  return {
    role: { id: role.id, title: role.title, revision: role.revision },
    breakdown: standing.readiness,
    skillTitles: Object.fromEntries([...standing.names].map(([id, { title }]) => [id, title])),
    gaps: nameGaps(standing),
    origins: findOrigins(services, standing),
    extendedHidden: !settings.showExtended,
    hiddenAreas: role.areas
      .filter(({ id }) => settings.hiddenAreas.includes(id))
      .map(({ id, title }) => ({ id, title })),
  };
}

/** The assessment that each level comes from, by skill. */
function findOrigins(services: Services, standing: Standing): Record<string, LevelOrigin> {
  const evidence = countEvidence(services.store());
  const bySkill = Map.groupBy(standing.assessments, ({ skill }) => standing.resolve(skill));
  const origins: Record<string, LevelOrigin> = {};
  for (const [skill, assessments] of bySkill) {
    const counting = pickCounting(assessments);
    if (counting === null) continue;
    origins[skill] = {
      skill,
      title: titleOf(standing, skill),
      assessment: counting.id,
      level: counting.level,
      day: counting.day,
      mentor: counting.mentor,
      evidenceCount: evidence.get(counting.id) ?? 0,
    };
  }
  return origins;
}

export function nameGaps(standing: Standing): NamedGap[] {
  const { role, visibility, levels } = standing;
  const tops = new Map<string, Area>();
  const mark = (area: Area, top: Area): void => {
    tops.set(area.id, top);
    for (const child of area.children) if (isArea(child)) mark(child, top);
  };
  for (const area of role.areas) mark(area, area);
  return findGaps(role, visibility, levels).map((gap) => {
    const top = tops.get(gap.area);
    return {
      ...gap,
      title:
        gap.skill === null
          ? (findArea(role.areas, gap.area)?.title ?? gap.area)
          : titleOf(standing, gap.skill),
      topArea: top?.id ?? gap.area,
      topAreaTitle: top?.title ?? gap.area,
      alternativeTitles: gap.alternatives.map((skill) => titleOf(standing, skill)),
    };
  });
}

function findArea(areas: readonly Area[], id: string): Area | undefined {
  for (const area of areas) {
    const found = area.id === id ? area : findArea(area.children.filter(isArea), id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One page for each top area of the core list: what was added later is never asked at the first start. */
function askByArea(services: Services): QuestionPage[] {
  const standing = readStanding(services);
  const ask = (requirement: Requirement) => ({
    nodeId: requirement.id,
    skill: requirement.skill,
    title: titleOf(standing, requirement.skill),
    required: requirement.level,
    level: standing.levels.get(requirement.skill) ?? null,
    descriptors: describeLevels(services, standing.role, requirement.skill),
  });
  const groupsOf = (area: Area, title: string | null): QuestionGroup[] => {
    const children = area.children.filter(isCore);
    const own = children.flatMap((child) => (isArea(child) ? [] : [ask(child)]));
    const inner = children.filter(isArea).flatMap((child) => groupsOf(child, child.title));
    return own.length === 0 ? inner : [{ title, rule: area.rule, questions: own }, ...inner];
  };
  return standing.role.areas.filter(isCore).map((area) => ({
    area: area.id,
    title: area.title,
    rule: area.rule,
    groups: groupsOf(area, null),
  }));
}
