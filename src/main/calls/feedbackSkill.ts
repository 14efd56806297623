import { normaliseName } from '../../domain/lexicon.ts';
import { isPickable, type Standing } from './standing.ts';

/**
 * The skill that a mentor means, as it is known here: by its id, or else by its name, which the learner may have added
 * meanwhile. null: this catalogue lacks it.
 */
export function findSkill(standing: Standing, id: string | null, title: string): string | null {
  const resolved = id === null ? null : standing.resolve(id);
  if (resolved !== null && standing.names.has(resolved)) return resolved;
  const wanted = normaliseName(title);
  const named = [...standing.names.values()].find(
    (skill) =>
      isPickable(skill) &&
      [skill.title, ...skill.aliases].some((name) => normaliseName(name) === wanted),
  );
  return named?.id ?? null;
}
