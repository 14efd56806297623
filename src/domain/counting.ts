import { compareDays, type Day } from './days.ts';
import type { Level } from './level.ts';

/** What decides whether an assessment counts. */
export interface Countable {
  readonly id: string;
  readonly skill: string;
  readonly level: Level;
  /** The assessed day. */
  readonly day: Day;
  /** UTC milliseconds. */
  readonly recordedAt: number;
  /** Id of the one that corrected it: for good, even when that one is withdrawn later. */
  readonly replacedBy: string | null;
  readonly withdrawn: boolean;
}

/** Skill ids to those in use now (retired.ts). */
export type Resolve = (skill: string) => string;

/** By (assessed day, instant recorded, id): negative when `a` is overruled by `b`. */
export function compareAssessments(a: Countable, b: Countable): number {
  return (
    compareDays(a.day, b.day) ||
    a.recordedAt - b.recordedAt ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Neither corrected nor withdrawn. */
export function isStanding(assessment: Countable): boolean {
  return assessment.replacedBy === null && !assessment.withdrawn;
}

/** The one of a skill's assessments that counts (product.md, "Which assessment counts"), at the end of `asOf` if given. */
export function pickCounting<A extends Countable>(
  assessments: Iterable<A>,
  asOf: Day | null = null,
): A | null {
  let counting: A | null = null;
  for (const assessment of assessments) {
    if (!isStanding(assessment) || (asOf !== null && assessment.day > asOf)) continue;
    if (counting === null || compareAssessments(counting, assessment) < 0) counting = assessment;
  }
  return counting;
}

/** For each skill (as resolved) the assessment that counts at the end of a day; null: of all. */
export function countingBySkill<A extends Countable>(
  assessments: Iterable<A>,
  day: Day | null,
  resolve: Resolve,
): Map<string, A> {
  const counting = new Map<string, A>();
  for (const assessment of assessments) {
    if (!isStanding(assessment) || (day !== null && assessment.day > day)) continue;
    const skill = resolve(assessment.skill);
    const other = counting.get(skill);
    if (other === undefined || compareAssessments(other, assessment) < 0)
      counting.set(skill, assessment);
  }
  return counting;
}

/** The counted level of each assessed skill at the end of a day; a retired skill's goes to its successor. */
export function levelsAt(
  assessments: Iterable<Countable>,
  day: Day | null,
  resolve: Resolve,
): Map<string, Level> {
  return new Map(
    [...countingBySkill(assessments, day, resolve)].map(([skill, { level }]) => [skill, level]),
  );
}
