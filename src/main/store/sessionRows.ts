import type { Activity } from '../../domain/activity.ts';
import { Refusal } from '../../domain/refusal.ts';
import { all, column, first, type Db } from './db.ts';
import { versionOf } from './version.ts';

interface SessionShare {
  readonly id: string;
  readonly weight: number;
  /** The stored share, whole seconds. */
  readonly seconds: number;
}

export interface SessionRow {
  readonly id: string;
  readonly localDay: string;
  /** UTC milliseconds, null when never stated. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly offsetMinutes: number | null;
  readonly zone: string | null;
  readonly durationSeconds: number;
  readonly activity: Activity | null;
  readonly note: string;
  readonly recordedAt: number;
  /** Empty for time without a skill. */
  readonly skills: readonly SessionShare[];
  /** It shares time with another one. Only known for those with a start. */
  readonly overlaps: boolean;
}

interface SessionPageRequest {
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  /** Only the sessions that studied this skill. */
  readonly skill?: string | undefined;
}

interface StoredSession extends Omit<SessionRow, 'skills' | 'overlaps'> {
  readonly n: number;
  readonly orderAt: number;
  readonly overlaps: number;
}

// Nothing lasts longer than 26 h from start to end (24 h of clock time over a change of clocks, with room), so what
// overlaps began in a short range of the index.
const columns = `n, id, local_day AS localDay, started_at AS startedAt, ended_at AS endedAt,
  offset_minutes AS offsetMinutes, zone, duration_seconds AS durationSeconds, activity, note,
  recorded_at AS recordedAt, order_at AS orderAt,
  ifnull((SELECT 1 FROM sessions o
    WHERE o.started_at < ifnull(s.ended_at, s.started_at + s.duration_seconds * 1000)
      AND o.started_at > s.started_at - 93600000
      AND ifnull(o.ended_at, o.started_at + o.duration_seconds * 1000) > s.started_at
      AND o.n <> s.n
    ORDER BY o.started_at DESC LIMIT 1), 0) AS overlaps`;

/** Throws `session-unknown`. */
export function readSession(db: Db, id: string): SessionRow {
  const row = first<StoredSession>(db, `SELECT ${columns} FROM sessions s WHERE id = ?`, id);
  const [session] = withShares(db, row === undefined ? [] : [row]);
  if (session === undefined) throw new Refusal('session-unknown', { id });
  return session;
}

/** Whether a session shares time with that stretch (UTC milliseconds), as `overlaps` has it. */
export function isStudied(db: Db, from: number, to: number): boolean {
  const rows = column<number>(
    db,
    `SELECT 1 FROM sessions WHERE started_at < ? AND started_at > ? - 93600000
      AND ifnull(ended_at, started_at + duration_seconds * 1000) > ? LIMIT 1`,
    to,
    from,
    from,
  );
  return rows.length > 0;
}

/** Of all that an edit writes; whole pages of the journal are read without it. */
export function sessionVersion(row: SessionRow): string {
  return versionOf([
    row.localDay,
    row.startedAt,
    row.endedAt,
    row.offsetMinutes,
    row.zone,
    row.durationSeconds,
    row.activity,
    row.note,
    row.skills.map(({ id, weight }) => [id, weight]),
  ]);
}

/** Newest first, by (day, start, order of entry); within a day those without a start come last. Costs the same anywhere. */
export function listSessions(
  db: Db,
  { limit, after, skill }: SessionPageRequest,
): { readonly sessions: readonly SessionRow[]; readonly next: string | null } {
  const key = after === undefined ? newestKey : parseKey(after);
  const rows =
    skill === undefined ? readPage(db, key, limit + 1) : readPageOfSkill(db, skill, key, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeKey(last) : null;
  return { sessions: withShares(db, shown), next };
}

interface PageKey {
  readonly localDay: string;
  readonly orderAt: number;
  readonly n: number;
}

const newestKey: PageKey = { localDay: '9999-99-99', orderAt: 0, n: 0 };

const pageSql = `SELECT ${columns} FROM sessions s WHERE (local_day, order_at, n) < (?, ?, ?)
  ORDER BY local_day DESC, order_at DESC, n DESC LIMIT ?`;

function readPage(db: Db, { localDay, orderAt, n }: PageKey, limit: number): StoredSession[] {
  return all<StoredSession>(db, pageSql, localDay, orderAt, n, limit);
}

const skillDaysSql = `SELECT DISTINCT local_day FROM day_totals WHERE skill_id = ? AND local_day <= ?
  ORDER BY local_day DESC LIMIT ?`;

const skillDaySql = `SELECT ${columns} FROM sessions s
  WHERE local_day = @day AND (order_at, n) < (@orderAt, @n)
    AND EXISTS(SELECT 1 FROM session_skills k WHERE k.skill_id = @skill AND k.session_n = s.n)
  ORDER BY order_at DESC, n DESC LIMIT @limit`;

/** The roll-up names the days, so that neither a rare skill nor a common one makes the page read the whole journal. */
function readPageOfSkill(db: Db, skill: string, key: PageKey, limit: number): StoredSession[] {
  const rows: StoredSession[] = [];
  for (const day of column<string>(db, skillDaysSql, skill, key.localDay, limit + 1)) {
    const from = day === key.localDay ? key : { orderAt: Number.MAX_SAFE_INTEGER, n: 0 };
    const { orderAt, n } = from;
    rows.push(
      ...all<StoredSession>(db, skillDaySql, {
        day,
        orderAt,
        n,
        skill,
        limit: limit - rows.length,
      }),
    );
    if (rows.length === limit) break;
  }
  return rows;
}

function writeKey({ localDay, orderAt, n }: PageKey): string {
  return `${localDay}~${orderAt}~${n}`;
}

function parseKey(text: string): PageKey {
  const [, localDay, orderAt, n] = /^(\d{4}-\d\d-\d\d)~(-?\d{1,16})~(\d{1,16})$/.exec(text) ?? [];
  if (localDay === undefined)
    throw new Refusal('bad-input', { where: 'after', reason: text.slice(0, 80) });
  return { localDay, orderAt: Number(orderAt), n: Number(n) };
}

function withShares(db: Db, rows: readonly StoredSession[]): SessionRow[] {
  const shares = all<SessionShare & { readonly n: number }>(
    db,
    `SELECT session_n AS n, skill_id AS id, weight, seconds FROM session_skills
     WHERE session_n IN (SELECT value FROM json_each(?)) AND skill_id IS NOT NULL ORDER BY session_n, position`,
    JSON.stringify(rows.map(({ n }) => n)),
  );
  const bySession = Map.groupBy(shares, ({ n }) => n);
  return rows.map((row) => ({
    id: row.id,
    localDay: row.localDay,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    offsetMinutes: row.offsetMinutes,
    zone: row.zone,
    durationSeconds: row.durationSeconds,
    activity: row.activity,
    note: row.note,
    recordedAt: row.recordedAt,
    skills: (bySession.get(row.n) ?? []).map(({ id, weight, seconds }) => ({
      id,
      weight,
      seconds,
    })),
    overlaps: row.overlaps === 1,
  }));
}
