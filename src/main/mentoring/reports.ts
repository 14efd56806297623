import type { Day } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { all, first, type Db } from '../store/db.ts';

/** A report that is kept, whole. */
export interface KeptReport {
  readonly n: number;
  /** Id of whose it is. */
  readonly learner: string;
  /** What they are called here. */
  readonly name: string | null;
  readonly digest: string;
  /** Public key that signed it; null: unsigned. */
  readonly key: string | null;
  readonly seal: 'intact' | 'page' | 'unsigned';
  readonly snapshot: Snapshot;
}

/** Throws `kept-unknown`. */
export function readKeptRow(db: Db, n: number): KeptReport {
  const row = first<Omit<KeptReport, 'snapshot'> & { readonly text: string }>(
    db,
    `SELECT s.n, l.id AS learner, coalesce(nullif(own_name, ''), name_in_files) AS name, digest, key, seal, text
     FROM snapshots s JOIN learners l ON l.n = learner_n WHERE s.n = ?`,
    n,
  );
  if (row === undefined) throw new Refusal('kept-unknown', { snapshot: n });
  const { text, ...rest } = row;
  // It was read and checked before it was kept.
  return { ...rest, snapshot: JSON.parse(text) as Snapshot };
}

/** What a report is compared with. */
export interface Base {
  readonly what: 'review' | 'report';
  readonly snapshot: number;
  /** Of the review, or the end of the report's period. */
  readonly day: Day;
}

/** Of the learner's earlier reports the one that was reviewed last, or else the one before; null: neither. */
export function findBase(db: Db, snapshot: number): Base | null {
  const earlier = `FROM snapshots t JOIN snapshots s ON s.learner_n = t.learner_n
    AND (s.to_day, s.as_of, s.received_at, s.n) < (t.to_day, t.as_of, t.received_at, t.n)`;
  return (
    first<Base>(
      db,
      `SELECT 'review' AS what, s.n AS snapshot, f.day ${earlier}
       JOIN feedbacks f ON f.snapshot_n = s.n WHERE t.n = ? ORDER BY f.saved_at DESC, f.n DESC LIMIT 1`,
      snapshot,
    ) ??
    first<Base>(
      db,
      `SELECT 'report' AS what, s.n AS snapshot, s.to_day AS day ${earlier} WHERE t.n = ?
       ORDER BY s.to_day DESC, s.as_of DESC, s.received_at DESC, s.n DESC LIMIT 1`,
      snapshot,
    ) ??
    null
  );
}

/** A kept report as a row of its learner's page. */
export interface ReportRow {
  readonly n: number;
  readonly key: string | null;
  readonly seal: KeptReport['seal'];
  readonly receivedAt: number;
  readonly receivedOn: Day;
  readonly fileName: string;
  readonly from: Day;
  readonly to: Day;
  readonly asked: string;
  readonly readiness: number | null;
  readonly seconds: number | null;
  /** JSON (figures.ts). */
  readonly claims: string;
}

/** Newest first. */
export function listReports(db: Db, learner: number): ReportRow[] {
  return all<ReportRow>(
    db,
    `SELECT n, key, seal, received_at AS receivedAt, received_on AS receivedOn, file_name AS fileName,
       from_day AS "from", to_day AS "to", asked, readiness, seconds, claims
     FROM snapshots WHERE learner_n = ? ORDER BY to_day DESC, as_of DESC, received_at DESC, n DESC`,
    learner,
  );
}
