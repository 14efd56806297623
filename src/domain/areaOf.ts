import {
  isArea,
  type Area,
  type Requirement,
  type Role,
  type Source,
  type Visibility,
} from './role.ts';

/**
 * For each skill that a role asks for, the id of the first top area, in role order, that does: where its time
 * belongs. With a visibility only what is visible asks, so that the time of a hidden area moves to the next that
 * asks, or, for a skill that is not in the map, to "Outside this role".
 */
export function mapSkillsToAreas(role: Role, visibility?: Visibility): Map<string, string> {
  const areas = new Map<string, string>();
  for (const area of role.areas) {
    for (const { skill } of listRequirements(area, visibility)) {
      if (!areas.has(skill)) areas.set(skill, area.id);
    }
  }
  return areas;
}

/** Every requirement under a node in file order; with a visibility, those that are visible. */
export function listRequirements(
  node: Area | Requirement,
  visibility?: Visibility,
  inherited: Source = 'core',
): Requirement[] {
  const source = inherited === 'extended' ? inherited : (node.source ?? 'core');
  if (source === 'extended' && visibility?.extended === false) return [];
  if (!isArea(node)) return [node];
  if (visibility?.hiddenAreas.has(node.id) === true) return [];
  return node.children.flatMap((child) => listRequirements(child, visibility, source));
}
