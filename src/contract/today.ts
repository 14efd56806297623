import { nothing } from './fields.ts';
import type { Goal } from './goals.ts';
import type { NamedGap } from './roles.ts';
import type { Session } from './sessions.ts';

export const todayInputs = { readToday: nothing };

export interface WeekDay {
  readonly day: string;
  readonly seconds: number;
  readonly isToday: boolean;
  readonly isFuture: boolean;
}

export interface TodayGap extends NamedGap {
  /** Nothing was said yet of anything in an area to choose from that the first run asks for. */
  readonly unanswered: boolean;
}

/** A skill to go on with. */
export interface NextSkill {
  readonly skill: string;
  readonly title: string;
}

export interface Today {
  readonly day: string;
  readonly role: { readonly id: string; readonly title: string };
  /** 0 to 1; null with nothing visible. */
  readonly readiness: number | null;
  /** Difference to the end of the day 7 and 30 days ago, -1 to 1. */
  readonly change7: number | null;
  readonly change30: number | null;
  readonly areasMet: number;
  readonly areaCount: number;
  /** Areas that the first run asks for. */
  readonly askedAreaCount: number;
  /** Visible areas that the first run leaves out, while nothing was said of any of them; else 0. */
  readonly unansweredExtended: number;
  readonly assessedCount: number;
  readonly sessionsExist: boolean;
  /** Names of areas that the learner hid, said beside readiness. */
  readonly hiddenAreas: readonly string[];
  readonly extendedHidden: boolean;
  readonly week: {
    readonly start: string;
    readonly days: readonly WeekDay[];
    readonly seconds: number;
    /** Minutes a week that the open goals promise together; null: none does. */
    readonly promisedMinutes: number | null;
    /** Of those, what is studied: only on the goals' skills, on each no more than promised. */
    readonly keptMinutes: number | null;
  };
  readonly gaps: readonly TodayGap[];
  readonly gapCount: number;
  readonly goals: readonly Goal[];
  readonly sessions: readonly Session[];
  /** The key to ask `listSessions` for those before them with; null: there are none. */
  readonly earlierSessions: string | null;
  /** Whole days since the last studied day, when that is 14 or more. */
  readonly breakDays: number | null;
  /** After a break: the skill studied last that is not met, else the first gap's; null: neither is there, or no break. */
  readonly next: NextSkill | null;
  /**
   * Missed goals whose day passed since the last study or in the last 14 days, of skills that no open goal is for.
   */
  readonly passed: readonly Goal[];
}

export interface TodayOutputs {
  readToday: Today;
}
