import type { Day } from './days.ts';

/** One file holds at most so many sessions. */
export const mostSessions = 20_000;

export const sessionChoices = ['none', 'noted', 'all'] as const;
export const nameChoices = ['own', 'pseudonym', 'none'] as const;

/** What a learner chose to share. */
export interface SnapshotScope {
  /** null: since the first day of anything. */
  readonly from: Day | null;
  /** null: today. */
  readonly to: Day | null;
  readonly goals: boolean;
  /** Time by day, skill and activity. */
  readonly time: boolean;
  /** Assessments from before the period too, not only those that counted when it began. */
  readonly history: boolean;
  /** `noted`: those with a note. */
  readonly sessions: (typeof sessionChoices)[number];
  readonly notes: boolean;
  readonly evidence: boolean;
  /** What the learner made of reviews. */
  readonly replies: boolean;
  /** Times of day. */
  readonly times: boolean;
  readonly name: (typeof nameChoices)[number];
  readonly pseudonym: string;
  readonly leftOutSkills: readonly string[];
  /** Whom it is for; empty: nobody in particular. */
  readonly recipient: string;
  /** What the learner asks; empty: nothing. */
  readonly question: string;
}

/** Everything about progress, and nothing that a person may not have meant to tell: no sessions one by one. */
export const usualScope: SnapshotScope = {
  from: null,
  to: null,
  goals: true,
  time: true,
  history: true,
  sessions: 'none',
  notes: true,
  evidence: true,
  replies: true,
  times: true,
  name: 'own',
  pseudonym: '',
  leftOutSkills: [],
  recipient: '',
  question: '',
};
