import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueSkill } from '../domain/role.ts';
import { parseCatalogue } from './files/catalogue.ts';
import { digestOf } from './files/digest.ts';
import { parseRole } from './files/role.ts';
import type { Db } from './store/open.ts';
import { adoptRole, readRoleDigest } from './store/roles.ts';
import { readCatalogueDigest, syncCatalogue } from './store/skills.ts';

const firstRole = 'back-end-engineer';

/**
 * Brings the catalogue and the roles that this version carries into the store. What is in it already is recognised
 * by its digest and costs a hash at start, no parsing.
 */
export function adoptBundled(db: Db, resources: string, at: number): void {
  const text = readFileSync(join(resources, 'skills.json'), 'utf8');
  const digest = digestOf(text);
  const isKnown = readCatalogueDigest(db) === digest;
  let skills: readonly CatalogueSkill[] | null = null;
  if (!isKnown) {
    skills = parseCatalogue(text, 'skills.json');
    syncCatalogue(db, skills, digest, at);
  }
  for (const name of readdirSync(join(resources, 'roles'))) {
    if (!name.endsWith('.role.json')) continue;
    const document = readFileSync(join(resources, 'roles', name), 'utf8');
    const roleDigest = digestOf(document);
    const id = name.slice(0, -'.role.json'.length);
    if (readRoleDigest(db, id) === roleDigest) continue;
    skills ??= parseCatalogue(text, 'skills.json');
    const role = parseRole(document, name, new Set(skills.map((skill) => skill.id)));
    adoptRole(db, role, document, roleDigest, at, { follow: role.id === firstRole });
  }
}

const catalogues = new Map<string, ReadonlyMap<string, CatalogueSkill>>();

/**
 * The bundled catalogue by skill id, read when first asked for. It was checked when it was adopted, so here it is
 * only parsed.
 */
export function readCatalogue(resources: string): ReadonlyMap<string, CatalogueSkill> {
  const known = catalogues.get(resources);
  if (known !== undefined) return known;
  const { skills } = JSON.parse(readFileSync(join(resources, 'skills.json'), 'utf8')) as {
    skills: CatalogueSkill[];
  };
  const made = new Map(skills.map((skill) => [skill.id, skill]));
  catalogues.set(resources, made);
  return made;
}
