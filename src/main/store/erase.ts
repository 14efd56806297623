import { Refusal } from '../../domain/refusal.ts';
import { removeMentoring } from '../mentoring/remove.ts';
import { runApart } from './apart.ts';
import { withStore } from './connect.ts';
import { all, column, run, together, type Db } from './db.ts';
import { lastSeq, mark } from './history.ts';
import { listCopies, removeCopy } from './keptCopies.ts';
import { rollups } from './rollup.ts';

export interface EraseOptions {
  /** `history`: the change log, and what was corrected or withdrawn; `everything`: all that was ever entered. */
  readonly scope: 'history' | 'everything';
  /** The automatic backups too. */
  readonly backups: boolean;
  /** The profile's folder. */
  readonly folder: string;
  readonly at: number;
}

/** `eraseForGood` in a thread of its own. The calling process must have closed the store. */
export function eraseApart(options: EraseOptions): Promise<void> {
  return runApart('erase', options, eraseNow);
}

export function eraseNow(options: EraseOptions): Promise<void> {
  return withStore(options.folder, (db) => {
    // First: when it is in use, nothing was erased yet.
    if (options.scope === 'everything') removeMentoring(options.folder);
    eraseForGood(db, options);
  });
}

/**
 * Erases for good: rows, their images in the log, and the bytes that they leave in the file and its log. Cannot be
 * undone. Throws `store-locked` when another process still reads the old bytes; asking again finishes the work.
 */
export function eraseForGood(db: Db, { scope, backups, folder, at }: EraseOptions): void {
  db.pragma('secure_delete = ON');
  try {
    together(db, () => {
      const seq = lastSeq(db);
      run(db, 'DELETE FROM changes');
      if (scope === 'everything') eraseEntries(db);
      else eraseOverruled(db);
      mark(db, 'eraseForGood', at, { after: seq });
    });
    db.exec('VACUUM');
  } finally {
    db.pragma('secure_delete = OFF');
  }
  if (backups) for (const { path } of listCopies(folder).copies) removeCopy(path);
  const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (log?.busy === 1) throw new Refusal('store-locked', { path: db.name });
}

function eraseOverruled(db: Db): void {
  eraseRemovedFeedback(db);
  // Named before the chain is cut, which makes the corrected ones look as if they stood.
  const gone = JSON.stringify(
    column<string>(
      db,
      `SELECT id FROM assessments a WHERE withdrawn_at IS NOT NULL
         OR EXISTS(SELECT 1 FROM assessments r WHERE r.replaces_id = a.id)`,
    ),
  );
  // What was corrected is answered for by its correction; what was taken back, by nothing.
  while (run(db, followCorrection).changes > 0);
  run(db, 'UPDATE assessments SET replaces_id = NULL');
  run(
    db,
    'UPDATE feedback_answers SET assessment_id = NULL WHERE assessment_id IN (SELECT value FROM json_each(?))',
    gone,
  );
  run(db, 'DELETE FROM evidence WHERE assessment_id IN (SELECT value FROM json_each(?))', gone);
  run(db, 'DELETE FROM assessments WHERE id IN (SELECT value FROM json_each(?))', gone);
}

const followCorrection = `UPDATE feedback_answers SET assessment_id =
    (SELECT r.id FROM assessments r WHERE r.replaces_id = feedback_answers.assessment_id)
  WHERE assessment_id IN (SELECT replaces_id FROM assessments)`;

function eraseRemovedFeedback(db: Db): void {
  const removed = 'SELECT feedback_id FROM feedback_states WHERE removed_at IS NOT NULL';
  run(db, `DELETE FROM feedback_answers WHERE feedback_id IN (${removed})`);
  const gone = JSON.stringify(column<string>(db, removed));
  run(db, 'DELETE FROM feedback_states WHERE removed_at IS NOT NULL');
  run(db, 'DELETE FROM feedbacks WHERE id IN (SELECT value FROM json_each(?))', gone);
}

/** The catalogue and the roles stay, and that this device is this device. */
function eraseEntries(db: Db): void {
  withoutShareTriggers(db, () => {
    for (const table of ['session_skills', 'sessions', ...rollups.map((rollup) => rollup.table)]) {
      run(db, `DELETE FROM ${table}`);
    }
  });
  run(db, 'UPDATE assessments SET replaces_id = NULL');
  for (const table of [
    'feedback_answers',
    'feedback_states',
    'feedbacks',
    'evidence',
    'assessments',
    'goal_terms',
    'goals',
    'exports',
  ])
    run(db, `DELETE FROM ${table}`);
  run(db, "DELETE FROM skills WHERE origin = 'own'");
  run(db, "DELETE FROM settings WHERE name NOT IN('deviceId', 'catalogue', 'role')");
}

/** One by one, a million sessions would take their time out of the roll-up for half a minute. */
function withoutShareTriggers(db: Db, work: () => void): void {
  const triggers = all<{ name: string; sql: string }>(
    db,
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'session_skills'",
  );
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { sql } of triggers) db.exec(sql);
}
