import type { AskedLevel, Level } from '../../src/domain/level.ts';
import type { Area, Requirement, Role, Rule, Source, Visibility } from '../../src/domain/role.ts';

type Extras = { readonly weight?: number; readonly source?: Source };

/** A requirement whose id is that of its skill. */
export function asks(
  skill: string,
  level: AskedLevel,
  extras: Extras & { id?: string } = {},
): Requirement {
  return { id: `asks-${skill}`, skill, level, ...extras };
}

export function area(
  id: string,
  rule: Rule,
  children: readonly (Area | Requirement)[],
  extras: Extras = {},
): Area {
  return { id, title: id.toUpperCase(), kind: 'hard', rule, children, ...extras };
}

export function roleOf(...areas: readonly Area[]): Role {
  return { id: 'role', revision: 1, title: 'Role', summary: '', areas, skills: [] };
}

export function levelsOf(levels: Readonly<Record<string, Level>>): Map<string, Level> {
  return new Map(Object.entries(levels));
}

export const everything: Visibility = { extended: true, hiddenAreas: new Set() };
export const coreOnly: Visibility = { extended: false, hiddenAreas: new Set() };

export function hiding(...areas: readonly string[]): Visibility {
  return { extended: true, hiddenAreas: new Set(areas) };
}
