import type { Feedback, ItemAnswer } from '../../domain/feedback.ts';
import { normaliseName } from '../../domain/lexicon.ts';
import { Refusal } from '../../domain/refusal.ts';
import { all, first, value, type Db } from './db.ts';

/** What a feedback says; one that the learner entered answers no snapshot. */
export type FeedbackContent = Pick<
  Feedback,
  'day' | 'mentor' | 'skills' | 'areas' | 'overall' | 'goals' | 'question'
> & { readonly snapshot: Feedback['snapshot'] | null };

export interface FeedbackRow {
  readonly id: string;
  readonly digest: string | null;
  readonly key: string | null;
  readonly snapshotDigest: string | null;
  readonly mentor: string;
  readonly day: string;
  readonly receivedAt: number;
  readonly receivedDay: string;
  readonly items: number;
  readonly levels: number;
  readonly goals: number;
  readonly answered: number;
}

export interface FeedbackDetails extends FeedbackRow {
  readonly content: FeedbackContent;
  readonly reply: string;
  readonly answers: readonly AnswerRow[];
}

export interface AnswerRow {
  readonly item: string;
  readonly answer: ItemAnswer | null;
  readonly note: string;
  readonly answeredAt: number;
  readonly assessment: string | null;
  readonly goal: string | null;
}

const columns = `id, digest, key, snapshot_digest AS snapshotDigest, mentor, day, received_at AS receivedAt,
  received_day AS receivedDay, items, levels, goals,
  (SELECT count(*) FROM feedback_answers a WHERE a.feedback_id = f.id) AS answered`;

const isThere = `NOT EXISTS(
  SELECT 1 FROM feedback_states s WHERE s.feedback_id = f.id AND s.removed_at IS NOT NULL)`;

/** Newest first, by key: `next` is the `before` of the next page. */
export function listFeedback(
  db: Db,
  { limit, before }: { readonly limit: number; readonly before: string | null },
): { readonly feedbacks: readonly FeedbackRow[]; readonly next: string | null } {
  const [day = '9999-12-31', id = '~'] = before?.split(' ') ?? [];
  const rows = all<FeedbackRow>(
    db,
    `SELECT ${columns} FROM feedbacks f WHERE (day, id) < (?, ?) AND ${isThere}
     ORDER BY day DESC, id DESC LIMIT ?`,
    day,
    id,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { feedbacks: shown, next: rows.length > limit && last ? `${last.day} ${last.id}` : null };
}

/** Throws `feedback-unknown`. */
export function readFeedback(db: Db, id: string): FeedbackDetails {
  const row = readFeedbackRow(db, id);
  const content = value<string>(db, 'SELECT content FROM feedbacks WHERE id = ?', id) ?? '';
  const reply = value<string>(db, 'SELECT reply FROM feedback_states WHERE feedback_id = ?', id);
  return {
    ...row,
    content: JSON.parse(content) as FeedbackContent,
    reply: reply ?? '',
    answers: all<AnswerRow>(
      db,
      `SELECT item, answer, note, answered_at AS answeredAt, assessment_id AS assessment, goal_id AS goal
       FROM feedback_answers WHERE feedback_id = ?`,
      id,
    ),
  };
}

/** The newest review that was written on a day or before it; null: none. */
export function readLastReview(
  db: Db,
  to: string,
): { readonly day: string; readonly mentor: string } | null {
  const found = first<{ day: string; mentor: string }>(
    db,
    `SELECT day, mentor FROM feedbacks f WHERE day <= ? AND ${isThere}
     ORDER BY day DESC, id DESC LIMIT 1`,
    to,
  );
  return found ?? null;
}

export interface ReplyRow {
  readonly digest: string | null;
  readonly day: string;
  readonly mentor: string;
  readonly content: FeedbackContent;
  readonly reply: string;
  readonly repliedAt: number;
  readonly answers: readonly AnswerRow[];
}

/** Every feedback that something was said to, newest first. */
export function listReplies(db: Db): ReplyRow[] {
  const ids = all<{ id: string; repliedAt: number }>(
    db,
    `SELECT id, ifnull((SELECT replied_at FROM feedback_states s WHERE s.feedback_id = f.id), 0) AS repliedAt
     FROM feedbacks f WHERE ${isThere} AND (
       EXISTS(SELECT 1 FROM feedback_answers a WHERE a.feedback_id = f.id) OR
       EXISTS(SELECT 1 FROM feedback_states s WHERE s.feedback_id = f.id AND s.reply <> ''))
     ORDER BY day DESC, id DESC`,
  );
  return ids.map(({ id, repliedAt }) => ({ ...readFeedback(db, id), repliedAt }));
}

/** What is known of a mentor's key from the feedback that came in before this one. */
export function judgeMentorKey(
  db: Db,
  { id, key, mentor, receivedAt }: FeedbackRow,
): 'known' | 'new' | 'other' | 'unsigned' {
  if (key === null) return 'unsigned';
  const earlier = all<{ key: string; mentor: string }>(
    db,
    `SELECT DISTINCT key, mentor FROM feedbacks f
     WHERE key IS NOT NULL AND (received_at, id) < (?, ?) AND ${isThere}`,
    receivedAt,
    id,
  );
  if (earlier.some((one) => one.key === key)) return 'known';
  const name = normaliseName(mentor);
  return earlier.some((one) => normaliseName(one.mentor) === name) ? 'other' : 'new';
}

export function readFeedbackRow(db: Db, id: string): FeedbackRow {
  const row = first<FeedbackRow>(
    db,
    `SELECT ${columns} FROM feedbacks f WHERE id = ? AND ${isThere}`,
    id,
  );
  if (row === undefined) throw new Refusal('feedback-unknown', { id });
  return row;
}
