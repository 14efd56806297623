import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { saveCopy } from '../../src/main/store/backups.ts';
import { checkStore } from '../../src/main/store/check.ts';
import { checkFile } from '../../src/main/store/fileCheck.ts';
import { applicationId, latestSchema } from '../../src/main/store/migrate.ts';
import { closeStore, openStore } from '../../src/main/store/open.ts';
import { addSession, listSessions, readSession } from '../../src/main/store/sessions.ts';
import { makeFolder, startDriver } from './process.ts';

const now = Date.UTC(2026, 2, 2, 10);
const open = async (folder: string) => (await openStore({ folder, now, role: 'window' })).db;

/** A different moment in each round. */
const moment = (round: number, most: number): number => ((round * 37) % 101) * (most / 100);

function findParts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.part-'),
  );
}

test.each(['log', 'work'])(
  'killed 35 times during "%s": whole, and every acknowledged session is there',
  { timeout: 120_000 },
  async (command) => {
    const folder = makeFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < 35; round += 1) {
      const driver = startDriver([command, folder]);
      // Where a machine is busy nothing is acknowledged for long; now and then the first one itself is what is killed.
      await driver.until(round % 5 === 0 ? 'ready' : 'logged');
      await delay(moment(round, 40));
      await driver.kill();
      acknowledged.push(
        ...driver.lines
          .filter((line) => line.startsWith('logged'))
          .map((line) => line.slice('logged '.length)),
      );
      if (round % 5 !== 4) continue;
      const db = await open(folder);
      expect(checkStore(db)).toEqual({ ok: true, problems: [] });
      for (const id of acknowledged) expect(readSession(db, id).id).toBe(id);
      // Without closing: the next process finds the log as a crash leaves it.
      db.close();
    }
    expect(acknowledged.length).toBeGreaterThan(25);
  },
);

test(
  'killed while making a store: the next start has a whole one',
  { timeout: 60_000 },
  async () => {
    for (let round = 0; round < 8; round += 1) {
      const folder = makeFolder();
      const driver = startDriver(['create', folder]);
      await driver.until('ready');
      await delay(moment(round + 1, 80));
      await driver.kill();
      for (const name of readdirSync(folder)) {
        const profile = join(folder, name);
        const db = await open(profile);
        expect(checkStore(db).ok).toBe(true);
        closeStore(db);
        expect(readdirSync(profile)).toEqual(['milepost.sqlite']);
      }
    }
  },
);

test(
  'killed during a migration: the schema before or after one of them, and the next start reaches the new one',
  { timeout: 60_000 },
  async () => {
    const old = join(makeFolder(), 'old.sqlite');
    const before = new Database(old);
    before.pragma(`application_id = ${applicationId}`);
    before.pragma('journal_mode = WAL');
    before.close();
    for (let round = 0; round < 8; round += 1) {
      const folder = makeFolder();
      const driver = startDriver(['migrate', folder, old]);
      await driver.until('ready');
      await delay(moment(round + 1, 400));
      await driver.kill();
      for (const name of readdirSync(folder)) {
        const profile = join(folder, name);
        if (!existsSync(join(profile, 'milepost.sqlite')))
          copyFileSync(old, join(profile, 'milepost.sqlite'));
        const schema = new Database(join(profile, 'milepost.sqlite'), { readonly: true }).pragma(
          'user_version',
          { simple: true },
        );
        // Each migration is a transaction of its own: between two of them the store is whole as well.
        expect(schema).toBeGreaterThanOrEqual(0);
        expect(schema).toBeLessThanOrEqual(latestSchema);
        if (Number(schema) > 0)
          expect(readdirSync(join(profile, 'backups')).length).toBeGreaterThan(0);
        const db = await open(profile);
        expect(checkStore(db).ok).toBe(true);
        closeStore(db);
        expect(findParts(profile)).toEqual([]);
      }
    }
  },
);

/** Profiles with this many sessions, closed. */
async function makeProfile(sessions: number): Promise<string> {
  const folder = makeFolder();
  const db = await open(folder);
  db.transaction(() => {
    for (let n = 0; n < sessions; n += 1) {
      addSession(
        db,
        {
          localDay: '2026-03-02',
          startedAt: null,
          endedAt: null,
          offsetMinutes: null,
          zone: null,
          durationSeconds: 60,
          skills: [],
          activity: null,
          note: 'x'.repeat(2000),
        },
        now,
      );
    }
  })();
  closeStore(db);
  return folder;
}

test('killed during a backup: the earlier copy stays whole', { timeout: 60_000 }, async () => {
  const folder = await makeProfile(300);
  const target = join(makeFolder(), 'copy.sqlite');
  for (let round = 0; round < 10; round += 1) {
    const driver = startDriver(['backup', folder, target]);
    await driver.until(round === 0 ? 'saved' : 'ready');
    await delay(moment(round, 200));
    await driver.kill();
    expect((await checkFile({ path: target, depth: 'all' })).problems).toEqual([]);
  }
  const db = await open(folder);
  await saveCopy(db, target);
  closeStore(db);
  expect(findParts(join(target, '..'))).toEqual([]);
});

test(
  'killed during a restore: the store from before or the restored one',
  { timeout: 60_000 },
  async () => {
    const copies = makeFolder();
    const sizes = { a: 100, b: 400 };
    for (const [name, sessions] of Object.entries(sizes)) {
      const db = await open(await makeProfile(sessions));
      await saveCopy(db, join(copies, `${name}.sqlite`));
      closeStore(db);
    }
    const folder = makeFolder();
    let restored = 0;
    for (let round = 0; round < 12; round += 1) {
      const driver = startDriver(['restore', folder, copies]);
      await driver.until(round === 0 ? 'restored' : 'ready');
      await delay(moment(round, 500));
      await driver.kill();
      restored += driver.lines.filter((line) => line.startsWith('restored')).length;
      const db = await open(folder);
      expect(checkStore(db)).toEqual({ ok: true, problems: [] });
      let count = 0;
      let after: string | undefined;
      do {
        const page = listSessions(db, { limit: 500, after });
        count += page.sessions.length;
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(Object.values(sizes)).toContain(count);
      expect(findParts(folder)).toEqual([]);
      db.close();
    }
    expect(restored).toBeGreaterThan(0);
  },
);
