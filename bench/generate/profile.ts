import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { builtApp } from '../../scripts/build.ts';
import { Refusal } from '../../scripts/say.ts';
import { planDays } from './calendar.ts';
import { createStream, shuffle } from './draw.ts';
import { planSessions } from './sessions.ts';
import { planAssessments, planGoals } from './standing.ts';
import { writeAssessments, writeGoals, writeSessions } from './write.ts';

export interface ProfileOptions {
  readonly folder: string;
  readonly sessions: number;
  readonly years: number;
  /** How many of the catalogue's are studied. */
  readonly skills: number;
  readonly seed: number;
  /** The last day of the data. */
  readonly until: string;
}

/**
 * A profile full of study: the same for the same options but for the device's id. The app itself makes the store, with its schema,
 * catalogue and role, and checks it at the end.
 */
export async function makeProfile(options: ProfileOptions): Promise<void> {
  await checkProfile(options.folder);
  const db = new Database(join(options.folder, 'milepost.sqlite'));
  try {
    fill(db, options);
  } finally {
    db.close();
  }
  await checkProfile(options.folder);
}

function fill(
  db: Database.Database,
  { seed, sessions, years, until, skills }: ProfileOptions,
): void {
  if (db.prepare('SELECT 1 FROM sessions').get() !== undefined) {
    throw new Refusal('This profile already has sessions: name a new folder.');
  }
  // Nobody else reads a file that is being filled; one that a crash leaves half full is thrown away.
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -512000');
  const studied = chooseSkills(db, skills, seed);
  const days = planDays(sessions, years, until, createStream(seed, 'days'));
  const first = days[0]?.day ?? until;
  writeSessions(
    db,
    planSessions(days, studied, createStream(seed, 'sessions')),
    createStream(seed, 'session ids'),
  );
  db.transaction(() => {
    const standing = createStream(seed, 'assessments');
    writeAssessments(db, planAssessments(studied, first, until, standing), standing);
    const promises = createStream(seed, 'goals');
    writeGoals(db, planGoals(studied, first, until, promises), promises);
    db.exec(`INSERT INTO settings(name, value) VALUES('firstRunDone', 'true')
      ON CONFLICT DO UPDATE SET value = excluded.value`);
  })();
  db.pragma('journal_mode = WAL');
}

function chooseSkills(db: Database.Database, count: number, seed: number): string[] {
  const known = db
    .prepare('SELECT id FROM skills WHERE archived_at IS NULL AND replaced_by IS NULL ORDER BY id')
    .pluck()
    .all() as string[];
  if (count > known.length) throw new Refusal(`The catalogue has ${known.length} skills.`);
  return shuffle(createStream(seed, 'skills'), known).slice(0, count);
}

/** Runs the app's own `check`, which makes an empty store where there is none. */
async function checkProfile(folder: string): Promise<void> {
  const entry = join(builtApp, 'main', 'cli.js');
  try {
    await promisify(execFile)(process.execPath, [entry, '--profile', folder, 'check']);
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Refusal(`\`check\` is not content with ${folder}:\n${said || String(error)}`);
  }
}
