// npm run bench:data -- --sessions N [--years Y] [--skills S] [--seed X] [--profile DIR]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { builtApp, ensureBuild } from '../scripts/build.ts';
import { makeJournal } from './journal.ts';
import { createRandom, pick } from './random.ts';

const dataFolder = join(import.meta.dirname, 'data');
const dayMs = 86_400_000;
const batch = 20_000;

export interface DataOptions {
  readonly sessions: number;
  readonly years?: number;
  readonly skills?: number;
  readonly seed?: number;
  readonly profile?: string;
}

/** A profile with that much study, made once and kept. The schema, catalogue and role are the app's own. */
export async function makeData(options: DataOptions): Promise<string> {
  const { sessions, years = 20, skills = 80, seed = 1 } = options;
  const profile = options.profile ?? join(dataFolder, `${sessions}-${years}-${skills}-${seed}`);
  if (existsSync(join(profile, 'milepost.sqlite'))) return profile;
  await ensureBuild();
  mkdirSync(profile, { recursive: true });
  const run = (...words: string[]): string =>
    execFileSync(
      process.execPath,
      [join(builtApp, 'main', 'cli.js'), '--profile', profile, ...words],
      {
        encoding: 'utf8',
      },
    );
  run('check');
  fill(join(profile, 'milepost.sqlite'), { sessions, years, skills, seed });
  run('check');
  return profile;
}

function fill(path: string, options: Required<Omit<DataOptions, 'profile'>>): void {
  const db = new Database(path);
  // Made anew when it is interrupted; only the finished file is measured.
  db.pragma('synchronous = OFF');
  const known = db.prepare('SELECT id FROM skills ORDER BY id').pluck().all() as string[];
  const skills = known.slice(0, options.skills);
  const lastDay = Math.floor(Date.now() / dayMs);
  insertSessions(db, makeJournal({ ...options, skills, lastDay }));
  insertAssessments(db, skills, options, lastDay);
  db.prepare("INSERT OR REPLACE INTO settings(name, value) VALUES('firstRunDone', 'true')").run();
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function insertSessions(db: Database.Database, journal: ReturnType<typeof makeJournal>): void {
  const session = db.prepare(
    `INSERT INTO sessions(id, local_day, started_at, ended_at, offset_minutes, zone, duration_seconds, activity, note,
       recorded_at) VALUES(?, ?, ?, ?, 0, 'UTC', ?, ?, ?, ?)`,
  );
  const share = db.prepare(
    'INSERT INTO session_skills(session_n, position, skill_id, weight, seconds) VALUES(?, ?, ?, 1, ?)',
  );
  let n = 0;
  db.exec('BEGIN');
  for (const made of journal) {
    n += 1;
    const end = made.startedAt + made.durationSeconds * 1000;
    const { lastInsertRowid } = session.run(
      makeId(made.startedAt, n),
      writeDay(made.day),
      made.startedAt,
      end,
      made.durationSeconds,
      made.activity,
      made.note,
      end,
    );
    const each = Math.floor(made.durationSeconds / made.skills.length);
    for (const [position, skill] of made.skills.entries()) {
      const seconds =
        position === 0 ? made.durationSeconds - each * (made.skills.length - 1) : each;
      share.run(lastInsertRowid, position, skill, seconds);
    }
    if (n % batch === 0) db.exec('COMMIT; BEGIN');
  }
  db.exec('COMMIT');
}

/** Twelve a year, levels that rise, as people who assess themselves once a month have them. */
function insertAssessments(
  db: Database.Database,
  skills: readonly string[],
  { years, seed }: { years: number; seed: number },
  lastDay: number,
): void {
  const random = createRandom(seed + 1);
  const insert = db.prepare(
    `INSERT INTO assessments(id, skill_id, level, assessed_day, recorded_at, offset_minutes) VALUES(?, ?, ?, ?, ?, 0)`,
  );
  const count = Math.round(years * 12);
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const day = lastDay - Math.round(((count - index) * years * 365.25) / count);
      const level = Math.min(4, Math.floor((index / count) * 4 + random() * 1.5));
      insert.run(
        makeId(day * dayMs, 10_000_000 + index),
        pick(random, skills),
        level,
        writeDay(day),
        day * dayMs,
      );
    }
  })();
}

function writeDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** In the shape of a UUIDv7. */
function makeId(at: number, n: number): string {
  const time = at.toString(16).padStart(12, '0');
  const rest = n.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      sessions: { type: 'string', default: '10000' },
      years: { type: 'string' },
      skills: { type: 'string' },
      seed: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const startedAt = performance.now();
  const profile = await makeData({
    sessions: Number(values.sessions),
    ...(values.years === undefined ? {} : { years: Number(values.years) }),
    ...(values.skills === undefined ? {} : { skills: Number(values.skills) }),
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.profile === undefined ? {} : { profile: resolve(values.profile) }),
  });
  process.stdout.write(`${profile} (${Math.round((performance.now() - startedAt) / 1000)} s)\n`);
}
