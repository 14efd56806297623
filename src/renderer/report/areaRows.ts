import type { AreaReadiness, RequirementReadiness } from '../../domain/readiness.ts';

export interface SkillGroup {
  /** The area itself, or a group in it. */
  readonly node: AreaReadiness;
  /** What stands or is asked for, in the role's order. */
  readonly asked: readonly RequirementReadiness[];
  /** Of an "any n": what was never assessed and need not be. */
  readonly offered: readonly RequirementReadiness[];
}

/** The groups of an area in the role's order, each with the requirements that stand right in it. */
export function listGroups(area: AreaReadiness): SkillGroup[] {
  const own = area.children.filter((child) => child.kind === 'requirement');
  const isOffered = ({ level, counts }: RequirementReadiness): boolean => level === null && !counts;
  const group = {
    node: area,
    asked: own.filter((one) => !isOffered(one)),
    offered: own.filter(isOffered),
  };
  const inside = area.children.filter((child) => child.kind === 'area');
  return [group, ...inside.flatMap(listGroups)];
}
