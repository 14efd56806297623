import type { Activity } from './activity.ts';
import { listRequirements, mapSkillsToAreas } from './areaOf.ts';
import { levelsAt, pickCounting, type Countable } from './counting.ts';
import { walkDays } from './daySteps.ts';
import { addDays, listWeeks, startOfWeek, type Day } from './days.ts';
import { findGaps, type Gap } from './gaps.ts';
import { readinessSteps, type ReadinessStep } from './history.ts';
import type { Level } from './level.ts';
import { rankHighest } from './ranking.ts';
import { computeReadiness, type AreaReadiness, type RoleReadiness } from './readiness.ts';
import type { Visibility } from './role.ts';
import type { Snapshot, SnapshotAssessment, SnapshotGoal, SnapshotSkill } from './snapshot.ts';

/** All that a report or a mentor's page says of a snapshot, computed from it alone. */
export interface SnapshotFigures {
  readonly breakdown: RoleReadiness;
  /** Before the period began; null: nothing had been assessed by then. */
  readonly before: RoleReadiness | null;
  /** From the first assessment that is known, to the period's end. */
  readonly steps: readonly ReadinessStep[];
  readonly areas: readonly AreaFigures[];
  readonly areasMet: number;
  readonly areasMetBefore: number | null;
  /** Levels that changed in the period, in role order, then by title. */
  readonly changes: readonly LevelChange[];
  /** Of those with something in them, by readiness; at most three. */
  readonly strongest: readonly AreaFigures[];
  /** By what they would add; at most three. */
  readonly gaps: readonly Gap[];
  readonly gapCount: number;
  /** Absent when time was left out. */
  readonly time: TimeFigures | null;
  /** Absent when goals were left out. In the order of their days. */
  readonly goals: readonly GoalFigures[] | null;
}

export interface AreaFigures {
  readonly node: AreaReadiness;
  /** Its readiness before the period; null where the role's is. */
  readonly before: number | null;
  /** Whole seconds in the period; null: left out. */
  readonly seconds: number | null;
}

export interface LevelChange {
  readonly skill: SnapshotSkill;
  /** null: never assessed. */
  readonly from: Level | null;
  readonly to: Level;
  readonly assessment: SnapshotAssessment;
  /** The highest level that the role asks; null: it asks for none. */
  readonly required: number | null;
  /** The top area that its time belongs to; null: outside the role. */
  readonly area: string | null;
}

export interface TimeFigures {
  readonly seconds: number;
  readonly daysStudied: number;
  /** Every week of the period, by top area; `outside` and `none` as in Progress. */
  readonly weeks: readonly {
    readonly start: Day;
    readonly seconds: number;
    readonly byArea: Readonly<Record<string, number>>;
  }[];
  readonly byActivity: readonly { readonly activity: Activity | null; readonly seconds: number }[];
  readonly bySkill: ReadonlyMap<string, number>;
}

export interface GoalFigures {
  readonly goal: SnapshotGoal;
  readonly title: string;
  readonly level: number;
  readonly by: Day;
  readonly weeklyMinutes: number | null;
  /** Level that counts at the period's end. */
  readonly current: Level | null;
  /** Whole seconds of its skill in the period since it was made; null: time was left out. */
  readonly seconds: number | null;
}

const shown = 3;
const everything: Visibility = { extended: true, hiddenAreas: new Set() };
const same = (skill: string): string => skill;

/** Where time goes that belongs to no area: skills outside the role, and no skill at all. */
export const outside = 'outside';
export const unassigned = 'none';

export function computeFigures(snapshot: Snapshot): SnapshotFigures {
  const { role, period, skills } = snapshot;
  const assessments = listCountable(skills);
  const levels = levelsAt(assessments, period.to, same);
  const breakdown = computeReadiness(role, everything, levels);
  const dayBefore = addDays(period.from, -1);
  const levelsBefore = levelsAt(assessments, dayBefore, same);
  const before = levelsBefore.size === 0 ? null : computeReadiness(role, everything, levelsBefore);
  const areaOf = mapSkillsToAreas(role);
  const time = computeTime(snapshot, areaOf);
  const areas = breakdown.areas.map((node) => ({
    node,
    before: before?.areas.find(({ id }) => id === node.id)?.value ?? null,
    seconds: time === null ? null : sumOfArea(time, areaOf, node.id),
  }));
  const gaps = findGaps(role, everything, levels);
  const first = assessments.reduce<Day>((least, { day }) => (day < least ? day : least), period.to);
  return {
    breakdown,
    before,
    steps: readinessSteps(
      walkDays(role, everything, assessments, first, period.to, same),
      period.to,
    ),
    areas,
    areasMet: countMet(breakdown),
    areasMetBefore: before === null ? null : countMet(before),
    changes: findChanges(snapshot, areaOf),
    strongest: rankHighest(
      areas.filter(({ node }) => node.value > 0),
      ({ node }) => node.value,
    ).slice(0, shown),
    gaps: gaps.slice(0, shown),
    gapCount: gaps.length,
    time,
    goals: snapshot.goals === undefined ? null : describeGoals(snapshot, snapshot.goals),
  };
}

/** The level of a skill that counts at the period's end, and the assessment behind it. */
export function countedOf(skill: SnapshotSkill): SnapshotAssessment | null {
  return skill.assessments.at(-1) ?? null;
}

interface Placed extends Countable {
  readonly assessment: SnapshotAssessment;
}

/** Their order in the file stands in for the instants that it does not tell. */
function listCountable(skills: readonly SnapshotSkill[]): Placed[] {
  return skills.flatMap((skill) =>
    skill.assessments.map((assessment, index) => ({
      id: skill.id,
      skill: skill.id,
      level: assessment.level,
      day: assessment.day,
      recordedAt: index,
      replacedBy: null,
      withdrawn: false,
      assessment,
    })),
  );
}

function countMet({ areas }: RoleReadiness): number {
  return areas.filter(({ met }) => met).length;
}

function findChanges(snapshot: Snapshot, areaOf: ReadonlyMap<string, string>): LevelChange[] {
  const { role, period, skills } = snapshot;
  const requirements = role.areas.flatMap((area) => listRequirements(area));
  const order = new Map(requirements.map(({ skill }, index) => [skill, index]));
  return skills
    .flatMap((skill) => {
      const known = listCountable([skill]);
      const before = pickCounting(known, addDays(period.from, -1));
      const now = pickCounting(known, period.to);
      if (now === null || now.level === (before?.level ?? 0)) return [];
      const asked = requirements.filter((one) => one.skill === skill.id).map(({ level }) => level);
      return [
        {
          skill,
          from: before?.level ?? null,
          to: now.level,
          assessment: now.assessment,
          required: asked.length === 0 ? null : Math.max(...asked),
          area: areaOf.get(skill.id) ?? null,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        (order.get(a.skill.id) ?? Infinity) - (order.get(b.skill.id) ?? Infinity) ||
        compareTexts(a.skill.title, b.skill.title),
    );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function computeTime(snapshot: Snapshot, areaOf: ReadonlyMap<string, string>): TimeFigures | null {
  const { days, period, weekStart } = snapshot;
  if (days === undefined) return null;
  const weeks = new Map(
    listWeeks(period.from, period.to, weekStart).map((start) => [start, new Map<string, number>()]),
  );
  const byActivity = new Map<Activity | null, number>();
  const bySkill = new Map<string, number>();
  for (const { day, times } of days) {
    const week = weeks.get(startOfWeek(day, weekStart));
    for (const { skill, activity, seconds } of times) {
      const area = skill === null ? unassigned : (areaOf.get(skill) ?? outside);
      add(week, area, seconds);
      add(byActivity, activity, seconds);
      if (skill !== null) add(bySkill, skill, seconds);
    }
  }
  return {
    seconds: sum(byActivity.values()),
    daysStudied: days.length,
    weeks: [...weeks].map(([start, byArea]) => ({
      start,
      seconds: sum(byArea.values()),
      byArea: Object.fromEntries(byArea),
    })),
    byActivity: [...byActivity]
      .map(([activity, seconds]) => ({ activity, seconds }))
      .toSorted((a, b) => b.seconds - a.seconds),
    bySkill,
  };
}

function add<K>(sums: Map<K, number> | undefined, key: K, seconds: number): void {
  sums?.set(key, (sums.get(key) ?? 0) + seconds);
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

function sumOfArea(time: TimeFigures, areaOf: ReadonlyMap<string, string>, area: string): number {
  return sum(
    [...time.bySkill].filter(([skill]) => areaOf.get(skill) === area).map(([, value]) => value),
  );
}

function describeGoals(snapshot: Snapshot, goals: readonly SnapshotGoal[]): GoalFigures[] {
  const skills = new Map(snapshot.skills.map((skill) => [skill.id, skill]));
  return goals
    .flatMap((goal) => {
      const latest = goal.terms.at(-1);
      if (latest === undefined) return [];
      const skill = skills.get(goal.skill);
      const { level, by, weeklyMinutes } = latest;
      const current = skill === undefined ? null : (countedOf(skill)?.level ?? null);
      const seconds = sumSince(snapshot, goal);
      return [
        { goal, title: skill?.title ?? goal.skill, level, by, weeklyMinutes, current, seconds },
      ];
    })
    .toSorted((a, b) => compareTexts(a.by, b.by));
}

/** What was studied after a goal ended was not for it. */
function sumSince({ days }: Snapshot, goal: SnapshotGoal): number | null {
  if (days === undefined) return null;
  const end = goal.metOn ?? goal.droppedOn;
  return sum(
    days
      .filter(({ day }) => day >= goal.createdOn && (end === null || day <= end))
      .flatMap(({ times }) => times)
      .filter(({ skill }) => skill === goal.skill)
      .map(({ seconds }) => seconds),
  );
}
