import { join } from 'node:path';
import Database from 'better-sqlite3';
import { addSession } from '../src/main/store/sessions.ts';
import type { Bench } from './bench.ts';
import { alternate, compare, type Result } from './figures.ts';
import { openHandlers, type OpenedProfile } from './handlers.ts';
import { copyProfile } from './profiles.ts';

const inserts = 50;
const at = Date.UTC(2026, 10, 19, 19, 30);
const form = {
  day: '2026-11-19',
  startTime: '20:00',
  endTime: '20:25',
  durationSeconds: 1500,
  skills: [{ id: 'postgresql', weight: 1 }],
  activity: 'practice' as const,
  note: 'window functions',
};
const input = {
  localDay: form.day,
  startedAt: at - 30 * 60_000,
  endedAt: at - 5 * 60_000,
  offsetMinutes: 60,
  zone: 'Europe/Berlin',
  durationSeconds: form.durationSeconds,
  skills: form.skills,
  activity: form.activity,
  note: form.note,
};

/** One session on the disk, with its shares, roll-ups and history, beside one row in a bare table. */
export async function measureInserts({ rounds, quick }: Bench): Promise<Result[]> {
  const smallFolder = await copyProfile('thousand', 'insert');
  const small = await openHandlers(smallFolder);
  const large = await openHandlers(await copyProfile(quick ? 'tenThousand' : 'million', 'insert'));
  const bare = openBare(join(smallFolder, 'bare.sqlite'));
  const timeStore = ({ db }: OpenedProfile) => timeEach(() => addSession(db, input, at));
  const timeCall = ({ handlers }: OpenedProfile) => timeEach(() => handlers.addSession(form));
  try {
    const takes = {
      bare: () => timeEach(bare.insert),
      storeSmall: () => timeStore(small),
      storeLarge: () => timeStore(large),
      callSmall: () => timeCall(small),
      callLarge: () => timeCall(large),
    };
    await alternate(1, takes);
    const samples = await alternate(rounds, takes);
    const floor = { name: 'bare row', samples: samples.bare };
    const name = quick ? '10k' : '1M';
    return [
      compare('durable insert, store, 1k', 'ms', samples.storeSmall, floor, 2),
      compare(`durable insert, store, ${name}`, 'ms', samples.storeLarge, floor, 2),
      compare('durable insert, call, 1k', 'ms', samples.callSmall, floor, 2),
      compare(`durable insert, call, ${name}`, 'ms', samples.callLarge, floor, 2),
    ];
  } finally {
    bare.close();
    await small.close();
    await large.close();
  }
}

/** Milliseconds of one, from a run of them, so that what the log's checkpoints cost is in it. */
function timeEach(insert: () => unknown): number {
  const startedAt = performance.now();
  for (let index = 0; index < inserts; index += 1) insert();
  return (performance.now() - startedAt) / inserts;
}

/** One table, one row a transaction, the pragmas of the app's store. */
function openBare(path: string): { insert: () => void; close: () => void } {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.exec(`CREATE TABLE sessions(n INTEGER PRIMARY KEY, local_day TEXT, started_at INTEGER, ended_at INTEGER,
    offset_minutes INTEGER, zone TEXT, duration_seconds INTEGER, skill TEXT, activity TEXT, note TEXT) STRICT`);
  const statement = db.prepare(
    `INSERT INTO sessions(local_day, started_at, ended_at, offset_minutes, zone, duration_seconds, skill,
      activity, note) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const { localDay, startedAt, endedAt, offsetMinutes, zone, durationSeconds, activity, note } =
    input;
  const values = [localDay, startedAt, endedAt, offsetMinutes, zone, durationSeconds];
  return {
    insert: () => void statement.run(...values, 'postgresql', activity, note),
    close: () => db.close(),
  };
}
