import type { Activity } from '../../domain/activity.ts';
import { all, first, value, type Db } from './db.ts';

// What is read to be shared, of a period: days are texts YYYY-MM-DD and both included. Not for a screen.

export interface DayTotal {
  readonly day: string;
  readonly skill: string | null;
  readonly activity: Activity | null;
  readonly seconds: number;
}

/** The roll-up itself. */
export function listDayTotals(db: Db, from: string, to: string): DayTotal[] {
  return all(
    db,
    `SELECT d.local_day AS day, nullif(d.skill_id, '') AS skill, nullif(d.activity, '') AS activity, d.seconds
     FROM skill_totals t CROSS JOIN day_totals d ON d.skill_id = t.skill_id AND d.local_day BETWEEN ? AND ?`,
    from,
    to,
  );
}

export interface SharedSession {
  readonly day: string;
  readonly startedAt: number | null;
  readonly offsetMinutes: number | null;
  readonly durationSeconds: number;
  readonly activity: Activity | null;
  readonly note: string;
  readonly skills: readonly { readonly id: string; readonly seconds: number }[];
}

/** All sessions of the period, and those with a note; counting ends with `most`, however many more there are. */
export function countSessions(
  db: Db,
  from: string,
  to: string,
  most: number,
): { readonly all: number; readonly noted: number } {
  const count = (where: string): number =>
    value<number>(
      db,
      `SELECT count(*) FROM (SELECT 1 FROM sessions WHERE local_day BETWEEN ? AND ? ${where} LIMIT ?)`,
      from,
      to,
      most,
    ) ?? 0;
  return { all: count(''), noted: count("AND note <> ''") };
}

/** Newest first, in the order of the journal. `noted`: only those with a note. */
export function listSharedSessions(
  db: Db,
  from: string,
  to: string,
  { noted }: { readonly noted: boolean },
): SharedSession[] {
  const rows = all<Omit<SharedSession, 'skills'> & { readonly skills: string }>(
    db,
    `SELECT local_day AS day, started_at AS startedAt, offset_minutes AS offsetMinutes,
       duration_seconds AS durationSeconds, activity, note,
       (SELECT json_group_array(json_object('id', skill_id, 'seconds', seconds) ORDER BY position)
        FROM session_skills WHERE session_n = s.n AND skill_id IS NOT NULL) AS skills
     FROM sessions s WHERE local_day BETWEEN ? AND ? ${noted ? "AND note <> ''" : ''}
     ORDER BY local_day DESC, order_at DESC, n DESC`,
    from,
    to,
  );
  return rows.map((row) => ({ ...row, skills: JSON.parse(row.skills) as SharedSession['skills'] }));
}

/**
 * Of the sessions that studied anything but `leftOut` (skill ids), the one entered last. Looked for from the last
 * entry back: for a period that reaches to today it is among the first.
 */
export function newestSession(
  db: Db,
  from: string,
  to: string,
  leftOut: readonly string[],
): { readonly at: number; readonly day: string } | null {
  const row = first<{ at: number; day: string }>(
    db,
    `SELECT recorded_at AS at, local_day AS day FROM sessions s NOT INDEXED
     WHERE local_day BETWEEN ? AND ? AND (
       NOT EXISTS(SELECT 1 FROM session_skills WHERE session_n = s.n)
       OR EXISTS(SELECT 1 FROM session_skills WHERE session_n = s.n
         AND (skill_id IS NULL OR skill_id NOT IN (SELECT value FROM json_each(?)))))
     ORDER BY n DESC LIMIT 1`,
    from,
    to,
    JSON.stringify(leftOut),
  );
  return row ?? null;
}
