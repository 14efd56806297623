import { levelsAt, type Countable } from './counting.ts';
import { addDays, type Day } from './days.ts';
import type { Evidence } from './evidence.ts';
import type { GoalState } from './goal.ts';
import type { Level } from './level.ts';
import { computeReadiness } from './readiness.ts';
import { isArea, type Area, type Requirement, type Visibility } from './role.ts';
import type { Snapshot, SnapshotGoal, SnapshotSkill } from './snapshot.ts';

/** What differs between two snapshots of one learner. */
export interface SnapshotComparison {
  readonly readiness: {
    readonly older: number | null;
    readonly newer: number | null;
    /** What the older levels are worth in the newer role: up to here it was the role that changed. */
    readonly olderInNewerRole: number | null;
  };
  /** It asks for other things, or weighs them otherwise. */
  readonly roleChanged: boolean;
  readonly levels: readonly LevelDifference[];
  /** What was not in the older one. */
  readonly evidence: readonly EvidenceDifference[];
  readonly goals: readonly GoalDifference[];
  /** Whole seconds on days after the older one's period; null: the newer does not tell all of them. */
  readonly secondsSince: number | null;
}

export interface LevelDifference {
  readonly skill: string;
  readonly title: string;
  /** null: not assessed, or not told. */
  readonly from: Level | null;
  readonly to: Level | null;
}

export interface EvidenceDifference {
  readonly skill: string;
  readonly title: string;
  readonly added: readonly Evidence[];
}

export interface GoalDifference {
  readonly skill: string;
  readonly title: string;
  /** null: it was not there. */
  readonly from: GoalState | null;
  readonly to: GoalState | null;
  /** The level and the day that are promised now, or were at last. */
  readonly level: number;
  readonly by: Day;
  /** Other terms than before. */
  readonly termsChanged: boolean;
}

/** In a snapshot nothing is hidden. */
export const everything: Visibility = { extended: true, hiddenAreas: new Set<string>() };

export function compareSnapshots(older: Snapshot, newer: Snapshot): SnapshotComparison {
  const skills = pairSkills(older, newer);
  return {
    readiness: {
      older: readinessOf(older.role, older),
      newer: readinessOf(newer.role, newer),
      olderInNewerRole: readinessOf(newer.role, older),
    },
    roleChanged: listWanted(older.role.areas) !== listWanted(newer.role.areas),
    levels: skills
      .map(({ id, title, before, after }) => ({
        skill: id,
        title,
        from: levelOf(before),
        to: levelOf(after),
      }))
      .filter(({ from, to }) => from !== to),
    evidence: skills
      .map(({ id, title, before, after }) => ({
        skill: id,
        title,
        added: findAdded(before, after),
      }))
      .filter(({ added }) => added.length > 0),
    goals: compareGoals(older, newer),
    secondsSince: sumSince(newer, older.period.to),
  };
}

function readinessOf(
  role: Pick<Snapshot['role'], 'areas'>,
  { skills, period }: Pick<Snapshot, 'skills' | 'period'>,
): number | null {
  const levels = levelsAt(listCountable(skills), period.to, (skill) => skill);
  return computeReadiness(role, everything, levels).value;
}

/** Their order in the file stands in for the instants that it does not tell. */
export function listCountable(skills: readonly SnapshotSkill[]): Countable[] {
  return skills.flatMap((skill) =>
    skill.assessments.map(({ day, level }, index) => ({
      id: skill.id,
      skill: skill.id,
      level,
      day,
      recordedAt: index,
      replacedBy: null,
      withdrawn: false,
    })),
  );
}

interface Pair {
  readonly id: string;
  readonly title: string;
  readonly before: SnapshotSkill | undefined;
  readonly after: SnapshotSkill | undefined;
}

function pairSkills(older: Snapshot, newer: Snapshot): Pair[] {
  const before = new Map(older.skills.map((skill) => [skill.id, skill]));
  const after = new Map(newer.skills.map((skill) => [skill.id, skill]));
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return { id, title: (is ?? was)?.title ?? id, before: was, after: is };
  });
}

function levelOf(skill: SnapshotSkill | undefined): Level | null {
  return skill?.assessments.at(-1)?.level ?? null;
}

function findAdded(
  before: SnapshotSkill | undefined,
  after: SnapshotSkill | undefined,
): Evidence[] {
  const listAll = (skill: SnapshotSkill | undefined): Evidence[] =>
    skill?.assessments.flatMap(({ evidence }) => evidence ?? []) ?? [];
  const known = new Set(listAll(before).map(({ text }) => text));
  return listAll(after).filter(({ text }) => !known.has(text));
}

/** Ids count anew in every file: a goal is known by its skill and the day it was made on. */
function compareGoals(older: Snapshot, newer: Snapshot): GoalDifference[] {
  // Not told is not the same as not there.
  if (older.goals === undefined || newer.goals === undefined) return [];
  const titles = new Map(
    [...older.skills, ...newer.skills].map(({ id, title }) => [id, title] as const),
  );
  const before = nameGoals(older.goals);
  const after = nameGoals(newer.goals);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const goal = is ?? was;
    const terms = goal?.terms.at(-1);
    if (goal === undefined || terms === undefined) return [];
    const old = was?.terms.at(-1);
    const termsChanged =
      is !== undefined &&
      old !== undefined &&
      (old.level !== terms.level ||
        old.by !== terms.by ||
        old.weeklyMinutes !== terms.weeklyMinutes);
    const [from, to] = [was?.state ?? null, is?.state ?? null];
    if (from === to && !termsChanged) return [];
    const title = titles.get(goal.skill) ?? goal.skill;
    return [{ skill: goal.skill, title, from, to, level: terms.level, by: terms.by, termsChanged }];
  });
}

function nameGoals(goals: readonly SnapshotGoal[]): Map<string, SnapshotGoal> {
  const named = new Map<string, SnapshotGoal>();
  for (const goal of goals) {
    const base = `${goal.skill} ${goal.createdOn}`;
    let key = base;
    for (let n = 2; named.has(key); n += 1) key = `${base} ${n}`;
    named.set(key, goal);
  }
  return named;
}

function sumSince({ days, period }: Snapshot, day: Day): number | null {
  if (days === undefined || period.from > addDays(day, 1)) return null;
  return days
    .filter((one) => one.day > day)
    .flatMap(({ times }) => times)
    .reduce((sum, { seconds }) => sum + seconds, 0);
}

type Nodes = readonly (Area | Requirement)[];

/** The same text for roles that give the same readiness for any levels: titles, words and order may differ. */
export function listWanted(nodes: Nodes): string {
  return JSON.stringify(nodes.map(tellWanted).toSorted());
}

function tellWanted(node: Area | Requirement): string {
  const weight = node.weight ?? 1;
  if (!isArea(node)) return JSON.stringify([weight, node.skill, node.level]);
  const any = node.rule === 'all' ? null : node.rule.any;
  return JSON.stringify([weight, any, listWanted(node.children)]);
}
