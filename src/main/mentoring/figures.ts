import { everything, listCountable, listWanted } from '../../domain/compareSnapshots.ts';
import { levelsAt } from '../../domain/counting.ts';
import { addDays, type Day } from '../../domain/days.ts';
import { walkDays } from '../../domain/daySteps.ts';
import { readinessSteps } from '../../domain/history.ts';
import type { Level } from '../../domain/level.ts';
import { computeReadiness } from '../../domain/readiness.ts';
import type { Snapshot, SnapshotSkill } from '../../domain/snapshot.ts';
import { digestOf } from '../files/digest.ts';

/** What lists need of a snapshot, worked out once: the columns of `snapshots` but for where it came from. */
export interface KeptFigures {
  readonly fromDay: Day;
  readonly toDay: Day;
  /** UTC milliseconds. */
  readonly asOf: number;
  readonly name: string | null;
  readonly pseudonym: 0 | 1;
  readonly roleId: string;
  readonly roleTitle: string;
  /** JSON. */
  readonly areas: string;
  readonly asked: string;
  readonly readiness: number | null;
  readonly readinessBefore: number | null;
  readonly areasMet: number;
  readonly areasAll: number;
  readonly seconds: number | null;
  readonly goalsOpen: number | null;
  readonly goalsMissed: number | null;
  /** JSON. */
  readonly trend: string;
  /** JSON of `Claims`. */
  readonly claims: string;
}

/** By skill: the level that counts, and a digest of each piece of evidence. */
export type Claims = Readonly<Record<string, readonly [Level | null, readonly string[]]>>;

const trendDays = 90;
const same = (skill: string): string => skill;

export function describeSnapshot(snapshot: Snapshot): KeptFigures {
  const { role, period, skills, goals, days, learner } = snapshot;
  const assessments = listCountable(skills);
  const now = computeReadiness(role, everything, levelsAt(assessments, period.to, same));
  const before = levelsAt(assessments, addDays(period.from, -1), same);
  const readinessBefore = before.size === 0 ? null : computeReadiness(role, everything, before);
  const countGoals = (state: string): number | null =>
    goals === undefined ? null : goals.filter((goal) => goal.state === state).length;
  return {
    fromDay: period.from,
    toDay: period.to,
    asOf: Date.parse(snapshot.asOf),
    name: learner.name,
    pseudonym: learner.pseudonym ? 1 : 0,
    roleId: role.id,
    roleTitle: role.title,
    areas: JSON.stringify(role.areas),
    asked: digestOf(listWanted(role.areas)),
    readiness: now.value,
    readinessBefore: readinessBefore?.value ?? null,
    areasMet: now.areas.filter(({ met }) => met).length,
    areasAll: now.areas.length,
    seconds:
      days === undefined
        ? null
        : days.flatMap(({ times }) => times).reduce((sum, { seconds }) => sum + seconds, 0),
    goalsOpen: countGoals('open'),
    goalsMissed: countGoals('missed'),
    trend: JSON.stringify(listTrend(snapshot)),
    claims: JSON.stringify(listClaims(skills)),
  };
}

function listTrend({ role, skills, period }: Snapshot): (readonly [Day, number])[] {
  const assessments = listCountable(skills);
  const start = addDays(period.to, 1 - trendDays);
  const first = assessments.reduce<Day>((least, { day }) => (day < least ? day : least), period.to);
  const from = first > start ? first : start;
  return readinessSteps(
    walkDays(role, everything, assessments, from, period.to, same),
    period.to,
  ).map(({ day, value }) => [day, value] as const);
}

function listClaims(skills: readonly SnapshotSkill[]): Claims {
  return Object.fromEntries(
    skills
      .filter(({ assessments }) => assessments.length > 0)
      .map(({ id, assessments }) => {
        const texts = assessments.flatMap(({ evidence }) => evidence ?? []).map(({ text }) => text);
        const digests = [...new Set(texts)].map((text) => digestOf(text).slice(0, 16));
        return [id, [assessments.at(-1)?.level ?? null, digests]] as const;
      }),
  );
}

/** How many skills have another level or evidence that was not there; null: nothing was reviewed before. */
export function countNew(reviewed: Claims | null, newest: Claims): number {
  const skills = new Set([...Object.keys(reviewed ?? {}), ...Object.keys(newest)]);
  return [...skills].filter((skill) => {
    const [levelThen, evidenceThen] = readClaim(reviewed, skill);
    const [levelNow, evidenceNow] = readClaim(newest, skill);
    return levelThen !== levelNow || evidenceNow.some((digest) => !evidenceThen.includes(digest));
  }).length;
}

function readClaim(claims: Claims | null, skill: string): Claims[string] {
  return claims !== null && Object.hasOwn(claims, skill)
    ? (claims[skill] ?? [null, []])
    : [null, []];
}

export function levelsOf(claims: Claims): Map<string, Level> {
  return new Map(
    Object.entries(claims).flatMap(([skill, [level]]) => (level === null ? [] : [[skill, level]])),
  );
}
