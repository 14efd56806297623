import { isArea, type Area, type Requirement, type Role } from './role.ts';

/** Retired skill ids to the ids that took over. */
export type Successors = ReadonlyMap<string, string>;

/** The skill id in use now, over any number of retirements. An id that leads into a circle stays as it is. */
export function resolveSkill(id: string, replacedBy: Successors): string {
  const seen = new Set<string>();
  let current = id;
  for (;;) {
    const next = replacedBy.get(current);
    if (next === undefined) return current;
    if (seen.has(next) || next === current) return id;
    seen.add(current);
    current = next;
  }
}

/** The same role, asking for the successors of skills that were retired since it was written. */
export function resolveRole(role: Role, resolve: (skill: string) => string): Role {
  return { ...role, areas: role.areas.map((area) => resolveArea(area, resolve)) };
}

function resolveArea(area: Area, resolve: (skill: string) => string): Area {
  const children = area.children.map((child): Area | Requirement =>
    isArea(child) ? resolveArea(child, resolve) : { ...child, skill: resolve(child.skill) },
  );
  return { ...area, children };
}
