import type { CatalogueSkill } from '../../domain/role.ts';
import { column, run, together, value, type Db } from './db.ts';
import { mark } from './history.ts';

/** Digest of the catalogue that the store holds; null: none yet. */
export function readCatalogueDigest(db: Db): string | null {
  return value<string>(db, "SELECT value ->> '$' FROM settings WHERE name = 'catalogue'") ?? null;
}

/**
 * Brings the bundled skills in line with a catalogue; those that only an adopted role brings stay. Not an action of the
 * learner's, so not in the undo stack. What left the catalogue is archived, whether it has a history or
 * not: an undone action that could be done again may still name it. An own skill whose id the catalogue now has
 * becomes the catalogue's, with its history; one that only shares a name stays beside it.
 */
export function syncCatalogue(
  db: Db,
  catalogue: readonly CatalogueSkill[],
  digest: string,
  at: number,
): void {
  if (readCatalogueDigest(db) === digest) return;
  together(db, () => {
    for (const skill of catalogue) putSkill(db, skill);
    archiveMissing(db, new Set([...catalogue.map(({ id }) => id), ...listRoleSkills(db)]), at);
    run(
      db,
      `INSERT INTO settings(name, value) VALUES('catalogue', json_quote(?))
       ON CONFLICT DO UPDATE SET value = excluded.value`,
      digest,
    );
    mark(db, 'syncCatalogue', at);
  });
}

/** Skills that only a role brings; those that the catalogue has stay the catalogue's. */
export function addRoleSkills(db: Db, skills: readonly CatalogueSkill[]): void {
  for (const skill of skills) {
    if (value(db, 'SELECT 1 FROM skills WHERE id = ?', skill.id) === undefined) putSkill(db, skill);
  }
}

function putSkill(db: Db, skill: CatalogueSkill): void {
  run(
    db,
    `INSERT INTO skills(id, title, origin, aliases, replaced_by, archived_at)
     VALUES(@id, @title, 'bundled', @aliases, @replacedBy, NULL)
     ON CONFLICT DO UPDATE SET title = excluded.title, origin = 'bundled', aliases = excluded.aliases,
       replaced_by = excluded.replaced_by, archived_at = NULL`,
    {
      id: skill.id,
      title: skill.title,
      aliases: JSON.stringify(skill.aliases),
      replacedBy: skill.replacedBy ?? null,
    },
  );
}

function listRoleSkills(db: Db): string[] {
  return column<string>(
    db,
    `SELECT skill.value ->> '$.id' FROM roles r
       JOIN role_versions v ON v.role_id = r.id AND v.version = r.current_version,
       json_each(v.document, '$.skills') skill`,
  );
}

function archiveMissing(db: Db, present: ReadonlySet<string>, at: number): void {
  const bundled = column<string>(
    db,
    "SELECT id FROM skills WHERE origin = 'bundled' AND archived_at IS NULL",
  );
  for (const id of bundled) {
    if (!present.has(id)) run(db, 'UPDATE skills SET archived_at = ? WHERE id = ?', at, id);
  }
}
