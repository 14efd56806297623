import type { Activity } from '../../domain/activity.ts';
import { addDays, listWeeks, startOfWeek, type WeekStart } from '../../domain/days.ts';
import { all, value, type Db } from './db.ts';

// Roll-ups only: nothing here reads the journal. Days are texts YYYY-MM-DD and both included; only what has time.

export interface DayTime {
  readonly day: string;
  readonly seconds: number;
}

export interface SkillTime {
  readonly skill: string;
  readonly seconds: number;
  readonly lastDay: string | null;
}

export function secondsByDay(db: Db, from: string, to: string): DayTime[] {
  return all(
    db,
    `SELECT local_day AS day, sum(seconds) AS seconds FROM activity_totals
     WHERE local_day BETWEEN ? AND ? GROUP BY local_day ORDER BY local_day`,
    from,
    to,
  );
}

/** Of all time, by skill id. Time without a skill is left out. */
export function secondsBySkill(db: Db): SkillTime[] {
  return all(
    db,
    `SELECT skill_id AS skill, seconds,
       (SELECT max(local_day) FROM day_totals d WHERE d.skill_id = t.skill_id) AS lastDay
     FROM skill_totals t WHERE skill_id <> ''`,
  );
}

export interface WeekSkillTime {
  /** The week's first day, which may lie before the range. */
  readonly start: string;
  readonly skill: string | null;
  readonly seconds: number;
}

/**
 * Time of each skill by week, in the order of weeks, of the range's days only: whole weeks from their own roll-up, what
 * the range cuts from that of days. `skill` null: time without one. `weekStart`: ISO weekday.
 */
export function secondsByWeekAndSkill(
  db: Db,
  from: string,
  to: string,
  weekStart: WeekStart,
): WeekSkillTime[] {
  if (from > to) return [];
  const firstWeek = startOfWeek(from, weekStart);
  const lastWeek = startOfWeek(to, weekStart);
  const isHeadCut = firstWeek < from;
  const isTailCut = addDays(lastWeek, 6) > to;
  if (firstWeek === lastWeek && (isHeadCut || isTailCut))
    return readCutWeek(db, firstWeek, from, to);
  const whole = listWeeks(firstWeek, lastWeek, weekStart).slice(
    isHeadCut ? 1 : 0,
    isTailCut ? -1 : undefined,
  );
  return [
    ...(isHeadCut ? readCutWeek(db, firstWeek, from, addDays(firstWeek, 6)) : []),
    ...readWeeks(db, whole),
    ...(isTailCut ? readCutWeek(db, lastWeek, lastWeek, to) : []),
  ];
}

// One text for each week: a row of five years' weeks costs more to hand over than to find.
const weeksSql = `SELECT week.value AS start,
    (SELECT json_group_object(skill_id, seconds) FROM week_totals WHERE first_day = week.value) AS bySkill
  FROM json_each(?) week`;

function readWeeks(db: Db, firstDays: readonly string[]): WeekSkillTime[] {
  const weeks = all<{ start: string; bySkill: string }>(db, weeksSql, JSON.stringify(firstDays));
  return weeks.flatMap(({ start, bySkill }) =>
    Object.entries(JSON.parse(bySkill) as Record<string, number>).map(([skill, seconds]) => ({
      start,
      skill: skill === '' ? null : skill,
      seconds,
    })),
  );
}

const cutWeekSql = `SELECT ? AS start, nullif(t.skill_id, '') AS skill, sum(d.seconds) AS seconds
  FROM skill_totals t CROSS JOIN day_totals d ON d.skill_id = t.skill_id AND d.local_day BETWEEN ? AND ?
  GROUP BY t.skill_id`;

function readCutWeek(db: Db, start: string, from: string, to: string): WeekSkillTime[] {
  return all(db, cutWeekSql, start, from, to);
}

/** `activity` null: none was named. */
export function secondsByActivity(
  db: Db,
  from: string,
  to: string,
): { readonly activity: Activity | null; readonly seconds: number }[] {
  return all(
    db,
    `SELECT nullif(activity, '') AS activity, sum(seconds) AS seconds FROM activity_totals
     WHERE local_day BETWEEN ? AND ? GROUP BY activity ORDER BY seconds DESC, activity`,
    from,
    to,
  );
}

/** Of these skills together: the days from `from` to `to`, and the sum from `totalFrom` to `to`. */
export function secondsBySkillAndDay(
  db: Db,
  skills: readonly string[],
  {
    from,
    to,
    totalFrom,
    totalTo,
  }: {
    readonly from: string;
    readonly to: string;
    readonly totalFrom: string;
    readonly totalTo: string;
  },
): { readonly days: readonly DayTime[]; readonly total: number } {
  const ids = JSON.stringify(skills);
  const days = all<DayTime>(
    db,
    `SELECT local_day AS day, sum(seconds) AS seconds FROM day_totals
     WHERE skill_id IN (SELECT value FROM json_each(?)) AND local_day BETWEEN ? AND ?
     GROUP BY local_day ORDER BY local_day`,
    ids,
    from,
    to,
  );
  return { days, total: secondsOfSkills(db, skills, totalFrom, totalTo) };
}

function secondsOfSkills(db: Db, skills: readonly string[], from: string, to: string): number {
  return (
    value<number | null>(
      db,
      `SELECT sum(seconds) FROM day_totals
       WHERE skill_id IN (SELECT value FROM json_each(?)) AND local_day BETWEEN ? AND ?`,
      JSON.stringify(skills),
      from,
      to,
    ) ?? 0
  );
}

export function firstDay(db: Db): string | null {
  return value<string | null>(db, 'SELECT min(local_day) FROM activity_totals') ?? null;
}

export function lastDay(db: Db): string | null {
  return value<string | null>(db, 'SELECT max(local_day) FROM activity_totals') ?? null;
}
