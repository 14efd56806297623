import { randomUUID } from 'node:crypto';
import type { Day } from '../../domain/days.ts';
import { foldName } from '../../domain/foldName.ts';
import { first, run, together, value, type Db } from '../store/db.ts';
import type { KeptFigures } from './figures.ts';
import { rebuildLearner } from './rebuild.ts';

/** A report that was opened: read, checked and described. */
export interface Arrival {
  readonly figures: KeptFigures;
  /** SHA-256 of `text`. */
  readonly digest: string;
  /** Public key that signed it; null: nobody did. */
  readonly key: string | null;
  readonly seal: 'intact' | 'page' | 'unsigned';
  /** UTC milliseconds. */
  readonly receivedAt: number;
  readonly receivedOn: Day;
  readonly fileName: string;
  /** The canonical snapshot. */
  readonly text: string;
}

export interface Kept {
  readonly outcome: 'added' | 'known';
  readonly snapshot: number;
  readonly learner: { readonly id: string; readonly name: string | null };
  /** Of a learner who was not there before; `other-key`: and another key is known for that name. */
  readonly notes: readonly ('new-learner' | 'other-key')[];
}

/** Keeps a report with the learner that its key leads to, or with a new one. One transaction. */
export function keepSnapshot(db: Db, arrival: Arrival): Kept {
  return together(db, () => {
    const known = findKnown(db, arrival);
    if (known !== null) {
      if (arrival.seal === 'intact')
        run(db, "UPDATE snapshots SET seal = 'intact' WHERE n = ?", known);
      return { outcome: 'known', snapshot: known, learner: whose(db, known), notes: [] };
    }
    const found = findLearner(db, arrival);
    const notes: Kept['notes'] =
      found !== null
        ? []
        : isKnownOtherwise(db, arrival)
          ? ['new-learner', 'other-key']
          : ['new-learner'];
    const learner = found ?? addLearner(db, arrival);
    const snapshot = insert(db, learner, arrival);
    rebuildLearner(db, learner);
    return { outcome: 'added', snapshot, learner: whose(db, snapshot), notes };
  });
}

/** Without a signature a copy of what somebody signed adds nothing to it. */
function findKnown(db: Db, { digest, key }: Arrival): number | null {
  const found =
    key === null
      ? value<number>(db, 'SELECT n FROM snapshots WHERE digest = ? ORDER BY key DESC', digest)
      : value<number>(db, 'SELECT n FROM snapshots WHERE digest = ? AND key = ?', digest, key);
  return found ?? null;
}

function whose(db: Db, snapshot: number): Kept['learner'] {
  const row = first<{ id: string; name: string | null }>(
    db,
    `SELECT l.id, coalesce(nullif(own_name, ''), name_in_files) AS name
     FROM learners l JOIN snapshots s ON learner_n = l.n WHERE s.n = ?`,
    snapshot,
  );
  if (row === undefined) throw new Error('a report is somebody’s');
  return row;
}

function findLearner(db: Db, { key, figures }: Arrival): number | null {
  const found =
    key === null
      ? value<number>(db, 'SELECT learner_n FROM unsigned_names WHERE name = ?', figures.name)
      : value<number>(db, 'SELECT learner_n FROM learner_keys WHERE key = ?', key);
  return found ?? null;
}

function isKnownOtherwise(db: Db, { figures: { name } }: Arrival): boolean {
  if (name === null) return false;
  return (
    first(db, 'SELECT 1 FROM learners WHERE find_in_files = ? AND signed', foldName(name)) !==
    undefined
  );
}

function addLearner(db: Db, { key, figures: { name }, receivedOn }: Arrival): number {
  const n = Number(run(db, 'INSERT INTO learners(id) VALUES(?)', randomUUID()).lastInsertRowid);
  if (key !== null) {
    run(db, 'INSERT INTO learner_keys(key, learner_n, since) VALUES(?, ?, ?)', key, n, receivedOn);
  } else if (name !== null) {
    run(db, 'INSERT INTO unsigned_names(name, learner_n) VALUES(?, ?)', name, n);
  }
  return n;
}

function insert(db: Db, learner: number, { figures, ...arrival }: Arrival): number {
  const { lastInsertRowid } = run(
    db,
    `INSERT INTO snapshots(learner_n, digest, key, seal, received_at, received_on, file_name, from_day, to_day, as_of,
       name, pseudonym, role_id, role_title, areas, asked, readiness, readiness_before, areas_met, areas_all, seconds,
       goals_open, goals_missed, trend, claims, text)
     VALUES(@learner, @digest, @key, @seal, @receivedAt, @receivedOn, @fileName, @fromDay, @toDay, @asOf,
       @name, @pseudonym, @roleId, @roleTitle, @areas, @asked, @readiness, @readinessBefore, @areasMet, @areasAll,
       @seconds, @goalsOpen, @goalsMissed, @trend, @claims, @text)`,
    { ...arrival, ...figures, learner },
  );
  return Number(lastInsertRowid);
}
