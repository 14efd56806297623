import { listRequirements } from './areaOf.ts';
import { compareAssessments, isStanding, type Countable } from './counting.ts';
import type { Day } from './days.ts';
import type { DayStep } from './daySteps.ts';
import type { Level } from './level.ts';
import { computeReadiness, type NodeReadiness, type RoleReadiness } from './readiness.ts';
import type { Role, Visibility } from './role.ts';

/** From this day on readiness was `value`, 0 to 1. */
export interface ReadinessStep {
  readonly day: Day;
  readonly value: number;
}

/** A rise of readiness on one day, and the assessment of that day that alone adds most. */
export interface BigStep extends ReadinessStep {
  readonly skill: string;
  readonly level: Level;
  /** Id of the assessment. */
  readonly assessment: string;
  /** Title of the top area that the day met: of several, the first that asks for the skill; null: none. */
  readonly areaMet: string | null;
}

/**
 * Readiness over time as steps, of what `walkDays` found up to the day `to`: its value on the first day, every later day
 * on which it changed, and `to` itself. Always by the role and visibility given, whatever they were at the time. Empty
 * for a role with nothing visible, and for no days.
 */
export function readinessSteps(days: Iterable<DayStep<Countable>>, to: Day): ReadinessStep[] {
  const steps: ReadinessStep[] = [];
  for (const { day, after } of days) {
    if (after.value === null) return [];
    if (after.value !== steps.at(-1)?.value) steps.push({ day, value: after.value });
  }
  const last = steps.at(-1);
  if (last !== undefined && last.day !== to) steps.push({ day: to, value: last.value });
  return steps;
}

/**
 * Of what `walkDays` found for this role and visibility, the days that raised readiness most: at most `most` of them, in
 * the order of time. The first day itself has nothing before it to rise from.
 */
export function biggestSteps(
  role: Role,
  visibility: Visibility,
  days: Iterable<DayStep<Countable>>,
  most = 3,
): BigStep[] {
  return [...days]
    .map((step) => ({ ...step, gain: (step.after.value ?? 0) - (step.before?.value ?? Infinity) }))
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, most)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ day, before, after, changes, levelsBefore }) => {
      const value = after.value ?? 0;
      const [cause] = [...changes]
        .map(([skill, { id, level }]) => {
          const alone = computeReadiness(role, visibility, new Map(levelsBefore).set(skill, level));
          return { skill, level, assessment: id, alone: alone.value ?? 0 };
        })
        .toSorted((a, b) => b.alone - a.alone);
      if (cause === undefined) return [];
      const { skill, level, assessment } = cause;
      const areaMet = findAreaMet(role, before, after, skill);
      return [{ day, value, skill, level, assessment, areaMet }];
    });
}

/** From this day on the level was this, by this mentor's word (null: one's own). */
export interface LevelStep {
  readonly day: Day;
  readonly level: Level;
  readonly mentor: string | null;
}

/**
 * A skill's level over time, from its assessments: what counted on `from` (nothing, if it was not assessed yet), each
 * later day on which that changed, and the last day, `to`.
 */
export function levelSteps(
  assessments: Iterable<Countable & { readonly mentor: string | null }>,
  from: Day,
  to: Day,
): LevelStep[] {
  const steps: LevelStep[] = [];
  const counted = [...assessments].filter((one) => isStanding(one) && one.day <= to);
  for (const { day, level, mentor } of counted.toSorted(compareAssessments)) {
    const step = { day: day > from ? day : from, level, mentor };
    if (steps.at(-1)?.day === step.day) steps.pop();
    const last = steps.at(-1);
    if (last?.level !== level || last.mentor !== mentor) steps.push(step);
  }
  const last = steps.at(-1);
  if (last !== undefined && last.day < to) steps.push({ ...last, day: to });
  return steps;
}

function findAreaMet(
  role: Role,
  before: RoleReadiness | null,
  after: RoleReadiness,
  skill: string,
): string | null {
  const metBefore = new Set(before?.areas.filter((area) => area.met).map((area) => area.id));
  const newly = after.areas.filter((area) => area.met && !metBefore.has(area.id));
  const asking = new Set(
    role.areas
      .filter((area) => listRequirements(area).some((requirement) => requirement.skill === skill))
      .map((area) => area.id),
  );
  const area = newly.find(({ id }) => asking.has(id)) ?? newly[0];
  return area?.title ?? null;
}

/** Mean levels of a top area, 0 to 5. */
export interface AreaLevels {
  readonly area: string;
  readonly title: string;
  readonly yours: number;
  readonly asked: number;
}

interface Pair {
  readonly yours: number;
  readonly asked: number;
}

/**
 * For the radar: the mean level of each visible top area against what the role asks, over what counts in it, with
 * readiness' own means: weighted under `all`, unweighted over the chosen under `any n`. A level beyond what is asked
 * counts as what is asked, so that `yours` reaches `asked` exactly where the area is met.
 */
export function areaLevels(breakdown: RoleReadiness): AreaLevels[] {
  return breakdown.areas.map((area) => ({ area: area.id, title: area.title, ...readPair(area) }));
}

function readPair(node: NodeReadiness): Pair {
  if (node.kind === 'requirement') {
    return { yours: Math.min(node.level ?? 0, node.required), asked: node.required };
  }
  const parts = node.children
    .filter((child) => child.counts)
    .map((child) => ({ ...readPair(child), weight: node.rule === 'all' ? child.weight : 1 }));
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return {
    yours: parts.reduce((sum, part) => sum + part.weight * part.yours, 0) / weight,
    asked: parts.reduce((sum, part) => sum + part.weight * part.asked, 0) / weight,
  };
}
