import type { Activity } from './activity.ts';
import type { Day, WeekStart } from './days.ts';
import type { Evidence } from './evidence.ts';
import type { ItemAnswer } from './feedback.ts';
import type { GoalState } from './goal.ts';
import type { Descriptors, Level } from './level.ts';
import type { Kind, Role } from './role.ts';

/**
 * The state of a learner's progress at the end of a day, as it is shared (docs/formats/snapshot.md). What the
 * learner left out is not in it in any form; a part that was left out whole is absent.
 */
export interface Snapshot {
  readonly format: 'milepost.snapshot';
  readonly version: 1;
  /** The newest change in it: an instant with its offset, or, without times of day, only its day. */
  readonly asOf: string;
  /** Both included. Levels, goals and readiness are those at the end of `to`; time and sessions those in between. */
  readonly period: { readonly from: Day; readonly to: Day };
  readonly learner: SnapshotLearner;
  /** Whom it is for, and what the learner asks. */
  readonly recipient: string | null;
  readonly question: string | null;
  /** The newest that was written by `period.to`; a period may be counted from its day. */
  readonly lastReview: { readonly day: Day; readonly mentor: string } | null;
  /** As used: hidden nodes and left-out skills are not in it, and retired skills are their successors. */
  readonly role: SnapshotRole;
  /** All that the role asks for and all that something else in here names, by id. */
  readonly skills: readonly SnapshotSkill[];
  readonly goals?: readonly SnapshotGoal[];
  /** The days of the period with time, in order. */
  readonly days?: readonly SnapshotDay[];
  /** Newest first. */
  readonly sessions?: readonly SnapshotSession[];
  /** What the learner made of reviews; newest first. Absent: nothing, or left out. */
  readonly replies?: readonly SnapshotReply[];
  readonly weekStart: WeekStart;
  readonly leftOut: LeftOut;
}

export interface SnapshotLearner {
  /** null: left out. */
  readonly name: string | null;
  /** The name is one for this purpose. */
  readonly pseudonym: boolean;
}

/** A role document that stands alone: its skills are the snapshot's. */
export interface SnapshotRole extends Role {
  readonly format: 'milepost.role';
  readonly version: 1;
}

export interface SnapshotSkill {
  /** That of the catalogue; an own skill's comes from its first title. */
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  /** Added by the learner. */
  readonly own: boolean;
  /** What one does unaided, where the skill has words of its own. */
  readonly levels?: Partial<Descriptors>;
  /** Those that stand, in the order in which they overrule each other: the last counts. */
  readonly assessments: readonly SnapshotAssessment[];
}

export interface SnapshotAssessment {
  readonly day: Day;
  readonly level: Level;
  /** Name of the mentor who said so; null: the learner. */
  readonly mentor: string | null;
  /** Absent: left out. */
  readonly evidence?: readonly Evidence[];
}

export interface SnapshotGoal {
  readonly id: string;
  readonly skill: string;
  readonly state: GoalState;
  readonly metOn: Day | null;
  readonly createdOn: Day;
  readonly droppedOn: Day | null;
  /** Oldest first; the last are in force. */
  readonly terms: readonly SnapshotTerms[];
}

export interface SnapshotTerms {
  readonly fromDay: Day;
  readonly level: number;
  readonly by: Day;
  readonly weeklyMinutes: number | null;
}

/** Whole seconds of a day by skill (null: without one) and activity (null: none named). */
export interface SnapshotDay {
  readonly day: Day;
  readonly times: readonly {
    readonly skill: string | null;
    readonly activity: Activity | null;
    readonly seconds: number;
  }[];
}

export interface SnapshotSession {
  readonly id: string;
  readonly day: Day;
  /** ISO 8601 with the offset it was lived in; null: unknown or left out. */
  readonly startedAt: string | null;
  /** Of the skills named here. */
  readonly durationSeconds: number;
  readonly skills: readonly { readonly skill: string; readonly seconds: number }[];
  readonly activity: Activity | null;
  /** Absent: left out. */
  readonly note?: string;
}

/** The learner's answer to one feedback. */
export interface SnapshotReply {
  /** SHA-256 of the feedback; null: it came by mail and was entered by the learner. */
  readonly feedback: string | null;
  /** The day it was written. */
  readonly day: Day;
  readonly mentor: string;
  /** Empty: nothing was said of the whole. */
  readonly reply: string;
  /** Those that were answered or have a note, by their keys (domain/feedback.ts). */
  readonly items: readonly {
    readonly item: string;
    /** Of the skill or area; empty for the whole. */
    readonly title: string;
    readonly answer: ItemAnswer | null;
    readonly note: string;
  }[];
}

/** What the learner chose not to tell, so that nobody takes a silence for a nothing. */
export interface LeftOut {
  readonly name: boolean;
  readonly notes: boolean;
  readonly evidence: boolean;
  readonly times: boolean;
  /** Absent: no, or written before there were any. */
  readonly replies?: boolean;
  /** Assessments from before the period, but for those that counted when it began. */
  readonly history: boolean;
  readonly goals: boolean;
  readonly time: boolean;
  readonly sessions: boolean;
  /** How many skills. */
  readonly skills: number;
}
