import type { Activity } from './activity.ts';
import type { Countable } from './counting.ts';
import type { Day, WeekStart } from './days.ts';
import type { Evidence } from './evidence.ts';
import type { ItemAnswer } from './feedback.ts';
import type { PromisedTerms } from './goal.ts';
import type { Descriptors } from './level.ts';
import type { Kind, Role, Visibility } from './role.ts';
import type { SnapshotScope } from './snapshotScope.ts';

/** All that a snapshot is made of, as the store has it. Instants are UTC milliseconds, durations whole seconds. */
export interface LearnerFacts {
  readonly name: string;
  readonly role: Role;
  readonly visibility: Visibility;
  readonly weekStart: WeekStart;
  /** A retired skill's id leads to its successor's. */
  readonly resolve: (skill: string) => string;
  readonly describe: (skill: string) => SkillFacts;
  readonly assessments: readonly AssessmentFacts[];
  readonly goals: readonly GoalSource[];
  /** Of the period. */
  readonly times: readonly TimeFacts[];
  /** Of the period, newest first. */
  readonly sessions: readonly SessionFacts[];
  /** When the newest session of the period that is not left out was recorded; null: there is none. */
  readonly newestSession: { readonly at: number; readonly day: Day } | null;
  /** Every feedback that something was said to, newest first. */
  readonly replies: readonly ReplyFacts[];
  /** The newest review that was written in the period or before it. */
  readonly lastReview: { readonly day: Day; readonly mentor: string } | null;
}

export interface SkillFacts {
  readonly title: string;
  readonly kind: Kind;
  readonly own: boolean;
  readonly levels?: Partial<Descriptors>;
}

export interface AssessmentFacts extends Countable {
  readonly mentor: string | null;
  readonly evidence: readonly Evidence[];
}

export interface GoalSource {
  readonly skill: string;
  readonly createdAt: number;
  readonly createdOn: Day;
  readonly droppedAt: number | null;
  readonly droppedOn: Day | null;
  readonly terms: readonly (PromisedTerms & { readonly fromAt: number })[];
}

export interface ReplyFacts {
  readonly feedback: string | null;
  readonly day: Day;
  readonly mentor: string;
  readonly reply: string;
  readonly repliedAt: number;
  /** In the order of the feedback. */
  readonly items: readonly {
    readonly item: string;
    /** What it is about; null: neither. */
    readonly skill: string | null;
    readonly area: string | null;
    readonly title: string;
    readonly answer: ItemAnswer | null;
    readonly note: string;
    readonly answeredAt: number;
  }[];
}

export interface TimeFacts {
  readonly day: Day;
  readonly skill: string | null;
  readonly activity: Activity | null;
  readonly seconds: number;
}

export interface SessionFacts {
  readonly day: Day;
  readonly startedAt: number | null;
  readonly offsetMinutes: number | null;
  readonly durationSeconds: number;
  readonly skills: readonly { readonly id: string; readonly seconds: number }[];
  readonly activity: Activity | null;
  readonly note: string;
}

/** What is chosen, with the days that it came to. */
export type ResolvedScope = Omit<SnapshotScope, 'from' | 'to'> & {
  readonly from: Day;
  readonly to: Day;
};
