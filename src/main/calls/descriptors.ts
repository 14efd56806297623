import type { Descriptors } from '../../domain/level.ts';
import { isArea, type Area, type Role } from '../../domain/role.ts';
import { readCatalogue } from '../bundled.ts';
import type { Services } from '../services.ts';
import { say } from '../words.ts';

/** Words for each level of a skill: its own, else its area's, else the scale's (product.md). */
export function describeLevels(services: Services, role: Role, skill: string): Descriptors {
  const own = (
    readCatalogue(services.resources).get(skill) ?? role.skills.find(({ id }) => id === skill)
  )?.levels;
  const area = findArea(role.areas, skill)?.levels;
  const pick = (level: '1' | '2' | '3' | '4' | '5'): string =>
    own?.[level] ?? area?.[level] ?? say(`main:scale.${level}`);
  return { '1': pick('1'), '2': pick('2'), '3': pick('3'), '4': pick('4'), '5': pick('5') };
}

/** The innermost area with words of its own around the first place that asks for the skill. */
function findArea(areas: readonly Area[], skill: string): Area | undefined {
  for (const area of areas) {
    if (area.children.some((child) => !isArea(child) && child.skill === skill)) return area;
    const inner = findArea(area.children.filter(isArea), skill);
    if (inner !== undefined) return inner.levels === undefined ? area : inner;
  }
  return undefined;
}
