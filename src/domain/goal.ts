import { compareAssessments, isStanding, type Countable } from './counting.ts';
import { addDays, type Day } from './days.ts';

/** Derived, never stored. `met`: reached by the promised day, and stays so; `missed`: that day is past. */
export type GoalState = 'open' | 'met' | 'missed' | 'dropped';

/** What was promised, and since when. */
export interface PromisedTerms {
  readonly fromDay: Day;
  /** UTC milliseconds; tells what of `fromDay` came before the promise. Without it nothing did. */
  readonly fromAt?: number | undefined;
  readonly level: number;
  /** The last day on which reaching the level keeps the promise. */
  readonly by: Day;
  readonly weeklyMinutes: number | null;
}

export interface GoalFacts {
  /** Oldest first, at least one; the last are in force and judge. */
  readonly terms: readonly PromisedTerms[];
  readonly droppedOn: Day | null;
  /** UTC milliseconds; what was recorded later changes nothing. Without it the day decides. */
  readonly droppedAt?: number | null | undefined;
  /** All of the goal's skill, retired ids included, in any order. */
  readonly assessments: readonly Countable[];
  readonly today: Day;
}

/**
 * Whether a promise was kept. The level that counts, as it stood after each assessment (by day, instant, id), is
 * compared with the target from the moment on at which this target was promised, up to the promised day: what was
 * reached and lost before does not count, what is lowered later does not undo it. `metOn` is at the earliest the day
 * of the promise. Corrected and withdrawn assessments never were. A goal that was dropped before it was met stays
 * dropped. Throws a RangeError without terms.
 */
export function goalState(facts: GoalFacts): { state: GoalState; metOn: Day | null } {
  const latest = facts.terms.at(-1);
  if (latest === undefined) throw new RangeError('a goal without terms');
  const metOn = findMetDay(facts, latest);
  if (metOn !== null) return { state: 'met', metOn };
  if (facts.droppedOn !== null) return { state: 'dropped', metOn: null };
  return { state: latest.by < facts.today ? 'missed' : 'open', metOn: null };
}

function findMetDay(facts: GoalFacts, latest: PromisedTerms): Day | null {
  const since = findPromise(facts.terms, latest);
  const last = latest.by < facts.today ? latest.by : facts.today;
  const known = facts.assessments.filter((one) => isStanding(one) && isKnown(one, facts));
  let levelBefore = 0;
  for (const { day, recordedAt, level } of known.toSorted(compareAssessments)) {
    if (
      day < since.fromDay ||
      (day === since.fromDay && recordedAt < (since.fromAt ?? -Infinity))
    ) {
      levelBefore = level;
    } else if (levelBefore < latest.level && day <= last && level >= latest.level) {
      return day;
    }
  }
  return levelBefore >= latest.level && since.fromDay <= last ? since.fromDay : null;
}

/** The terms that first named today's target: a new day or other minutes do not begin the promise anew. */
function findPromise(terms: readonly PromisedTerms[], latest: PromisedTerms): PromisedTerms {
  const raised = terms.findLastIndex((one) => one.level !== latest.level);
  return terms[raised + 1] ?? latest;
}

function isKnown({ day, recordedAt }: Countable, { droppedOn, droppedAt }: GoalFacts): boolean {
  if (droppedOn === null) return true;
  return droppedAt === null || droppedAt === undefined ? day <= droppedOn : recordedAt < droppedAt;
}

/**
 * Minutes promised in the week of seven days from `weekStart`: by the terms in force on its last day. null when
 * nothing was promised yet, no minutes were, or the promise had ended before the week began (its day was past, or it
 * was dropped or met on `endedOn`).
 */
export function promisedInWeek(
  terms: readonly PromisedTerms[],
  weekStart: Day,
  endedOn: Day | null = null,
): number | null {
  const lastDay = addDays(weekStart, 6);
  const inForce = terms.findLast((one) => one.fromDay <= lastDay);
  if (inForce === undefined || inForce.by < weekStart) return null;
  return endedOn !== null && endedOn < weekStart ? null : inForce.weeklyMinutes;
}
