import { listRequirements } from './areaOf.ts';
import { compareAssessments, isStanding, type Countable, type Resolve } from './counting.ts';
import type { Day } from './days.ts';
import type { Level } from './level.ts';
import { computeReadiness, type Levels, type RoleReadiness } from './readiness.ts';
import type { Role, Visibility } from './role.ts';

/** A day on which a level that the role asks for changed; the first is `from`, with all that came before. */
export interface DayStep<A> {
  readonly day: Day;
  readonly before: RoleReadiness | null;
  readonly after: RoleReadiness;
  readonly levelsBefore: Levels;
  /** By skill, the assessment that counts at the end of the day. */
  readonly changes: ReadonlyMap<string, A>;
}

/** The days that changed a visible level, by what counted at their ends. Nothing when `to` comes before `from`. */
export function* walkDays<A extends Countable>(
  role: Role,
  visibility: Visibility,
  assessments: Iterable<A>,
  from: Day,
  to: Day,
  resolve: Resolve,
): Generator<DayStep<A>> {
  if (from > to) return;
  const asked = new Set(
    role.areas.flatMap((area) => listRequirements(area, visibility)).map(({ skill }) => skill),
  );
  const counted = [...assessments]
    .filter((one) => isStanding(one) && one.day <= to && asked.has(resolve(one.skill)))
    .toSorted(compareAssessments);
  const byDay = new Map<Day, Map<string, A>>([[from, new Map()]]);
  for (const one of counted) {
    const day = one.day > from ? one.day : from;
    const changes = byDay.get(day) ?? new Map<string, A>();
    byDay.set(day, changes.set(resolve(one.skill), one));
  }
  const levels = new Map<string, Level>();
  let before: RoleReadiness | null = null;
  for (const [day, changes] of byDay) {
    const levelsBefore = new Map(levels);
    for (const [skill, { level }] of changes) levels.set(skill, level);
    if (
      before !== null &&
      [...levels].every(([skill, level]) => levelsBefore.get(skill) === level)
    ) {
      continue;
    }
    const after = computeReadiness(role, visibility, levels);
    yield { day, before, after, levelsBefore, changes };
    before = after;
  }
}
