import { run, together, value, type Db } from '../store/db.ts';
import { Refusal } from '../../domain/refusal.ts';
import { connect } from '../store/connect.ts';
import { toRefusal } from '../store/errors.ts';
import { examineHeader } from '../store/header.ts';
import { listCopies, removeCopy } from '../store/keptCopies.ts';
import { removeWithCompanions } from '../store/places.ts';
import { mentoringPath, mentoringStore } from './kind.ts';
import { numberOf } from './learners.ts';

export interface RemovalRequest {
  /** The profile's folder. */
  readonly folder: string;
  /** Id. */
  readonly learner: string;
}

/** `removeLearner` on a connection of its own. The calling process must have closed the store. Gives how many reports went. */
export function removeNow({ folder, learner }: RemovalRequest): number {
  const path = mentoringPath(folder);
  const db = connect(path, mentoringStore);
  if (db === null) throw new Refusal('store-read-only', { path });
  try {
    const reports = removeLearner(db, learner);
    removeMentoringCopies(folder);
    return reports;
  } catch (error) {
    throw toRefusal(error, path) ?? error;
  } finally {
    db.close();
  }
}

/**
 * Rows, and the bytes that they leave in the file and its log. Throws `store-locked` when another process still reads
 * the old ones; removing again then finds nobody, but the next removal of anybody ends the work.
 */
function removeLearner(db: Db, id: string): number {
  db.pragma('secure_delete = ON');
  const reports = together(db, () => {
    const n = numberOf(db, id);
    const count = value<number>(db, 'SELECT count(*) FROM snapshots WHERE learner_n = ?', n) ?? 0;
    run(
      db,
      'DELETE FROM drafts WHERE snapshot_n IN (SELECT n FROM snapshots WHERE learner_n = ?)',
      n,
    );
    for (const table of ['feedbacks', 'snapshots', 'unsigned_names', 'learner_keys'])
      run(db, `DELETE FROM ${table} WHERE learner_n = ?`, n);
    run(db, 'DELETE FROM learners WHERE n = ?', n);
    return count;
  });
  db.exec('VACUUM');
  const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (log?.busy === 1) throw new Refusal('store-locked', { path: db.name });
  return reports;
}

/** What is kept of everybody. What is no store of ours stays. */
export function removeMentoring(folder: string): void {
  const path = mentoringPath(folder);
  if (isOurs(path)) removeWithCompanions(path);
}

/** The backups too, in which nobody can be left out. */
function removeMentoringCopies(folder: string): void {
  for (const { path } of listCopies(folder).copies) if (isOurs(path)) removeCopy(path);
}

function isOurs(path: string): boolean {
  try {
    return examineHeader(path, mentoringStore) !== null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Newer, damaged: ours all the same.
    return error.code === 'store-newer' || error.code === 'store-damaged';
  }
}
