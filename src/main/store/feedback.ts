import { listItems } from '../../domain/feedback.ts';
import { change } from './changes.ts';
import { run, together, value, type Db } from './db.ts';
import { readFeedbackRow, type FeedbackContent } from './feedbackRows.ts';
import { mark } from './history.ts';
import { createId } from './ids.ts';

export interface FeedbackInput {
  /** null: entered by the learner. */
  readonly digest: string | null;
  /** Public key; null: unsigned. */
  readonly key: string | null;
  readonly content: FeedbackContent;
  readonly receivedDay: string;
}

/**
 * Keeps a file that came in: beside the undo stack, for nobody can make it not have come. Gives its id; one that is
 * there is only named, one that was removed comes back as an action of its own.
 */
export function keepFeedback(
  db: Db,
  input: FeedbackInput,
  at: number,
): { readonly id: string; readonly known: boolean } {
  return together(db, () => {
    const id = value<string>(db, 'SELECT id FROM feedbacks WHERE digest = ?', input.digest);
    if (id === undefined) {
      const made = createId(db, 'feedbacks', at);
      const row = toRow(made, input, at);
      const names = Object.keys(row);
      run(
        db,
        `INSERT INTO feedbacks(${names.join(', ')}) VALUES(${names.map((name) => `@${name}`).join(', ')})`,
        row,
      );
      mark(db, 'receiveFeedback', at, { nouns: ['feedback'] });
      return { id: made, known: false };
    }
    if (isRemoved(db, id)) {
      const { mentor, day } = input.content;
      const about = { mentor: mentor.name, day };
      const entry = { at, action: 'reopenFeedback', about, nouns } as const;
      change(db, entry, (rows) => {
        rows.update('feedback_states', { feedback_id: id }, { removed_at: null });
      });
    }
    return { id, known: true };
  });
}

const nouns = ['feedback'] as const;

/** One that the learner entered. Gives its id. */
export function addFeedback(db: Db, input: FeedbackInput, at: number): string {
  const { mentor, day } = input.content;
  const entry = { at, action: 'writeFeedback', about: { mentor: mentor.name, day }, nouns };
  return change(db, entry, (rows) => {
    const id = createId(db, 'feedbacks', at);
    rows.insert('feedbacks', toRow(id, input, at));
    return id;
  });
}

/** Throws `feedback-unknown`. */
export function replyFeedback(db: Db, id: string, reply: string, at: number): void {
  together(db, () => {
    const { mentor, day } = readFeedbackRow(db, id);
    change(db, { at, action: 'replyFeedback', about: { mentor, day }, nouns }, (rows) => {
      const key = { feedback_id: id };
      const before = value<string>(
        db,
        'SELECT reply FROM feedback_states WHERE feedback_id = ?',
        id,
      );
      if ((before ?? '') === reply) return;
      if (before === undefined)
        rows.insert('feedback_states', { ...key, reply, replied_at: at, removed_at: null });
      else rows.update('feedback_states', key, { reply, replied_at: at });
    });
  });
}

/** What accepting made stays. Throws `feedback-unknown`. */
export function removeFeedback(db: Db, id: string, at: number): void {
  together(db, () => {
    const { mentor, day } = readFeedbackRow(db, id);
    change(db, { at, action: 'removeFeedback', about: { mentor, day }, nouns }, (rows) => {
      const key = { feedback_id: id };
      if (value(db, 'SELECT 1 FROM feedback_states WHERE feedback_id = ?', id) === undefined)
        rows.insert('feedback_states', { ...key, reply: '', replied_at: 0, removed_at: at });
      else rows.update('feedback_states', key, { removed_at: at });
    });
  });
}

function isRemoved(db: Db, id: string): boolean {
  const sql = 'SELECT 1 FROM feedback_states WHERE feedback_id = ? AND removed_at IS NOT NULL';
  return value(db, sql, id) !== undefined;
}

function toRow(id: string, { digest, key, content, receivedDay }: FeedbackInput, at: number) {
  return {
    id,
    digest,
    key,
    snapshot_digest: content.snapshot?.digest ?? null,
    mentor: content.mentor.name,
    day: content.day,
    received_at: at,
    received_day: receivedDay,
    items: listItems(content).length,
    levels: content.skills.filter(({ level }) => level !== null).length,
    goals: content.goals.length,
    content: JSON.stringify(content),
  };
}
