import type { Noun } from '../../contract/changes.ts';
import type { ItemAnswer } from '../../domain/feedback.ts';
import { insertAssessment, takeBackAssessment, type AssessmentInput } from './assessments.ts';
import { change } from './changes.ts';
import { first, type Db } from './db.ts';
import { readFeedbackRow } from './feedbackRows.ts';
import { insertGoal, takeBackGoal, type GoalTermsInput } from './goals.ts';
import type { RowWriter } from './rows.ts';

export interface AnswerInput {
  readonly item: string;
  /** Of the skill or area; empty for the whole. */
  readonly title: string;
  readonly answer: ItemAnswer | null;
  readonly note: string;
  /** What accepting makes, where it makes something. */
  readonly makes:
    | { readonly kind: 'assessment'; readonly input: AssessmentInput }
    | { readonly kind: 'goal'; readonly input: GoalTermsInput & { readonly skill: string } }
    | null;
}

/**
 * One action, whatever the number. What is accepted already stays as it is; what no longer is is taken back. `today`:
 * the day on which a goal is dropped. Throws `feedback-unknown`.
 */
export function answerFeedback(
  db: Db,
  id: string,
  inputs: readonly AnswerInput[],
  { at, today }: { readonly at: number; readonly today: string },
): void {
  const { mentor, day } = readFeedbackRow(db, id);
  const about = { mentor, day, count: inputs.length, ...tellOne(db, id, inputs) };
  const nouns: readonly Noun[] = ['feedback', 'assessments', 'goals'];
  change(db, { at, action: 'answerFeedback', about, nouns }, (rows) => {
    for (const input of inputs) answerItem(rows, id, input, { at, today });
  });
}

/** What was made of the only one, for the history; `context` is that of its words. */
function tellOne(db: Db, id: string, inputs: readonly AnswerInput[]) {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0 || input.title === '') return {};
  const { item, title, answer } = input;
  const before = first<{ answer: ItemAnswer | null }>(
    db,
    'SELECT answer FROM feedback_answers WHERE feedback_id = ? AND item = ?',
    id,
    item,
  );
  const isNote = (before?.answer ?? null) === answer;
  return { title, context: isNote ? 'noted' : (answer ?? 'open') };
}

interface StoredAnswer {
  readonly answer: ItemAnswer | null;
  readonly note: string;
  readonly assessment: string | null;
  readonly goal: string | null;
}

function answerItem(
  rows: RowWriter,
  feedback: string,
  input: AnswerInput,
  { at, today }: { readonly at: number; readonly today: string },
): void {
  const { item, answer, note } = input;
  const key = { feedback_id: feedback, item };
  const before = first<StoredAnswer>(
    rows.db,
    `SELECT answer, note, assessment_id AS assessment, goal_id AS goal FROM feedback_answers
     WHERE feedback_id = @feedback_id AND item = @item`,
    key,
  );
  if ((before?.answer ?? null) === answer && (before?.note ?? '') === note) return;
  const isKept = before?.answer === 'accepted' && answer === 'accepted';
  const made = isKept ? before : makeAccepted(rows, input, at);
  const isSilent = answer === null && note === '';
  const after = {
    answer,
    note,
    answered_at: at,
    assessment_id: made.assessment,
    goal_id: made.goal,
  };
  if (before === undefined) rows.insert('feedback_answers', { ...key, ...after });
  else if (isSilent) rows.remove('feedback_answers', key);
  else rows.update('feedback_answers', key, after);
  if (isKept || before === undefined) return;
  if (before.assessment !== null) takeBackAssessment(rows, before.assessment, at);
  if (before.goal !== null) takeBackGoal(rows, before.goal, today, at);
}

function makeAccepted(
  rows: RowWriter,
  { answer, makes }: AnswerInput,
  at: number,
): Pick<StoredAnswer, 'assessment' | 'goal'> {
  const nothing = { assessment: null, goal: null };
  if (answer !== 'accepted' || makes === null) return nothing;
  return makes.kind === 'assessment'
    ? { ...nothing, assessment: insertAssessment(rows, makes.input, null, at) }
    : { ...nothing, goal: insertGoal(rows, makes.input, at) };
}
