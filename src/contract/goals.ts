import { z } from 'zod';
import type { GoalState } from '../domain/goal.ts';
import { askedLevelField, dayField, idField, slugField, versionField } from './fields.ts';

const terms = {
  level: askedLevelField,
  by: dayField,
  weeklyMinutes: z.int().min(1).max(10_080).nullable(),
};

export const goalInputs = {
  listGoals: z.strictObject({}),
  addGoal: z.strictObject({ skill: slugField, ...terms }),
  /**
   * New terms from now on; the earlier ones are kept and shown. `version`: what it was opened on; refused when it was
   * changed since.
   */
  editGoal: z.strictObject({ id: idField, ...terms, version: versionField.optional() }),
  dropGoal: z.strictObject({ id: idField }),
};

export interface GoalTerms {
  /** The day from which these terms were promised. */
  readonly fromDay: string;
  readonly level: number;
  readonly by: string;
  readonly weeklyMinutes: number | null;
}

export interface GoalWeek {
  /** First day of the week. */
  readonly start: string;
  readonly minutes: number;
  /** Promised in that week; null: nothing was. */
  readonly promised: number | null;
}

export interface Goal {
  readonly id: string;
  readonly skill: string;
  readonly title: string;
  readonly area: string | null;
  readonly level: number;
  /** Descriptor of the target level. */
  readonly descriptor: string;
  readonly by: string;
  readonly weeklyMinutes: number | null;
  readonly state: GoalState;
  readonly metOn: string | null;
  readonly createdOn: string;
  readonly droppedOn: string | null;
  /** The day that ended it: met, dropped, or promised and missed; null while open. */
  readonly endedOn: string | null;
  readonly currentLevel: number | null;
  /** Up to the day that ended it. */
  readonly minutesThisWeek: number;
  /** From the day on which the goal was made to the one that ended it, both included. */
  readonly minutesTotal: number;
  /** Five at most and one at least, oldest first: since it was made, up to this week or the one it ended in. */
  readonly weeks: readonly GoalWeek[];
  /** Oldest first; the last are in force. */
  readonly terms: readonly GoalTerms[];
  /** Days from today to `by`; negative when past. */
  readonly daysLeft: number;
  /** Stands for the terms in force: the same again when they are. */
  readonly version: string;
}

export interface GoalOutputs {
  listGoals: readonly Goal[];
  addGoal: Goal;
  editGoal: Goal;
  dropGoal: Goal;
}
