import { z } from 'zod';
import type { Day } from '../domain/days.ts';
import {
  commentLimit,
  itemAnswers,
  type FeedbackItem,
  type ItemAnswer,
} from '../domain/feedback.ts';
import type { Level } from '../domain/level.ts';
import { dayField, idField, levelField, pathField, slugField, titleField } from './fields.ts';
import { commentField } from './reviews.ts';

const textField = z.string().max(commentLimit);
const itemField = z.string().min(1).max(130);

/** What mentors sent back to this profile's learner. */
export const feedbackInputs = {
  /** The command line's; a window opens files by `chooseFiles` and `openDropped`. */
  openFeedback: z.strictObject({ path: pathField }),
  listFeedback: z.strictObject({
    limit: z.int().min(1).max(200),
    before: z.string().max(80).nullable(),
  }),
  readFeedback: z.strictObject({ id: idField }),
  /**
   * One action, whatever the number. `accepted`: an assessment of a skill counts from now on as the mentor's, a suggested
   * goal becomes a goal; taking it back takes them back. null: not answered.
   */
  answerFeedback: z.strictObject({
    id: idField,
    items: z
      .array(
        z.strictObject({
          item: itemField,
          answer: z.enum(itemAnswers).nullable(),
          note: textField,
        }),
      )
      .min(1)
      .max(2500),
  }),
  /** Travels with the next snapshot. */
  replyFeedback: z.strictObject({ id: idField, reply: textField }),
  /** Advice that came by mail or was said: it is marked as entered by the learner. */
  writeFeedback: z.strictObject({
    mentor: titleField,
    day: dayField.optional(),
    overall: commentField,
    skills: z
      .array(z.strictObject({ skill: slugField, level: levelField.nullable(), reason: textField }))
      .max(200),
    question: textField,
  }),
  removeFeedback: z.strictObject({ id: idField }),
};

export interface FeedbackRow {
  readonly id: string;
  readonly mentor: string;
  /** The day it was written. */
  readonly day: Day;
  readonly receivedOn: Day;
  /** `learner`: entered by hand. */
  readonly source: 'file' | 'learner';
  readonly items: number;
  /** Accepted, to be discussed, or with a note. */
  readonly answered: number;
  readonly levels: number;
  readonly goals: number;
}

/** What is known of the snapshot that a feedback answers. */
export type AnsweredKnown =
  /** The last one that left this profile. */
  | 'newest'
  /** One that newer ones followed. */
  | 'older'
  /** This learner's key, and no memory of having shared it. */
  | 'unknown'
  /** Entered by hand. */
  | 'none';

export interface ReceivedItem {
  readonly item: FeedbackItem;
  /** The skill as it is known here: null for what is no skill, or one that this catalogue lacks (a proposal). */
  readonly skill: string | null;
  /** Its area in the role; null: none. */
  readonly area: string | null;
  /** What counts now, and whose it is; null: not assessed. */
  readonly now: {
    readonly level: Level;
    readonly day: Day;
    readonly mentor: string | null;
  } | null;
  /** The highest level that the role asks; null: it asks for none. */
  readonly required: number | null;
  readonly answer: ItemAnswer | null;
  readonly note: string;
  /** A goal for this skill is open already, whoever made it. */
  readonly goalOpen: boolean;
  /** The goal that accepting made. */
  readonly goal: string | null;
}

export interface ReceivedFeedback extends FeedbackRow {
  readonly answers: AnsweredKnown;
  /** Of the snapshot it answers; null: entered by hand. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  /** The file that this snapshot left in, and when; null: not remembered. */
  readonly exported: { readonly fileName: string; readonly day: Day } | null;
  readonly signature: {
    readonly fingerprint: string | null;
    /** `known`: an earlier feedback of this mentor has the same key; `other`: it has another. */
    readonly state: 'known' | 'new' | 'other' | 'unsigned';
  };
  readonly list: readonly ReceivedItem[];
  readonly reply: string;
}

export interface FeedbackOutputs {
  /** `known`: it had been opened before. */
  openFeedback: ReceivedFeedback & { readonly known: boolean };
  listFeedback: { readonly feedbacks: readonly FeedbackRow[]; readonly next: string | null };
  readFeedback: ReceivedFeedback;
  answerFeedback: ReceivedFeedback;
  replyFeedback: ReceivedFeedback;
  writeFeedback: ReceivedFeedback;
  removeFeedback: { readonly id: string };
}
