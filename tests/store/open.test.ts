import {
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkStore } from '../../src/main/store/check.ts';
import { value } from '../../src/main/store/db.ts';
import { applicationId, latestSchema } from '../../src/main/store/migrate.ts';
import { closeStore, openStore, toRefusal } from '../../src/main/store/open.ts';
import { addSession, listSessions } from '../../src/main/store/sessions.ts';
import { syncCatalogue } from '../../src/main/store/skills.ts';
import { catalogue, fingerprint, makeFolder, now, openAt, session } from './fixture.ts';

async function expectRefused(folder: string, code: string, details = {}): Promise<void> {
  const before = fingerprint(folder);
  await expect(openStore({ folder, now, role: 'window' })).rejects.toMatchObject({
    code,
    details: { path: join(folder, 'milepost.sqlite'), ...details },
  });
  expect(fingerprint(folder)).toEqual(before);
}

/** A closed store with one session. */
async function makeStore(): Promise<{ folder: string; path: string }> {
  const folder = makeFolder();
  const db = await openAt(folder);
  syncCatalogue(db, catalogue, 'digest-1', now);
  addSession(db, session(), now);
  closeStore(db);
  return { folder, path: join(folder, 'milepost.sqlite') };
}

/** As it is after a crash: with a log that was never folded in. */
async function makeCrashedStore(): Promise<{ folder: string; path: string }> {
  const source = await makeStore();
  const db = await openAt(source.folder);
  addSession(db, session({ note: 'only in the log' }), now);
  const folder = makeFolder();
  const path = join(folder, 'milepost.sqlite');
  for (const ending of ['', '-wal'])
    writeFileSync(path + ending, readFileSync(source.path + ending));
  return { folder, path };
}

test('a new profile gets a whole store, and nothing else lies in it after closing', async () => {
  const folder = join(makeFolder(), 'deep', 'profile');
  const db = await openAt(folder);
  expect(value(db, 'PRAGMA journal_mode')).toBe('wal');
  expect(value(db, 'PRAGMA synchronous')).toBe(2);
  expect(value(db, 'PRAGMA foreign_keys')).toBe(1);
  expect(value(db, 'PRAGMA application_id')).toBe(applicationId);
  expect(value(db, 'PRAGMA user_version')).toBe(latestSchema);
  expect(value(db, "SELECT length(value ->> '$') FROM settings WHERE name = 'deviceId'")).toBe(36);
  expect(checkStore(db).ok).toBe(true);
  closeStore(db);
  expect(Object.keys(fingerprint(folder))).toEqual([join(folder, 'milepost.sqlite')]);
});

test('what is no store of ours is refused and left as it is', async () => {
  const text = makeFolder();
  writeFileSync(join(text, 'milepost.sqlite'), 'Dear diary, '.repeat(40));
  await expectRefused(text, 'store-not-a-database', { found: 'other' });

  const short = makeFolder();
  writeFileSync(join(short, 'milepost.sqlite'), 'SQLite format 3\0');
  await expectRefused(short, 'store-not-a-database', { found: 'other' });

  const empty = makeFolder();
  writeFileSync(join(empty, 'milepost.sqlite'), '');
  await expectRefused(empty, 'store-not-a-database', { found: 'empty' });

  const folder = makeFolder();
  mkdirSync(join(folder, 'milepost.sqlite'));
  await expectRefused(folder, 'store-not-a-database', { found: 'folder' });
});

test('a database of another program is refused and left as it is, its log too', async () => {
  const source = makeFolder();
  const other = new Database(join(source, 'other.sqlite'));
  other.pragma('journal_mode = WAL');
  other.exec('PRAGMA application_id = 42; CREATE TABLE notes(text); INSERT INTO notes VALUES(1)');
  const folder = makeFolder();
  for (const ending of ['', '-wal']) {
    writeFileSync(
      join(folder, `milepost.sqlite${ending}`),
      readFileSync(join(source, `other.sqlite${ending}`)),
    );
  }
  other.pragma('wal_checkpoint(TRUNCATE)');
  writeFileSync(join(folder, 'milepost.sqlite'), readFileSync(join(source, 'other.sqlite')));
  other.close();
  await expectRefused(folder, 'store-foreign', { found: '0x0000002a', expected: '0x4d4c5054' });
});

test('a newer store is refused with both versions and left as it is', async () => {
  const { folder, path } = await makeStore();
  const newer = new Database(path);
  newer.pragma(`user_version = ${latestSchema + 3}`);
  newer.close();
  await expectRefused(folder, 'store-newer', { found: latestSchema + 3, expected: latestSchema });
});

test('a newer store whose version is only in its log is left as it is', async () => {
  const source = await makeStore();
  const db = await openAt(source.folder);
  db.pragma(`user_version = ${latestSchema + 1}`);
  const folder = makeFolder();
  for (const ending of ['', '-wal']) {
    writeFileSync(join(folder, `milepost.sqlite${ending}`), readFileSync(source.path + ending));
  }
  const before = readFileSync(join(folder, 'milepost.sqlite-wal'));
  await expect(openStore({ folder, now, role: 'window' })).rejects.toMatchObject({
    code: 'store-newer',
  });
  expect(readFileSync(join(folder, 'milepost.sqlite-wal'))).toEqual(before);
  expect(readFileSync(join(folder, 'milepost.sqlite'))).toEqual(readFileSync(source.path));
  db.pragma(`user_version = ${latestSchema}`);
});

test('a truncated store is refused and left as it is', async () => {
  const { folder, path } = await makeStore();
  truncateSync(path, statSync(path).size - 4096);
  await expectRefused(folder, 'store-damaged', { reason: 'truncated' });
});

test('a store with a damaged schema is refused and left as it is, also with a leftover log', async () => {
  for (const make of [makeStore, makeCrashedStore]) {
    const { folder, path } = await make();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 100, 4096);
    writeFileSync(path, bytes);
    await expectRefused(folder, 'store-damaged');
  }
});

test('damage deeper inside is met at use, as a refusal and not as an empty list', async () => {
  const { folder, path } = await makeStore();
  const sound = new Database(path, { readonly: true });
  const root =
    value<number>(sound, "SELECT rootpage FROM sqlite_schema WHERE name = 'sessions'") ?? 0;
  sound.close();
  const bytes = readFileSync(path);
  bytes.fill(0xff, (root - 1) * 4096, root * 4096);
  writeFileSync(path, bytes);
  const db = await openAt(folder);
  let refusal = null;
  try {
    listSessions(db, { limit: 5 });
  } catch (error) {
    refusal = toRefusal(error);
  }
  expect(refusal).toMatchObject({ code: 'store-damaged' });
  expect(checkStore(db).ok).toBe(false);
});

test('a leftover log is read, a missing one is not missed', async () => {
  const crashed = await makeCrashedStore();
  const db = await openAt(crashed.folder);
  expect(listSessions(db, { limit: 5 }).sessions).toHaveLength(2);
  closeStore(db);

  const half = await makeCrashedStore();
  unlinkSync(`${half.path}-wal`);
  const without = await openAt(half.folder);
  expect(listSessions(without, { limit: 5 }).sessions).toHaveLength(1);
  expect(checkStore(without).ok).toBe(true);
});

test(
  'a store that another program keeps locked is refused after a while, with its name',
  { timeout: 20_000 },
  async () => {
    const { folder, path } = await makeStore();
    const other = new Database(path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    const started = performance.now();
    await expect(openStore({ folder, now, role: 'window' })).rejects.toMatchObject({
      code: 'store-locked',
      details: { path },
    });
    expect(performance.now() - started).toBeGreaterThan(4000);
    other.exec('ROLLBACK');
    other.close();
  },
);

test('a folder that cannot be made is named', async () => {
  const file = join(makeFolder(), 'file');
  writeFileSync(file, '');
  await expect(
    openStore({ folder: join(file, 'profile'), now, role: 'command' }),
  ).rejects.toMatchObject({
    code: 'store-missing-folder',
    details: { path: join(file, 'profile') },
  });
});

test('only the window brings an older store up to date', async () => {
  const { folder, path } = await makeStore();
  const older = new Database(path);
  older.pragma('user_version = 0');
  older.close();
  const before = readFileSync(path);
  await expect(openStore({ folder, now, role: 'command' })).rejects.toMatchObject({
    code: 'store-older',
    details: { found: 0, expected: latestSchema },
  });
  expect(readFileSync(path)).toEqual(before);
});

test('what a killed process left half-written is swept, what a living one writes stays', async () => {
  const { folder } = await makeStore();
  mkdirSync(join(folder, 'backups'));
  const dead = [
    'milepost.sqlite.part-999999999-abcdef',
    'backups/x.sqlite.part-999999999-abcdef',
    'backups/x.sqlite.part-999999999-abcdef-wal',
  ];
  const alive = [`milepost.sqlite.part-${process.ppid}-abcdef`, 'backups/mine.sqlite'];
  for (const name of [...dead, ...alive]) writeFileSync(join(folder, name), '');
  await openAt(folder);
  expect(dead.filter((name) => existsSync(join(folder, name)))).toEqual([]);
  expect(alive.filter((name) => existsSync(join(folder, name)))).toEqual(alive);
});

test('ids go on rising when the clock is set back a year', async () => {
  const { folder } = await makeStore();
  const db = await openAt(folder);
  const year = 365 * 86_400_000;
  const ids = [0, 1, -year, -year, 5].map((shift) => addSession(db, session(), now + shift));
  closeStore(db);
  const again = await openAt(folder);
  ids.push(addSession(again, session(), now - 2 * year), addSession(again, session(), now));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
