import { z } from 'zod';
import type { SnapshotComparison } from '../domain/compareSnapshots.ts';
import type { Day } from '../domain/days.ts';
import { commentLimit, mostSuggestedGoals } from '../domain/feedback.ts';
import type { Advice, ReviewDraft, ReviewTemplate } from '../domain/reviewDraft.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { askedLevelField, dayField, nothing, pathField, slugField, titleField } from './fields.ts';
import { keptField, type KeptRow } from './learners.ts';

const partField = z.string().max(commentLimit);
export const commentField = z.strictObject({
  goal: partField,
  progress: partField,
  nextStep: partField,
});

const suggestedGoalField = z.strictObject({
  skill: slugField.nullable(),
  title: titleField,
  level: askedLevelField,
  by: dayField,
  weeklyMinutes: z.int().min(1).max(10_080).nullable(),
  reason: partField,
});

/** As it stands in the fields (domain/reviewDraft.ts). */
const draftField = z.strictObject({
  skills: z.record(
    slugField,
    z.strictObject({
      level: z.literal([0, 1, 2, 3, 4, 5]).nullable(),
      reason: partField,
      comment: commentField,
    }),
  ),
  areas: z.record(slugField, commentField),
  overall: commentField,
  goals: z.array(suggestedGoalField).max(mostSuggestedGoals).readonly(),
  question: partField,
});

export const reviewInputs = {
  readReview: z.strictObject({ snapshot: keptField }),
  /** Kept over restarts. */
  keepDraft: z.strictObject({ snapshot: keptField, draft: draftField }),
  discardDraft: z.strictObject({ snapshot: keptField }),
  /**
   * Writes what the draft says as a feedback file (`feedback`, signed) or as a page to read (`page`, which holds the
   * same). The review then counts as given.
   */
  saveReview: z.strictObject({
    snapshot: keptField,
    format: z.enum(['feedback', 'page']),
    path: pathField.optional(),
  }),
  listTemplates: nothing,
  /** One of that name is replaced. */
  saveTemplate: z.strictObject({ name: titleField, comment: commentField }),
  removeTemplate: z.strictObject({ name: titleField }),
};

export interface Review {
  readonly learner: string;
  readonly name: string | null;
  readonly snapshot: Snapshot;
  readonly digest: string;
  readonly seal: KeptRow['seal'];
  /** What it is compared with: the report that was reviewed last, or else the one before; null: neither. */
  readonly since: {
    readonly what: 'review' | 'report';
    /** Of the review, or the end of the report's period. */
    readonly day: Day;
    readonly comparison: SnapshotComparison;
  } | null;
  /** Newest first. */
  readonly earlier: readonly Advice[];
  /** null: none was begun. */
  readonly draft: ReviewDraft | null;
  /** The day this report's review was saved last; null: never. */
  readonly savedOn: Day | null;
  /** The name that the feedback will carry; empty: none is set. */
  readonly mentorName: string;
}

export interface ReviewOutputs {
  readReview: Review;
  keepDraft: null;
  discardDraft: null;
  saveReview: {
    readonly path: string;
    readonly digest: string;
    readonly fingerprint: string;
    readonly bytes: number;
  };
  listTemplates: readonly ReviewTemplate[];
  saveTemplate: readonly ReviewTemplate[];
  removeTemplate: readonly ReviewTemplate[];
}
