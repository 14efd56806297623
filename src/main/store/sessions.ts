import type { Activity } from '../../domain/activity.ts';
import { Refusal } from '../../domain/refusal.ts';
import { shareSeconds } from '../../domain/shares.ts';
import { change } from './changes.ts';
import { column, first, together, type Db } from './db.ts';
import type { Entry } from './history.ts';
import { createId } from './ids.ts';
import type { Row, RowWriter } from './rows.ts';
import { readSession, sessionVersion } from './sessionRows.ts';
import { readSkillTitle } from './skillTitle.ts';

export {
  isStudied,
  listSessions,
  readSession,
  sessionVersion,
  type SessionRow,
} from './sessionRows.ts';

/** Checked before: times by `placeSession`, the day, the duration. */
export interface SessionInput {
  readonly localDay: string;
  /** UTC milliseconds, null when never stated. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly offsetMinutes: number | null;
  readonly zone: string | null;
  readonly durationSeconds: number;
  /** None: time without a skill. */
  readonly skills: readonly { readonly id: string; readonly weight: number }[];
  readonly activity: Activity | null;
  readonly note: string;
}

/** Gives the id. Throws `skill-unknown`, `skill-twice`. `at`: UTC milliseconds. */
export function addSession(db: Db, input: SessionInput, at: number): string {
  return change(db, describe(db, 'addSession', input, at), (rows) => {
    const id = createId(db, 'sessions', at);
    const n = rows.insert('sessions', { id, ...toRow(input), recorded_at: at });
    insertShares(rows, n, input);
    return id;
  });
}

/**
 * `version`: what the edit was made on. Throws `session-unknown`, `session-changed` (it is another one by now),
 * `skill-unknown`, `skill-twice`. What stays the same leaves no entry.
 */
export function editSession(
  db: Db,
  id: string,
  input: SessionInput,
  at: number,
  version?: string,
): void {
  // The row is found and compared under the write lock: before it, another process may still write.
  together(db, () => {
    const { n } = find(db, id);
    if (version !== undefined && sessionVersion(readSession(db, id)) !== version) {
      throw new Refusal('session-changed', { id });
    }
    change(db, describe(db, 'editSession', input, at), (rows) => {
      if (areSharesKept(db, n, input)) {
        rows.update('sessions', { n }, toRow(input));
        return;
      }
      removeShares(rows, n);
      rows.update('sessions', { n }, toRow(input));
      insertShares(rows, n, input);
    });
  });
}

/** Throws `session-unknown`. */
export function deleteSession(db: Db, id: string, at: number): void {
  together(db, () => {
    const { n, localDay, durationSeconds } = find(db, id);
    const skills = column<string>(
      db,
      'SELECT skill_id FROM session_skills WHERE session_n = ? AND skill_id IS NOT NULL ORDER BY position',
      n,
    ).map((skill) => ({ id: skill }));
    change(db, describe(db, 'deleteSession', { localDay, durationSeconds, skills }, at), (rows) => {
      removeShares(rows, n);
      rows.remove('sessions', { n });
    });
  });
}

function find(db: Db, id: string): { n: number; localDay: string; durationSeconds: number } {
  const found = first<{ n: number; localDay: string; durationSeconds: number }>(
    db,
    'SELECT n, local_day AS localDay, duration_seconds AS durationSeconds FROM sessions WHERE id = ?',
    id,
  );
  if (found === undefined) throw new Refusal('session-unknown', { id });
  return found;
}

function describe(
  db: Db,
  action: string,
  input: Pick<SessionInput, 'localDay' | 'durationSeconds'> & {
    readonly skills: readonly { readonly id: string }[];
  },
  at: number,
): Entry {
  const ids = input.skills.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    const twice = ids.find((id, index) => ids.indexOf(id) < index) ?? '';
    throw new Refusal('skill-twice', { title: readSkillTitle(db, twice) });
  }
  const skills = ids.map((id) => readSkillTitle(db, id)).join(', ');
  return {
    at,
    action,
    about: { skills, seconds: input.durationSeconds, day: input.localDay },
    nouns: ['sessions'],
  };
}

function toRow(input: SessionInput): Row {
  return {
    local_day: input.localDay,
    started_at: input.startedAt,
    ended_at: input.endedAt,
    offset_minutes: input.offsetMinutes,
    zone: input.zone,
    duration_seconds: input.durationSeconds,
    activity: input.activity,
    note: input.note,
  };
}

/** The shares as they would be stored; time without a skill is one share without one. */
function toShares({ skills, durationSeconds }: SessionInput): Row[] {
  const parts = skills.length === 0 ? [{ id: null, weight: 1 }] : skills;
  const seconds = shareSeconds(
    durationSeconds,
    parts.map(({ weight }) => weight),
  );
  return parts.map(({ id, weight }, position) => ({
    position,
    skill_id: id,
    weight,
    seconds: seconds[position] ?? 0,
  }));
}

function insertShares(rows: RowWriter, n: number, input: SessionInput): void {
  for (const share of toShares(input)) rows.insert('session_skills', { session_n: n, ...share });
}

function removeShares(rows: RowWriter, n: number): void {
  const positions = column<number>(
    rows.db,
    'SELECT position FROM session_skills WHERE session_n = ?',
    n,
  );
  for (const position of positions) rows.remove('session_skills', { session_n: n, position });
}

/** A new note needs no new shares. */
function areSharesKept(db: Db, n: number, input: SessionInput): boolean {
  const before = column<string>(
    db,
    `SELECT json_array(local_day, activity, position, skill_id, weight, seconds)
     FROM session_skills JOIN sessions ON n = session_n WHERE session_n = ? ORDER BY position`,
    n,
  );
  const after = toShares(input).map((share) =>
    JSON.stringify([input.localDay, input.activity, ...Object.values(share)]),
  );
  return before.length === after.length && before.every((share, index) => share === after[index]);
}
