import { normaliseName } from '../../domain/lexicon.ts';
import { Refusal } from '../../domain/refusal.ts';
import { resolveSkill } from '../../domain/retired.ts';
import { change } from './changes.ts';
import { all, value, type Db } from './db.ts';

export { readCatalogueDigest, syncCatalogue } from './catalogue.ts';

export interface SkillNameRow {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Added by the learner. */
  readonly own: boolean;
  /** No longer in the catalogue; kept for what hangs on it. */
  readonly archived: boolean;
  /** The skill id that took over, as the catalogue says. */
  readonly replacedBy: string | null;
}

/** Every skill, archived ones too, by title. */
export function listSkillNames(db: Db): SkillNameRow[] {
  return all<{
    id: string;
    title: string;
    aliases: string;
    origin: string;
    archived: number;
    replacedBy: string | null;
  }>(
    db,
    `SELECT id, title, aliases, origin, archived_at IS NOT NULL AS archived, replaced_by AS replacedBy
     FROM skills ORDER BY title, id`,
  ).map(({ aliases, origin, archived, ...row }) => ({
    ...row,
    aliases: aliases === '[]' ? [] : (JSON.parse(aliases) as string[]),
    own: origin === 'own',
    archived: archived === 1,
  }));
}

/** Retired skill ids to the ids in use now, over any number of retirements. */
export function readReplacements(db: Db): Map<string, string> {
  const rows = all<{ id: string; replacedBy: string }>(
    db,
    'SELECT id, replaced_by AS replacedBy FROM skills WHERE replaced_by IS NOT NULL',
  );
  const successors = new Map(rows.map(({ id, replacedBy }) => [id, replacedBy]));
  return new Map(rows.map(({ id }) => [id, resolveSkill(id, successors)]));
}

/** Adds a skill of one's own. Throws `skill-exists` with the skill that already has the name, as title, id or alias. */
export function addOwnSkill(
  db: Db,
  title: string,
  at: number,
): { readonly id: string; readonly title: string } {
  const wanted = title.trim().replaceAll(/\s+/g, ' ');
  const entry = { at, action: 'addSkill', about: { title: wanted }, nouns: ['skills'] as const };
  return change(db, entry, (rows) => {
    refuseKnownName(db, wanted);
    const id = findFreeId(db, toSlug(wanted));
    rows.insert('skills', {
      id,
      title: wanted,
      origin: 'own',
      aliases: '[]',
      replaced_by: null,
      archived_at: null,
    });
    return { id, title: wanted };
  });
}

function refuseKnownName(db: Db, title: string): void {
  const name = normaliseName(title);
  const known = listSkillNames(db)
    .filter(({ archived }) => !archived)
    .find((skill) =>
      [skill.id, skill.title, ...skill.aliases].some((other) => normaliseName(other) === name),
    );
  if (known !== undefined) throw new Refusal('skill-exists', { title: known.title, id: known.id });
}

/** Letters and digits of any script; "C++" and "C" must not be the same. */
function toSlug(title: string): string {
  const slug = normaliseName(title)
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'skill' : Array.from(slug).slice(0, 60).join('');
}

function findFreeId(db: Db, slug: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? slug : `${slug}-${n}`;
    if (value(db, 'SELECT 1 FROM skills WHERE id = ?', id) === undefined) return id;
  }
}
