import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openProfile } from '../../src/main/profile.ts';
import { inspectCopy, listCopies } from '../../src/main/store/backups.ts';
import { together, value } from '../../src/main/store/db.ts';
import { addSession } from '../../src/main/store/sessions.ts';
import { makeFolder, session } from '../store/fixture.ts';
import { form, openLearner, realResources, said, type Learner } from './learner.ts';

/** A store that is copied for a while: SQLite's backup hands over some hundred pages at a time. */
async function openLarge(): Promise<Learner> {
  const learner = await openLearner();
  const db = learner.services.store();
  together(db, () => {
    for (let n = 0; n < 400; n += 1)
      addSession(db, session({ note: 'x'.repeat(16_000) }), learner.now());
  });
  return learner;
}

function findParts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.part-'),
  );
}

test('closing the profile waits for a copy that is being saved, which is then whole', async () => {
  const { ask, close } = await openLarge();
  const elsewhere = makeFolder();
  const path = join(elsewhere, 'copy.sqlite');
  const saving = ask('saveCopy', { path });
  await close();
  expect(readdirSync(elsewhere)).toEqual(['copy.sqlite']);
  expect(await saving).toMatchObject({ path });
  expect((await inspectCopy(path)).sessions).toBe(400);
});

test('a restore waits for a copy that is being saved, and a copy for a restore', async () => {
  const { ask, folder, services } = await openLarge();
  const elsewhere = makeFolder();
  const [empty, full, after] = ['empty', 'full', 'after'].map((name) => join(elsewhere, name));
  const other = await openLearner();
  await other.ask('saveCopy', { path: empty ?? '' });
  const saving = ask('saveCopy', { path: full ?? '' });
  const restoring = ask('restoreCopy', { path: empty ?? '' });
  const savingAfter = ask('saveCopy', { path: after ?? '' });
  await services.whenSettled();
  expect((await ask('listSessions', { limit: 1 })).sessions).toEqual([]);
  await Promise.all([saving, restoring, savingAfter]);
  expect((await inspectCopy(full ?? '')).sessions).toBe(400);
  expect((await inspectCopy(after ?? '')).sessions).toBe(0);
  expect((await inspectCopy((await restoring).backup)).sessions).toBe(400);
  expect(findParts(folder).concat(findParts(elsewhere))).toEqual([]);
});

test('closing waits for a restore and for the backup of the day', async () => {
  const { ask, folder, close, now } = await openLarge();
  const elsewhere = makeFolder();
  const path = join(elsewhere, 'copy.sqlite');
  await ask('saveCopy', { path });
  await ask('addSession', form());
  const restoring = ask('restoreCopy', { path });
  await close();
  expect((await inspectCopy((await restoring).backup)).sessions).toBe(401);
  expect(readdirSync(folder).toSorted()).toEqual(['backups', 'milepost.sqlite']);

  const profile = await openProfile({
    role: 'window',
    profile: folder,
    resources: realResources,
    clock: { now, zone: () => 'UTC' },
    desktop: null,
    reports: null,
    announce: () => {},
    facts: {
      demo: false,
      development: true,
      versions: { app: '0', electron: '0', chromium: '0', node: '0', assembled: false },
    },
    painted: () => {},
  });
  expect(profile.whenIdle()).toBeNull();
  const backingUp = profile.backUp();
  expect(profile.whenIdle()).not.toBeNull();
  await profile.close();
  expect((await inspectCopy((await backingUp) ?? '')).sessions).toBe(400);
  expect(findParts(folder)).toEqual([]);
  expect(await profile.backUp()).toBeNull();
});

test('a failed restore leaves the store open and the next work in its turn', async () => {
  const { ask, refused, folder } = await openLearner();
  await ask('addSession', form());
  const refusal = await refused('restoreCopy', { path: join(folder, 'none.sqlite') });
  expect(refusal.code).toBe('file-missing');
  const path = join(makeFolder(), 'copy.sqlite');
  await ask('saveCopy', { path });
  expect((await ask('listSessions', { limit: 9 })).sessions).toHaveLength(1);
});

test('what was unpacked to look into a copy is gone when the profile is closed', async () => {
  const { ask, close, services } = await openLarge();
  const unpacked = makeFolder();
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, unpacked);
  onTestFinished(() => void vi.unstubAllEnvs());
  // A raw file in WAL mode is unpacked; the store itself is one.
  const looking = ask('inspectCopy', { path: services.store().name });
  expect(readdirSync(unpacked)).toHaveLength(1);
  await close();
  expect(readdirSync(unpacked)).toEqual([]);
  expect((await looking).sessions).toBe(400);
});

test('a wrong total is found, rebuilt after a backup, and then as it should be', async () => {
  const { ask, services, folder, announced } = await openLearner();
  await ask('addSession', form());
  await ask('addAssessments', said('postgresql', 2));
  const entered = await ask('listSessions', { limit: 9 });
  services.store().exec('UPDATE day_totals SET seconds = 1; DELETE FROM week_totals');
  const { problems } = await ask('checkStore', {});
  expect(new Set(problems.map(({ what }) => what))).toEqual(new Set(['roll-up']));
  const { backup, check } = await ask('rebuildTotals', {});
  expect(check).toEqual({ ok: true, problems: [] });
  expect(await ask('checkStore', {})).toEqual(check);
  expect(listCopies(folder).copies).toMatchObject([{ path: backup, reason: 'repair' }]);
  expect(announced.at(-1)).toContain('sessions');
  expect(await ask('listSessions', { limit: 9 })).toEqual(entered);
  await ask('undo', {});
  await ask('undo', {});
  expect(await ask('checkStore', {})).toEqual(check);
});

test('a damaged file is not rebuilt: its backup refuses first', async () => {
  const { ask, refused, services } = await openLearner();
  await ask('addSession', form());
  const db = services.store();
  const path = db.name;
  const sql = "SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'sessions'";
  const root = value<number>(db, sql) ?? 0;
  // Damage that only a check meets.
  await services.reopen(() => {
    const bytes = readFileSync(path);
    bytes.fill(0xff, (root - 1) * 4096, root * 4096);
    writeFileSync(path, bytes);
  });
  expect((await ask('checkStore', {})).problems[0]?.what).toBe('integrity');
  expect((await refused('rebuildTotals', {})).code).toBe('store-damaged');
});

test('erasing lets other calls wait for it, and leaves an open store', async () => {
  const { ask, refused, services, announced } = await openLearner();
  await ask('addSession', form({ note: 'gone' }));
  expect(
    (await refused('eraseForGood', { scope: 'everything', backups: true, confirm: '' })).code,
  ).toBe('erase-unconfirmed');
  const erasing = ask('eraseForGood', { scope: 'everything', backups: true, confirm: 'erase' });
  expect(services.isOpen()).toBe(false);
  await services.whenSettled();
  expect((await ask('listSessions', { limit: 9 })).sessions).toEqual([]);
  expect(await erasing).toBeNull();
  expect(announced.at(-1)).toContain('sessions');
  expect(await ask('checkStore', {})).toEqual({ ok: true, problems: [] });
});
