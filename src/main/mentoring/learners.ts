import type { LearnerRow } from '../../contract/learners.ts';
import type { Day } from '../../domain/days.ts';
import { foldName } from '../../domain/foldName.ts';
import { Refusal } from '../../domain/refusal.ts';
import { all, first, run, together, value, type Db } from '../store/db.ts';
import { rebuildLearner } from './rebuild.ts';

/** A learner as a row of the table, and the number that statements know them by. */
export interface KeptLearner extends LearnerRow {
  readonly n: number;
  readonly nameInFiles: string | null;
}

interface Stored {
  readonly n: number;
  readonly id: string;
  readonly ownName: string;
  readonly nameInFiles: string | null;
  readonly pseudonym: number;
  readonly signed: number;
  readonly otherKey: number;
  readonly roleId: string;
  readonly roleTitle: string;
  readonly readiness: number | null;
  readonly change: number | null;
  readonly changeWhat: 'review' | 'report' | 'period' | null;
  readonly changeOn: Day | null;
  readonly trend: string;
  readonly areasMet: number;
  readonly areas: number;
  readonly seconds: number | null;
  readonly goalsOpen: number | null;
  readonly goalsMissed: number | null;
  readonly newest: number;
  readonly reportOn: Day;
  readonly seenOn: Day;
  readonly reviewedOn: Day | null;
  readonly waiting: number;
  readonly toReview: number;
  readonly begun: number;
}

/** What `readStored` and pages select, of `learners l`. */
export const learnerColumns = `l.n, l.id, own_name AS ownName, name_in_files AS nameInFiles, pseudonym, signed,
  EXISTS(SELECT 1 FROM learners o WHERE o.find_in_files = l.find_in_files AND o.signed AND o.n <> l.n) AS otherKey,
  role_id AS roleId, role_title AS roleTitle, readiness, change, change_what AS changeWhat, change_on AS changeOn,
  trend, areas_met AS areasMet, areas, seconds, goals_open AS goalsOpen, goals_missed AS goalsMissed,
  newest_n AS newest, report_on AS reportOn, seen_on AS seenOn, reviewed_on AS reviewedOn, waiting,
  to_review AS toReview, EXISTS(SELECT 1 FROM drafts WHERE snapshot_n = newest_n) AS begun`;

/** `quietBefore`: whose newest report was seen before this day is quiet. */
export function toLearner(row: object, quietBefore: Day): KeptLearner {
  const stored = row as Stored;
  const { goalsOpen, goalsMissed, changeWhat, changeOn } = stored;
  const trend = JSON.parse(stored.trend) as readonly (readonly [Day, number])[];
  return {
    n: stored.n,
    id: stored.id,
    name: stored.ownName === '' ? stored.nameInFiles : stored.ownName,
    nameInFiles: stored.nameInFiles,
    pseudonym: stored.pseudonym === 1,
    signed: stored.signed === 1,
    otherKey: stored.otherKey === 1,
    role: { id: stored.roleId, title: stored.roleTitle },
    readiness: stored.readiness,
    change: stored.change,
    changeSince:
      changeWhat === null || changeOn === null ? null : { what: changeWhat, day: changeOn },
    trend: trend.map(([day, share]) => ({ day, value: share })),
    areasMet: stored.areasMet,
    areas: stored.areas,
    seconds: stored.seconds,
    goals:
      goalsOpen === null || goalsMissed === null ? null : { open: goalsOpen, missed: goalsMissed },
    newest: { snapshot: stored.newest, day: stored.reportOn },
    lastReview: stored.reviewedOn,
    group: stored.waiting === 1 ? 'waiting' : stored.seenOn < quietBefore ? 'quiet' : 'reviewed',
    toReview: stored.toReview,
    begun: stored.begun === 1,
  };
}

/** Throws `learner-unknown`. */
export function readLearnerRow(db: Db, id: string, quietBefore: Day): KeptLearner {
  const row = first<Stored>(db, `SELECT ${learnerColumns} FROM learners l WHERE id = ?`, id);
  if (row === undefined) throw new Refusal('learner-unknown', { learner: id });
  return toLearner(row, quietBefore);
}

/** Throws `learner-unknown`. */
export function numberOf(db: Db, id: string): number {
  const n = value<number>(db, 'SELECT n FROM learners WHERE id = ?', id);
  if (n === undefined) throw new Refusal('learner-unknown', { learner: id });
  return n;
}

/** The mentor's own name for them; empty: none. */
export function renameLearner(db: Db, id: string, name: string): void {
  together(db, () => {
    const n = numberOf(db, id);
    run(db, 'UPDATE learners SET own_name = ? WHERE n = ?', name, n);
    rebuildLearner(db, n);
  });
}

/** The same person with another key: what is kept of the one goes on in the other. */
export function joinLearners(db: Db, id: string, into: string): void {
  together(db, () => {
    const [from, to] = [numberOf(db, id), numberOf(db, into)];
    if (from === to) throw new Refusal('bad-input', { where: 'into', reason: 'the same' });
    for (const table of ['learner_keys', 'unsigned_names', 'snapshots', 'feedbacks'])
      run(db, `UPDATE ${table} SET learner_n = ? WHERE learner_n = ?`, to, from);
    // Anybody can write a name: no file without a signature may lead to a learner with a key.
    run(
      db,
      `DELETE FROM unsigned_names WHERE learner_n = @to
         AND EXISTS(SELECT 1 FROM learner_keys WHERE learner_n = @to)`,
      { to },
    );
    run(
      db,
      `UPDATE learners SET own_name = (SELECT own_name FROM learners WHERE n = ?) WHERE n = ? AND own_name = ''`,
      from,
      to,
    );
    run(db, 'DELETE FROM learners WHERE n = ?', from);
    rebuildLearner(db, to);
  });
}

/** Newest first. `key`: public. */
export function listKeys(db: Db, n: number): { readonly key: string; readonly since: Day }[] {
  return all(
    db,
    'SELECT key, since FROM learner_keys WHERE learner_n = ? ORDER BY since DESC, key',
    n,
  );
}

export interface Namesake {
  readonly id: string;
  readonly name: string;
  /** Their newest; null: unsigned. */
  readonly key: string | null;
  readonly lastReport: Day;
}

/** Others whose files say the same name. */
export function listNamesakes(db: Db, n: number): Namesake[] {
  return all<Namesake>(
    db,
    `SELECT o.id, coalesce(nullif(o.own_name, ''), o.name_in_files) AS name, o.report_on AS lastReport,
       (SELECT key FROM learner_keys WHERE learner_n = o.n ORDER BY since DESC, key LIMIT 1) AS key
     FROM learners l JOIN learners o ON o.find_in_files = l.find_in_files AND o.n <> l.n
     WHERE l.n = ? ORDER BY o.report_on DESC, o.n`,
    n,
  );
}

/** Who a public key leads to, and whether a learner of `name` is known by another one. */
export function findByKey(
  db: Db,
  key: string,
  name: string | null,
): { readonly knownAs: string | null; readonly otherKeyOf: string | null } {
  const shown = `coalesce(nullif(own_name, ''), name_in_files)`;
  const known = first<{ name: string | null }>(
    db,
    `SELECT ${shown} AS name FROM learners l JOIN learner_keys k ON learner_n = l.n WHERE key = ?`,
    key,
  );
  // A known key of somebody whose files name nobody is known all the same.
  if (known !== undefined) return { knownAs: known.name ?? '', otherKeyOf: null };
  const other =
    name === null
      ? undefined
      : value<string>(
          db,
          `SELECT ${shown} FROM learners WHERE find_in_files = ? AND signed`,
          foldName(name),
        );
  return { knownAs: null, otherKeyOf: other ?? null };
}
