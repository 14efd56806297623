import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { inspectCopy, listCopies, restoreCopy, saveCopy } from '../../src/main/store/backups.ts';
import { lastSeq, nounsSince, undoChange } from '../../src/main/store/changes.ts';
import { checkStore } from '../../src/main/store/check.ts';
import { value } from '../../src/main/store/db.ts';
import { closeStore } from '../../src/main/store/open.ts';
import { addSession, listSessions } from '../../src/main/store/sessions.ts';
import { readDataVersion } from '../../src/main/store/watch.ts';
import { dump, fingerprint, makeFolder, now, openAt, session } from './fixture.ts';
import { openKnowing, refusal } from './knowing.ts';

test('restoring backs up what was there, tells other processes, and keeps the device', async () => {
  const { db, folder } = await openKnowing();
  addSession(db, session({ note: 'kept' }), now);
  const copy = join(makeFolder(), 'copy.sqlite');
  await saveCopy(db, copy);
  const saved = dump(db);
  addSession(db, session({ note: 'later' }), now);
  addSession(db, session({ note: 'latest' }), now);
  const device = value(db, "SELECT value FROM settings WHERE name = 'deviceId'");
  const seen = lastSeq(db);
  const version = readDataVersion(db);

  const { backup } = await restoreCopy(folder, copy, now);

  // `db` stands for the other process: it had the store open all the time.
  expect(readDataVersion(db)).not.toBe(version);
  expect(nounsSince(db, seen).nouns).toEqual(
    expect.arrayContaining(['sessions', 'settings', 'roles']),
  );
  expect(dump(db)).toEqual(saved);
  expect(value(db, "SELECT value FROM settings WHERE name = 'deviceId'")).toBe(device);
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
  undoChange(db, now);
  expect(listSessions(db, { limit: 9 }).sessions).toEqual([]);
  expect((await inspectCopy(backup)).sessions).toBe(3);
  expect(listCopies(folder).copies[0]).toMatchObject({
    path: backup,
    reason: 'restore',
    savedAt: now,
  });
  closeStore(db);
  expect(readdirSync(folder).toSorted()).toEqual(['backups', 'milepost.sqlite']);
});

test('a copy from another machine takes this device on', async () => {
  const source = await openKnowing();
  addSession(source.db, session(), now);
  const copy = join(makeFolder(), 'copy.sqlite');
  await saveCopy(source.db, copy);
  const { db, folder } = await openKnowing();
  const device = value(db, "SELECT value FROM settings WHERE name = 'deviceId'");
  await restoreCopy(folder, copy, now);
  expect(value(db, "SELECT value FROM settings WHERE name = 'deviceId'")).toBe(device);
  expect(listSessions(db, { limit: 9 }).sessions).toHaveLength(1);
});

test('a damaged or newer store is kept byte for byte when a copy is restored over it, a foreign one stays', async () => {
  const source = await openKnowing();
  addSession(source.db, session(), now);
  const copy = join(makeFolder(), 'copy.sqlite');
  await saveCopy(source.db, copy);
  for (const spoil of [
    (path: string) => writeFileSync(path, 'garbage'),
    (path: string) => truncateSync(path, 8192),
    (path: string) => new Database(path).exec('PRAGMA user_version = 99').close(),
  ]) {
    const { db, folder, path } = await openKnowing();
    closeStore(db);
    spoil(path);
    const spoiled = readFileSync(path);
    const { backup } = await restoreCopy(folder, copy, now);
    expect(readFileSync(backup)).toEqual(spoiled);
    const restored = await openAt(folder);
    expect(listSessions(restored, { limit: 9 }).sessions).toHaveLength(1);
    expect(checkStore(restored).ok).toBe(true);
  }
  const { db, folder, path } = await openKnowing();
  closeStore(db);
  new Database(path).exec('PRAGMA application_id = 7').close();
  const before = fingerprint(folder);
  await expect(restoreCopy(folder, copy, now)).rejects.toThrow(refusal('store-foreign'));
  expect(fingerprint(folder)).toEqual(before);
  await expect(restoreCopy(folder, path, now)).rejects.toThrow(refusal('copy-is-store'));
});

test('a copy can be restored into an empty profile', async () => {
  const { db } = await openKnowing();
  addSession(db, session(), now);
  const copy = join(makeFolder(), 'copy.sqlite');
  await saveCopy(db, copy);
  const folder = join(makeFolder(), 'new');
  expect(await restoreCopy(folder, copy, now)).toMatchObject({
    backup: '',
    copy: { path: copy, sessions: 1, firstDay: '2026-03-01' },
  });
  expect(listSessions(await openAt(folder), { limit: 9 }).sessions).toHaveLength(1);
});

test(
  'a restore waits for another process that writes, and gives up with a sentence',
  { timeout: 20_000 },
  async () => {
    const { db, folder, path } = await openKnowing();
    const copy = join(makeFolder(), 'copy.sqlite');
    await saveCopy(db, copy);
    addSession(db, session(), now);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const waiting = restoreCopy(folder, copy, now);
    setTimeout(() => other.exec('COMMIT'), 1000);
    await waiting;
    expect(listSessions(db, { limit: 9 }).sessions).toEqual([]);
    other.exec('BEGIN IMMEDIATE');
    await expect(restoreCopy(folder, copy, now)).rejects.toThrow(refusal('store-locked'));
    other.exec('ROLLBACK');
    other.close();
  },
);
