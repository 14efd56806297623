import { isEmptyDraft, type ReviewDraft } from '../../domain/reviewDraft.ts';
import { run, value, type Db } from '../store/db.ts';

/** null: no review of this report was begun. */
export function readDraft(db: Db, snapshot: number): ReviewDraft | null {
  const text = value<string>(db, 'SELECT draft FROM drafts WHERE snapshot_n = ?', snapshot);
  return text === undefined ? null : (JSON.parse(text) as ReviewDraft);
}

/** One in which nothing is said is none. `at`: UTC milliseconds. */
export function keepDraft(db: Db, snapshot: number, draft: ReviewDraft, at: number): void {
  if (isEmptyDraft(draft)) {
    discardDraft(db, snapshot);
    return;
  }
  run(
    db,
    `INSERT INTO drafts(snapshot_n, kept_at, draft) VALUES(?, ?, ?)
     ON CONFLICT DO UPDATE SET kept_at = excluded.kept_at, draft = excluded.draft`,
    snapshot,
    at,
    JSON.stringify(draft),
  );
}

export function discardDraft(db: Db, snapshot: number): void {
  run(db, 'DELETE FROM drafts WHERE snapshot_n = ?', snapshot);
}
