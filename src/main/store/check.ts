import type { StoreCheck } from '../../contract/copies.ts';
import { all, column, type Db } from './db.ts';
import { toRefusal } from './errors.ts';
import { rollups } from './rollup.ts';

type Problem = StoreCheck['problems'][number];

/** A damaged file can have millions of problems. */
const shownOfEach = 20;

/**
 * Everything that must hold. Reads the whole store: seconds for a million sessions, so windows ask `checkFile`.
 * `what` is one of `integrity`, `foreign-key`, `shares`, `roll-up`; `where` names the place.
 */
export function checkStore(db: Db): StoreCheck {
  const problems = [
    ...listIntegrityProblems(db),
    ...guard('foreign-key', () => listForeignKeyProblems(db)),
    ...guard('shares', () => listShareProblems(db)),
    ...guard('roll-up', () => listRollupProblems(db)),
  ];
  return { ok: problems.length === 0, problems };
}

export function listIntegrityProblems(db: Db): Problem[] {
  return guard('integrity', () =>
    column<string>(db, `PRAGMA integrity_check(${shownOfEach})`).filter((line) => line !== 'ok'),
  );
}

function listForeignKeyProblems(db: Db): string[] {
  return all<{ table: string; rowid: number | null; parent: string }>(
    db,
    `SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT ${shownOfEach}`,
  ).map(({ table, rowid, parent }) => `${table} ${rowid ?? ''} names a missing row of ${parent}`);
}

function listShareProblems(db: Db): string[] {
  return column<string>(
    db,
    `SELECT format('session %s lasts %d s, its shares %d s', id, duration_seconds, total) FROM (
       SELECT id, duration_seconds,
         (SELECT ifnull(sum(seconds), 0) FROM session_skills WHERE session_n = n) AS total FROM sessions)
     WHERE total <> duration_seconds LIMIT ${shownOfEach}`,
  );
}

function listRollupProblems(db: Db): string[] {
  return rollups.flatMap(({ table, key, each }) =>
    column<string>(
      db,
      `SELECT concat_ws(' ', '${table}', ${key}) FROM (
         SELECT ${key}, seconds, shares FROM ${table}
         UNION ALL SELECT ${key}, -seconds, -shares FROM (${each}))
       GROUP BY ${key} HAVING sum(seconds) <> 0 OR sum(shares) <> 0 LIMIT ${shownOfEach}`,
    ),
  );
}

/** A page that cannot be read ends one question, not the others. */
function guard(what: string, list: () => readonly string[]): Problem[] {
  try {
    return list().map((where) => ({ what, where }));
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === null || !(error instanceof Error)) throw error;
    return [{ what, where: error.message }];
  }
}
