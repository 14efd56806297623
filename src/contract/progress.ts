import { z } from 'zod';
import type { Activity } from '../domain/activity.ts';
import { dayField, slugField } from './fields.ts';

export const progressInputs = {
  /**
   * Both days included; `from` null: since the first day of anything, at least a week. Everything is shaped for the
   * charts: finished rows, in order.
   */
  readProgress: z.strictObject({ from: dayField.nullable(), to: dayField }),
  readLevelHistory: z.strictObject({ skill: slugField, from: dayField.nullable(), to: dayField }),
};

export interface ReadinessPoint {
  readonly day: string;
  /** 0 to 1. */
  readonly value: number;
}

/** One of the biggest steps, in words. */
export interface ReadinessMark {
  readonly day: string;
  readonly value: number;
  readonly skillTitle: string;
  readonly level: number;
  /** Title of the area that this step met; null: none. */
  readonly areaMet: string | null;
}

export interface ProgressWeek {
  readonly start: string;
  /** It began before the range or is not over. */
  readonly partial: boolean;
  readonly seconds: number;
  /** By top area id; `outside` for what the role does not ask for, `none` for time without a skill. */
  readonly byArea: Readonly<Record<string, number>>;
}

export interface AreaTime {
  readonly area: string;
  readonly title: string;
  readonly seconds: number;
}

export interface AreaLevel {
  readonly area: string;
  readonly title: string;
  /** Mean levels, 0 to 5, over what counts in the area. */
  readonly yours: number;
  readonly asked: number;
}

export interface ProgressFigures {
  readonly readiness: number | null;
  readonly seconds: number;
  readonly daysStudied: number;
  readonly areasMet: number;
  /** Assessments made in the range. */
  readonly assessments: number;
}

export interface Progress {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly role: { readonly id: string; readonly title: string };
  readonly areaCount: number;
  readonly figures: ProgressFigures;
  /** The same figures of as many days before; null when nothing was recorded before the range. */
  readonly before: (ProgressFigures & { readonly from: string; readonly to: string }) | null;
  /** Steps: the value holds until the next point; the last stands on the last day. */
  readonly readiness: readonly ReadinessPoint[];
  /** The steps of the range before, moved onto this range's days. */
  readonly readinessBefore: readonly ReadinessPoint[];
  readonly marks: readonly ReadinessMark[];
  readonly revisions: readonly { readonly day: string; readonly revision: number }[];
  readonly radar: readonly AreaLevel[];
  readonly weeks: readonly ProgressWeek[];
  /** Role order, then `outside` and `none`; only those with time. */
  readonly areas: readonly AreaTime[];
  readonly activities: readonly { readonly activity: Activity | null; readonly seconds: number }[];
  /** Every day of the range. */
  readonly calendar: readonly { readonly day: string; readonly seconds: number }[];
  readonly weekStart: WeekStartDay;
  /** The first recorded day of anything; null: nothing is. */
  readonly firstDay: string | null;
}

/** ISO weekday numbers. */
export type WeekStartDay = 1 | 6 | 7;

export interface LevelHistory {
  readonly skill: string;
  readonly title: string;
  readonly required: number | null;
  /** Whether it was first assessed in the range. */
  readonly begins: boolean;
  /** Steps; the last stands on the last day. */
  readonly points: readonly {
    readonly day: string;
    readonly level: number;
    readonly mentor: string | null;
    /** The range begins or ends here, without an assessment on this day; null: it was assessed. */
    readonly edge: 'start' | 'end' | null;
  }[];
}

export interface ProgressOutputs {
  readProgress: Progress;
  readLevelHistory: LevelHistory;
}
