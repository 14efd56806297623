import { z } from 'zod';
import type { Role } from '../../domain/role.ts';
import { validateRole } from '../../domain/validateRole.ts';
import { checkSkills } from './catalogue.ts';
import { readJson } from './json.ts';
import { readShape, requireFormat } from './shape.ts';
import {
  idShape,
  kindShape,
  levelsShape,
  skillShape,
  summaryShape,
  titleShape,
  translationsShape,
} from './skillShape.ts';

const roleLimits = { maxBytes: 4_000_000, maxDepth: 64 };

const sourceShape = z.enum(['core', 'extended']);
const weightShape = z.number().gt(0).lte(1_000_000);

const requirementShape = z.strictObject({
  id: idShape,
  skill: idShape,
  level: z.literal([1, 2, 3, 4, 5]),
  weight: z.exactOptional(weightShape),
  source: z.exactOptional(sourceShape),
});

const ruleShape = z.union([z.literal('all'), z.strictObject({ any: z.int().min(1).max(2000) })], {
  error: 'rule-expected',
});

/** With everything under it. */
export const areaShape = z.strictObject({
  id: idShape,
  title: titleShape,
  kind: kindShape,
  source: z.exactOptional(sourceShape),
  rule: ruleShape,
  weight: z.exactOptional(weightShape),
  levels: z.exactOptional(levelsShape),
  get children() {
    return z.array(z.union([areaShape, requirementShape])).max(2000);
  },
});

const roleShape = z.strictObject({
  $schema: z.exactOptional(z.string().max(400)),
  format: z.literal('milepost.role'),
  version: z.literal(1),
  id: idShape,
  revision: z.int().min(1).max(1_000_000_000),
  title: titleShape,
  summary: summaryShape,
  areas: z.array(areaShape).max(2000),
  skills: z.array(skillShape).max(2000),
  translations: z.exactOptional(translationsShape),
});

/**
 * A `*.role.json` or `*.milepost-role` file; `catalogueIds` are the skills that it may ask for
 * beside its own. Throws a Refusal with line, column and reason.
 */
export function parseRole(text: string, name: string, catalogueIds: ReadonlySet<string>): Role {
  const file = readJson(text, name, roleLimits);
  requireFormat(file, 'milepost.role', 1);
  const { id, revision, title, summary, areas, skills } = readShape(file, roleShape);
  const role: Role = { id, revision, title, summary, areas, skills };
  const [problem] = validateRole(role, catalogueIds);
  if (problem !== undefined) throw file.refuse(problem.path, problem.code, problem.details);
  checkSkills(file, skills, ['skills'], catalogueIds);
  return role;
}
