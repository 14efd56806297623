import type { Day } from '../../domain/days.ts';
import type { Feedback } from '../../domain/feedback.ts';
import { all, first, together, value, type Db } from '../store/db.ts';
import { rebuildLearner } from './rebuild.ts';

/** What the mentor sent back. */
export interface SavedFeedback {
  readonly snapshot: number;
  /** SHA-256 of `text`. */
  readonly digest: string;
  /** UTC milliseconds, and the offset it was saved in. */
  readonly savedAt: number;
  readonly offsetMinutes: number;
  readonly day: Day;
  readonly fileName: string;
  /** The canonical feedback, without its envelope. */
  readonly text: string;
}

export interface FeedbackRow extends Omit<SavedFeedback, 'text'> {
  readonly n: number;
  readonly feedback: Feedback;
}

/** The same feedback saved again is one that was saved last now. Gives its number. */
export function addFeedback(db: Db, saved: SavedFeedback): number {
  return together(db, () => {
    const learner = value<number>(
      db,
      'SELECT learner_n FROM snapshots WHERE n = ?',
      saved.snapshot,
    );
    if (learner === undefined) throw new Error('feedback on a report that is not kept');
    const n = value<number>(
      db,
      `INSERT INTO feedbacks(learner_n, snapshot_n, digest, saved_at, offset_minutes, day, file_name, text)
       VALUES(@learner, @snapshot, @digest, @savedAt, @offsetMinutes, @day, @fileName, @text)
       ON CONFLICT(snapshot_n, digest) DO UPDATE SET saved_at = excluded.saved_at,
         offset_minutes = excluded.offset_minutes, file_name = excluded.file_name
       RETURNING n`,
      { ...saved, learner },
    );
    if (n === undefined) throw new Error('an insert gives its row');
    rebuildLearner(db, learner);
    return n;
  });
}

/** All of a learner, newest first. */
export function listFeedbacks(db: Db, learner: string): FeedbackRow[] {
  return all<SavedFeedback & { readonly n: number }>(
    db,
    `SELECT f.n, snapshot_n AS snapshot, digest, saved_at AS savedAt, offset_minutes AS offsetMinutes, day,
       file_name AS fileName, text
     FROM feedbacks f JOIN learners l ON l.n = learner_n WHERE l.id = ? ORDER BY saved_at DESC, f.n DESC`,
    learner,
  ).map(({ text, ...row }) => ({ ...row, feedback: JSON.parse(text) as Feedback }));
}

/** The day on which a report's review was saved last; null: never. */
export function readSavedOn(db: Db, snapshot: number): Day | null {
  const row = first<{ day: Day }>(
    db,
    'SELECT day FROM feedbacks WHERE snapshot_n = ? ORDER BY saved_at DESC, n DESC LIMIT 1',
    snapshot,
  );
  return row?.day ?? null;
}
