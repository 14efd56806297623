import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import {
  backupDaily,
  inspectCopy,
  listCopies,
  newestBackup,
  restoreCopy,
  saveCopy,
} from '../../src/main/store/backups.ts';
import { checkStore } from '../../src/main/store/check.ts';
import { value } from '../../src/main/store/db.ts';
import { checkFile } from '../../src/main/store/fileCheck.ts';
import { makeBackup } from '../../src/main/store/keptCopies.ts';
import { latestSchema } from '../../src/main/store/migrate.ts';
import { closeStore } from '../../src/main/store/open.ts';
import { addSession } from '../../src/main/store/sessions.ts';
import { writeSettings } from '../../src/main/store/settings.ts';
import { fingerprint, makeFolder, now, openAt, session } from './fixture.ts';
import { openKnowing, refusal } from './knowing.ts';

const day = 86_400_000;

test('one backup a day, whole, and the newest 14 stay', async () => {
  const { db, folder } = await openKnowing();
  addSession(db, session(), now);
  const first = await backupDaily(db, folder, now);
  expect(await backupDaily(db, folder, now + 1000)).toBeNull();
  expect(first).toBe(join(folder, 'backups', 'milepost-20260302T100000Z-daily.sqlite'));
  for (let n = 1; n <= 15; n += 1) await backupDaily(db, folder, now + n * day);
  writeFileSync(join(folder, 'backups', 'by-hand.sqlite'), 'x');
  const { copies, failure } = listCopies(folder);
  expect(failure).toBeNull();
  const daily = copies.filter(({ reason }) => reason === 'daily');
  expect(daily.map(({ savedAt }) => savedAt)).toEqual(
    Array.from({ length: 14 }, (_, n) => now + (15 - n) * day),
  );
  expect(copies.find(({ name }) => name === 'by-hand.sqlite')?.reason).toBe('other');
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('part'))).toEqual([]);

  const made = await backupDaily(db, folder, now - 40 * day);
  expect(existsSync(made ?? '')).toBe(true);
  expect(listCopies(folder).copies.filter(({ reason }) => reason === 'daily')).toHaveLength(14);
  expect((await checkFile({ path: made ?? '', depth: 'all' })).ok).toBe(true);
  expect(newestBackup(folder)).toEqual({ path: daily[0]?.path, savedAt: daily[0]?.savedAt });
});

test('what a killed process left half-written among the backups goes with the next one', async () => {
  const { db, folder } = await openKnowing();
  const place = join(folder, 'backups');
  mkdirSync(place);
  // A command's: no window opens such a profile, and the next backup has another name.
  writeFileSync(join(place, 'milepost-20260301T100000Z-daily.sqlite.part-4194305-abcdef'), 'half');
  await backupDaily(db, folder, now);
  expect(readdirSync(place)).toEqual(['milepost-20260302T100000Z-daily.sqlite']);
});

test('of one day that was backed up more than once the last stays, and pushes out no other day', async () => {
  const { db, folder } = await openKnowing();
  for (let n = 0; n < 14; n += 1) await backupDaily(db, folder, now + n * day);
  // As commands that run side by side, none of which finds the other's.
  for (let n = 1; n <= 3; n += 1) await makeBackup(db, folder, now + 13 * day + n * 1000, 'daily');
  expect(listCopies(folder).copies.map(({ savedAt }) => savedAt)).toEqual([
    now + 13 * day + 3000,
    ...Array.from({ length: 13 }, (_, n) => now + (12 - n) * day),
  ]);
});

test('a backup that fails keeps the earlier ones and is remembered until one succeeds', async () => {
  const { db, folder } = await openKnowing();
  await backupDaily(db, folder, now);
  const before = fingerprint(join(folder, 'backups'));
  rmSync(join(folder, 'backups'), { recursive: true });
  writeFileSync(join(folder, 'backups'), 'in the way');
  await expect(backupDaily(db, folder, now + day)).rejects.toThrow(refusal('copy-unwritable'));
  rmSync(join(folder, 'backups'));
  expect(listCopies(folder).failure).toBe('copy-unwritable');
  await backupDaily(db, folder, now);
  expect(listCopies(folder).failure).toBeNull();
  expect(Object.keys(fingerprint(join(folder, 'backups')))).toEqual(Object.keys(before));
});

test('a copy of a damaged store is refused, and what stood in its place stays', async () => {
  const { db, folder, path } = await openKnowing();
  addSession(db, session(), now);
  const root = value<number>(db, "SELECT rootpage FROM sqlite_schema WHERE name = 'sessions'") ?? 0;
  closeStore(db);
  const bytes = readFileSync(path);
  bytes.fill(0xff, (root - 1) * 4096, root * 4096);
  writeFileSync(path, bytes);
  const damaged = await openAt(folder);
  const target = join(makeFolder(), 'copy.sqlite');
  writeFileSync(target, 'earlier copy');
  await expect(saveCopy(damaged, target)).rejects.toThrow(refusal('store-damaged'));
  expect(readFileSync(target, 'utf8')).toBe('earlier copy');
});

test('a copy is one whole file, wherever it is wanted, but not over the store', async () => {
  const { db, path } = await openKnowing();
  addSession(db, session(), now);
  const folder = makeFolder();
  const target = join(folder, 'copy.sqlite');
  writeFileSync(target, 'replaced');
  const { bytes } = await saveCopy(db, target);
  expect(readFileSync(target)).toHaveLength(bytes);
  expect(readdirSync(folder)).toEqual(['copy.sqlite']);
  symlinkSync(path, join(folder, 'link.sqlite'));
  for (const own of [path, `${path}-wal`, join(folder, 'link.sqlite')]) {
    await expect(saveCopy(db, own)).rejects.toThrow(refusal('copy-is-store'));
  }
  mkdirSync(join(folder, 'a-folder'));
  await expect(saveCopy(db, join(folder, 'a-folder'))).rejects.toThrow(refusal('copy-unwritable'));
  await expect(saveCopy(db, join(folder, 'nowhere', 'x'))).rejects.toThrow(
    refusal('copy-unwritable'),
  );
  expect(checkStore(db).ok).toBe(true);
});

test('what a copy holds is shown without touching it', async () => {
  const { db, path } = await openKnowing();
  addSession(db, session({ localDay: '2026-01-05' }), now);
  addSession(db, session({ localDay: '2026-02-07' }), now);
  writeSettings(db, { name: 'Aiko' }, now);
  const folder = makeFolder();
  await saveCopy(db, join(folder, 'copy.sqlite'));
  // As somebody copies a running app's folder: in WAL mode, with its log.
  for (const ending of ['', '-wal'])
    copyFileSync(path + ending, join(folder, `raw.sqlite${ending}`));
  const before = fingerprint(folder);
  for (const name of ['copy.sqlite', 'raw.sqlite']) {
    expect(await inspectCopy(join(folder, name))).toMatchObject({
      path: join(folder, name),
      schema: latestSchema,
      sessions: 2,
      assessments: 0,
      goals: 0,
      firstDay: '2026-01-05',
      lastDay: '2026-02-07',
      roleTitle: null,
      name: 'Aiko',
    });
  }
  expect(fingerprint(folder)).toEqual(before);
  expect(readdirSync(folder).toSorted()).toEqual(['copy.sqlite', 'raw.sqlite', 'raw.sqlite-wal']);
});

test('a copy that cannot be read is refused by name', async () => {
  const { db } = await openKnowing();
  const folder = makeFolder();
  const [text, newer, half] = ['text', 'newer', 'half'].map((name) => join(folder, name));
  writeFileSync(text ?? '', 'no database at all');
  await saveCopy(db, newer ?? '');
  await saveCopy(db, half ?? '');
  truncateSync(half ?? '', 8192);
  const other = new Database(newer);
  other.pragma('user_version = 99');
  other.close();
  const reasons = [
    [text, 'store-not-a-database'],
    [newer, 'store-newer'],
    [half, 'store-damaged'],
  ] as const;
  const profile = makeFolder();
  for (const [path, reason] of reasons) {
    for (const read of [inspectCopy(path ?? ''), restoreCopy(profile, path ?? '', now)]) {
      await expect(read).rejects.toMatchObject({
        code: 'copy-not-readable',
        details: { path, reason },
      });
    }
  }
  await expect(inspectCopy(join(folder, 'none'))).rejects.toThrow(refusal('file-missing'));
  expect(readdirSync(profile)).toEqual([]);
});
