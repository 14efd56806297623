import type { AreaName } from '../../../contract/app.ts';
import type { SkillName } from '../../../contract/skills.ts';
import { findFit, isCalled } from './search.ts';

interface PickerOption {
  readonly skill: SkillName;
  /** The other name by which it was found. */
  readonly alias: string | null;
}

export interface PickerGroup {
  /** null: outside the role. */
  readonly area: AreaName | null;
  readonly options: readonly PickerOption[];
}

/** Skills by area: in role order, and, while something is searched, the best fit first. */
export function groupOptions(
  skills: readonly SkillName[],
  areas: readonly AreaName[],
  query: string,
): PickerGroup[] {
  const found = skills.flatMap((skill) => {
    const fit = findFit(skill, query);
    return fit === null ? [] : [{ skill, ...fit }];
  });
  const byArea = [...areas, null].map((area) => {
    const isHere = (id: string | null): boolean =>
      area === null ? !areas.some((other) => other.id === id) : area.id === id;
    const options = found
      .filter(({ skill }) => isHere(skill.area))
      .toSorted((a, b) => a.score - b.score);
    return { area, options, best: options[0]?.score ?? Infinity };
  });
  return byArea.filter(({ options }) => options.length > 0).toSorted((a, b) => a.best - b.best);
}

/** What would be added as an own skill; null when a skill is called that already. */
export function nameToAdd(skills: readonly SkillName[], query: string): string | null {
  const title = query.replace(/\s+/gu, ' ').trim();
  if (title === '' || title.length > 80) return null;
  return skills.some((skill) => isCalled(skill, title)) ? null : title;
}
