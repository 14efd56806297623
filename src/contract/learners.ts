import { z } from 'zod';
import type { SnapshotComparison } from '../domain/compareSnapshots.ts';
import type { Day } from '../domain/days.ts';
import type { Advice } from '../domain/reviewDraft.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { idField, nothing, slugField } from './fields.ts';

/** `next`: who waits for a review first, then by the last report. */
export const learnerSorts = [
  'next',
  'name',
  'readiness',
  'change',
  'hours',
  'goals',
  'report',
  'review',
] as const;

/** A snapshot that is kept, by its number. */
export const keptField = z.int().min(1);

/** What a mentor keeps of others, in `mentoring.sqlite`. */
export const learnerInputs = {
  listLearners: z.strictObject({
    sort: z.enum(learnerSorts),
    descending: z.boolean(),
    /** Part of a name; empty: all. */
    search: z.string().max(80),
    /** Role id; null: all. */
    role: slugField.nullable(),
    limit: z.int().min(1).max(200),
    /** `next` of the page before. */
    after: z.string().max(400).nullable(),
  }),
  readLearner: z.strictObject({ learner: idField }),
  readKept: z.strictObject({ snapshot: keptField }),
  compareKept: z.strictObject({ older: keptField, newer: keptField }),
  /** A name of the mentor's own, beside what the files say; empty: none. */
  renameLearner: z.strictObject({ learner: idField, name: z.string().trim().max(80) }),
  /** The same person with another key: `learner` goes on in `into`. */
  joinLearners: z.strictObject({ learner: idField, into: idField }),
  /** Every trace, also in backups. Cannot be undone. */
  removeLearner: z.strictObject({ learner: idField, confirm: z.literal('remove') }),
  /** Whether the automatic backups hold what is kept here too. */
  changeMentoring: z.strictObject({ backUp: z.boolean() }),
  readMentoring: nothing,
};

export interface LearnerRow {
  readonly id: string;
  /** The mentor's own for them, or else what their newest file says; null: it names nobody. */
  readonly name: string | null;
  /** The name in the file is one for this purpose. */
  readonly pseudonym: boolean;
  /** Their files are signed. Unsigned ones of one name are kept together. */
  readonly signed: boolean;
  /** Another learner of this name is known by another key. */
  readonly otherKey: boolean;
  readonly role: { readonly id: string; readonly title: string };
  /** 0 to 1; null: nothing in the role is visible. */
  readonly readiness: number | null;
  /** Since `changeSince`, 0 to 1; null: there is nothing to compare with. */
  readonly change: number | null;
  /** The reviewed report, or else the one before, or else the beginning of this one's period. */
  readonly changeSince: { readonly what: 'review' | 'report' | 'period'; readonly day: Day } | null;
  /** Readiness of the last 90 days, oldest first. */
  readonly trend: readonly { readonly day: Day; readonly value: number }[];
  readonly areasMet: number;
  readonly areas: number;
  /** Whole seconds in the newest report's period; null: left out. */
  readonly seconds: number | null;
  readonly goals: { readonly open: number; readonly missed: number } | null;
  readonly newest: { readonly snapshot: number; readonly day: Day };
  readonly lastReview: Day | null;
  /** `waiting`: the newest report was not reviewed; `quiet`: no report for a month. */
  readonly group: 'waiting' | 'reviewed' | 'quiet';
  /** Skills whose level or evidence is new since the last review. */
  readonly toReview: number;
  /** A review of the newest report was begun. */
  readonly begun: boolean;
}

export interface KeptRow {
  readonly snapshot: number;
  readonly period: { readonly from: Day; readonly to: Day };
  /** UTC milliseconds. */
  readonly receivedAt: number;
  readonly receivedOn: Day;
  readonly fileName: string;
  /** `page`: what it shows in a browser was changed, the data in it were not. */
  readonly seal: 'intact' | 'page' | 'unsigned';
  readonly fingerprint: string | null;
  readonly readiness: number | null;
  /** In the role of the newest report, so that steps of the role are no steps of the learner. */
  readonly inNewestRole: number | null;
  readonly roleChanged: boolean;
  readonly seconds: number | null;
}

export interface GivenFeedback {
  readonly n: number;
  readonly snapshot: number;
  readonly day: Day;
  readonly fileName: string;
  /** The learner's answer as a whole; empty: none yet. */
  readonly reply: string;
  readonly advice: readonly Advice[];
}

export interface Learner extends LearnerRow {
  /** What the files call them; null: nothing. */
  readonly nameInFiles: string | null;
  /** Newest first. */
  readonly keys: readonly { readonly fingerprint: string; readonly since: Day }[];
  /** Newest first. */
  readonly reports: readonly KeptRow[];
  /** Newest first. */
  readonly feedbacks: readonly GivenFeedback[];
  /** Learners of the same name with another key, to whom this one may be joined. */
  readonly namesakes: readonly {
    readonly id: string;
    readonly name: string;
    readonly fingerprint: string | null;
    readonly lastReport: Day;
  }[];
}

export interface KeptSnapshot {
  readonly learner: string;
  readonly snapshot: Snapshot;
  readonly digest: string;
  readonly seal: KeptRow['seal'];
  readonly fingerprint: string | null;
}

export interface LearnerOutputs {
  listLearners: {
    readonly learners: readonly LearnerRow[];
    readonly next: string | null;
    /** Of all that the search and the role leave. */
    readonly counts: {
      readonly all: number;
      readonly waiting: number;
      readonly reviewed: number;
      readonly quiet: number;
    };
    /** Of all learners. */
    readonly roles: readonly { readonly id: string; readonly title: string }[];
  };
  readLearner: Learner;
  readKept: KeptSnapshot;
  compareKept: SnapshotComparison;
  renameLearner: { readonly id: string };
  joinLearners: { readonly id: string };
  removeLearner: { readonly reports: number };
  changeMentoring: { readonly backUp: boolean };
  readMentoring: {
    readonly backUp: boolean;
    readonly learners: number;
    readonly waiting: number;
    readonly bytes: number;
  };
}
