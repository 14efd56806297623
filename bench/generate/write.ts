import type Database from 'better-sqlite3';
import { offsetMinutesAt, type Day } from '../../src/domain/days.ts';
import { shareSeconds } from '../../src/domain/shares.ts';
import { drawId, type Random } from './draw.ts';
import { zone, type PlannedSession } from './sessions.ts';
import type { PlannedAssessment, PlannedGoal } from './standing.ts';

const batch = 100_000;

/** Straight into the tables; the schema's own triggers keep the roll-ups. The change log stays empty. */
export function writeSessions(
  db: Database.Database,
  sessions: Iterable<PlannedSession>,
  random: Random,
): number {
  const insert = db.prepare(
    `INSERT INTO sessions(n, id, local_day, started_at, ended_at, offset_minutes, zone, duration_seconds,
       activity, note, recorded_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const share = db.prepare(
    'INSERT INTO session_skills(session_n, position, skill_id, weight, seconds) VALUES(?, ?, ?, ?, ?)',
  );
  let n = 0;
  let recordedAt = 0;
  db.exec('BEGIN');
  for (const session of sessions) {
    const { localDay, startedAt, durationSeconds } = session;
    const endedAt = startedAt === null ? null : startedAt + durationSeconds * 1000;
    n += 1;
    // As they were entered: each id sorts after the one before.
    recordedAt = Math.max(recordedAt + 1, endedAt ?? 0);
    insert.run(
      n,
      drawId(random, recordedAt),
      localDay,
      startedAt,
      endedAt,
      startedAt === null ? null : session.offsetMinutes,
      startedAt === null ? null : zone,
      durationSeconds,
      session.activity,
      session.note,
      recordedAt,
    );
    const parts = session.skills.length === 0 ? [{ id: null, weight: 1 }] : session.skills;
    const seconds = shareSeconds(
      durationSeconds,
      parts.map(({ weight }) => weight),
    );
    parts.forEach(({ id, weight }, place) => share.run(n, place, id, weight, seconds[place]));
    if (n % batch === 0) db.exec('COMMIT; BEGIN');
  }
  db.exec('COMMIT');
  return n;
}

export function writeAssessments(
  db: Database.Database,
  assessments: readonly PlannedAssessment[],
  random: Random,
): void {
  const insert = db.prepare(
    `INSERT INTO assessments(id, skill_id, level, assessed_day, recorded_at, offset_minutes, mentor)
     VALUES(?, ?, ?, ?, ?, ?, ?)`,
  );
  const prove = db.prepare(
    'INSERT INTO evidence(assessment_id, position, kind, text) VALUES(?, ?, ?, ?)',
  );
  for (const { skill, level, day, mentor, evidence } of assessments) {
    const at = eveningOf(day);
    const id = drawId(random, at);
    insert.run(id, skill, level, day, at, offsetMinutesAt(at, zone), mentor);
    evidence.forEach(({ kind, text }, place) => prove.run(id, place, kind, text));
  }
}

export function writeGoals(
  db: Database.Database,
  goals: readonly PlannedGoal[],
  random: Random,
): void {
  const insert = db.prepare(
    `INSERT INTO goals(id, skill_id, created_at, created_day, dropped_at, dropped_day)
     VALUES(?, ?, ?, ?, ?, ?)`,
  );
  const promise = db.prepare(
    `INSERT INTO goal_terms(goal_id, position, from_at, from_day, level, by_day, weekly_minutes)
     VALUES(?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { skill, droppedOn, terms } of goals) {
    const madeOn = terms[0]?.fromDay ?? '';
    const at = eveningOf(madeOn);
    const id = drawId(random, at);
    const droppedAt = droppedOn === null ? null : eveningOf(droppedOn);
    insert.run(id, skill, at, madeOn, droppedAt, droppedOn);
    terms.forEach(({ fromDay, level, by, weeklyMinutes }, place) =>
      promise.run(id, place, eveningOf(fromDay), fromDay, level, by, weeklyMinutes),
    );
  }
}

/** UTC milliseconds. */
function eveningOf(day: Day): number {
  return Date.parse(`${day}T19:00Z`);
}
