import { expect, test } from 'vitest';
import { lastSeq, nounsSince } from '../../src/main/store/changes.ts';
import { checkStore } from '../../src/main/store/check.ts';
import { closeStore, openStore } from '../../src/main/store/open.ts';
import { addSession, readSession } from '../../src/main/store/sessions.ts';
import { readDataVersion } from '../../src/main/store/watch.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { makeFolder, startDriver } from './process.ts';

const now = Date.UTC(2026, 2, 2, 10);

test(
  'two processes write at once: each waits its turn, nothing is lost, each sees the others',
  { timeout: 60_000 },
  async () => {
    const folder = makeFolder();
    const { db } = await openStore({ folder, now, role: 'window' });
    const seen = lastSeq(db);
    const version = readDataVersion(db);
    const drivers = [startDriver(['log', folder, '1']), startDriver(['log', folder, '2'])];
    const own: string[] = [];
    const input = {
      localDay: '2026-03-02',
      startedAt: null,
      endedAt: null,
      offsetMinutes: null,
      zone: null,
      durationSeconds: 60,
      skills: [],
      activity: null,
      note: '',
    };
    await Promise.all(drivers.map((driver) => driver.until('logged')));
    for (let n = 0; n < 50; n += 1) {
      own.push(addSession(db, input, now));
      await delay(2);
    }
    await Promise.all(drivers.map((driver) => driver.kill()));
    expect(readDataVersion(db)).not.toBe(version);
    expect(nounsSince(db, seen).nouns).toEqual(['sessions', 'changes']);
    const others = drivers.flatMap(({ lines }) =>
      lines.filter((line) => line.startsWith('logged')).map((line) => line.slice(7)),
    );
    for (const id of [...own, ...others]) expect(readSession(db, id).id).toBe(id);
    expect(checkStore(db)).toEqual({ ok: true, problems: [] });
    closeStore(db);
  },
);
