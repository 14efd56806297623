import { z } from 'zod';
import type { CatalogueSkill } from '../../domain/role.ts';
import { readJson, type JsonFile, type JsonPath } from './json.ts';
import { readShape, requireFormat } from './shape.ts';
import { skillShape, translationsShape } from './skillShape.ts';

const catalogueLimits = { maxBytes: 8_000_000, maxDepth: 16 };

const catalogueShape = z.strictObject({
  $schema: z.exactOptional(z.string().max(400)),
  format: z.literal('milepost.skills'),
  version: z.literal(1),
  skills: z.array(skillShape).min(1).max(20_000),
  translations: z.exactOptional(translationsShape),
});

/** Every skill of `resources/skills.json` or of a file like it. Throws a Refusal with line and column. */
export function parseCatalogue(text: string, name: string): CatalogueSkill[] {
  const file = readJson(text, name, catalogueLimits);
  requireFormat(file, 'milepost.skills', 1);
  const { skills } = readShape(file, catalogueShape);
  checkSkills(file, skills, ['skills'], new Set());
  return skills;
}

/**
 * Ids are there once, names (titles and aliases) lead to one skill, and references to skills that
 * exist: here or among `elsewhere`.
 */
export function checkSkills(
  file: JsonFile,
  skills: readonly CatalogueSkill[],
  path: JsonPath,
  elsewhere: ReadonlySet<string>,
): void {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const owners = new Map<string, string>();
  const ids = new Set<string>(elsewhere);
  skills.forEach((skill, index) => {
    const at = [...path, index];
    if (ids.has(skill.id)) throw file.refuse([...at, 'id'], 'skill-id-twice', { id: skill.id });
    ids.add(skill.id);
    // A retired skill may leave its names to its successor.
    if (skill.replacedBy !== undefined) return;
    for (const { name, place } of listNames(skill)) {
      const key = name.toLowerCase();
      const owner = owners.get(key) ?? (key === skill.id ? undefined : byId.get(key)?.id);
      if (owner !== undefined) throw file.refuse([...at, ...place], 'name-taken', { name, owner });
      owners.set(key, skill.id);
    }
  });
  skills.forEach((skill, index) => {
    for (const field of ['belongsTo', 'replacedBy'] as const) {
      const target = skill[field];
      if (target === undefined) continue;
      const at = [...path, index, field];
      if (!ids.has(target)) throw file.refuse(at, unknownReasons[field], { skill: target });
      if (leadsBack(byId, skill, field)) throw file.refuse(at, 'circle', { name: field });
    }
  });
}

const unknownReasons = {
  belongsTo: 'belongs-to-unknown',
  replacedBy: 'replaced-by-unknown',
} as const;

function listNames(skill: CatalogueSkill): { name: string; place: JsonPath }[] {
  return [
    { name: skill.title, place: ['title'] },
    ...skill.aliases.map((name, index) => ({ name, place: ['aliases', index] })),
  ];
}

/** Whether following `field` from the skill comes round to a skill that was passed before. */
function leadsBack(
  byId: ReadonlyMap<string, CatalogueSkill>,
  skill: CatalogueSkill,
  field: 'belongsTo' | 'replacedBy',
): boolean {
  const passed = new Set<string>();
  for (
    let at: CatalogueSkill | undefined = skill;
    at !== undefined;
    at = byId.get(at[field] ?? '')
  ) {
    if (passed.has(at.id)) return true;
    passed.add(at.id);
  }
  return false;
}
