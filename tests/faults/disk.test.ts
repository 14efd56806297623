import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore } from '../../src/main/store/check.ts';
import { closeStore, openStore } from '../../src/main/store/open.ts';
import { addSession, listSessions } from '../../src/main/store/sessions.ts';
import { fingerprint } from '../store/fixture.ts';
import { makeFolder, startDriver } from './process.ts';
import { mountSmallDisk } from './smallDisk.ts';

const now = Date.UTC(2026, 2, 2, 10);
const open = async (folder: string) => (await openStore({ folder, now, role: 'window' })).db;
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

async function expectWhole(folder: string, acknowledged: readonly string[]): Promise<void> {
  const db = await open(folder);
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
  const there = listSessions(db, { limit: 500 }).sessions.map(({ id }) => `logged ${id}`);
  expect(there.toSorted()).toEqual(acknowledged.toSorted());
  closeStore(db);
}

const isLogged = (line: string): boolean => line.startsWith('logged');

// Windows has neither tmpfs nor limits for a process.
test.skipIf(isWindows)(
  'a full disk: a refusal that names it, nothing half-written, and it goes on once there is space',
  { timeout: 60_000 },
  async () => {
    const disk = makeFolder();
    const folder = join(disk, 'profile');
    if (mountSmallDisk(disk, 2)) {
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(400_000));
      const driver = startDriver(['fill', folder]);
      await driver.until('waiting');
      const refused = driver.lines.filter((line) => line.startsWith('refused'));
      expect(refused).toHaveLength(2);
      expect(refused.every((line) => line.startsWith('refused disk-full'))).toBe(true);
      expect(refused[1]).toContain(`"path":"${join(folder, 'backups')}`);
      expect(refused[1]).toMatch(/"freeBytes":\d+/);
      expect(readdirSync(join(folder, 'backups'))).toEqual([]);
      const before = driver.lines.filter(isLogged).length;
      rmSync(join(disk, 'ballast'));
      driver.write('there is space again');
      await driver.ended;
      expect(driver.lines.filter(isLogged)).toHaveLength(before + 1);
      await expectWhole(folder, driver.lines.filter(isLogged));
      return;
    }
    // The other real limit: no file of the process may grow beyond this many blocks of 512 bytes.
    const driver = startDriver(
      ['fill', folder],
      ['sh', '-c', 'ulimit -S -f 2000; exec "$@"', 'sh'],
    );
    await driver.until('waiting');
    expect(driver.lines.find((line) => line.startsWith('refused'))).toMatch(
      /^refused (?:disk-full|io-error)/,
    );
    await driver.kill();
    await expectWhole(folder, driver.lines.filter(isLogged));
  },
);

test.skipIf(isWindows)(
  'a store cannot be made on a full disk, and nothing of it stays',
  { timeout: 60_000 },
  async () => {
    const disk = makeFolder();
    const folder = join(disk, 'profile');
    const isMounted = mountSmallDisk(disk, 2);
    if (isMounted) writeFileSync(join(disk, 'ballast'), Buffer.alloc(2_000_000));
    const wrap = isMounted ? [] : ['sh', '-c', 'ulimit -S -f 8; exec "$@"', 'sh'];
    const driver = startDriver(['log', folder], wrap);
    await driver.ended;
    expect(driver.lines.join('\n')).toMatch(/^refused (?:disk-full|io-error)/);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  },
);

/** Permissions do not bind root, so that root tests as nobody. */
const asNobody = isRoot
  ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all']
  : [];

async function makeStore(): Promise<string> {
  const folder = makeFolder();
  const db = await open(folder);
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
  addSession(db, input, now);
  closeStore(db);
  return folder;
}

test.skipIf(isWindows).each(['folder', 'file'])(
  'a read-only %s: opened for reading, a write is refused, nothing is touched, and it goes on',
  { timeout: 60_000 },
  async (what) => {
    const folder = await makeStore();
    const path = join(folder, 'milepost.sqlite');
    chmodSync(path, 0o444);
    chmodSync(folder, what === 'folder' ? 0o555 : 0o777);
    const before = fingerprint(folder);
    const driver = startDriver(['read', folder], asNobody);
    await driver.ended;
    expect(driver.lines[0]).toBe('read true 1');
    expect(driver.lines[1]).toMatch(/^refused store-read-only/);
    expect(driver.lines).toHaveLength(2);
    expect(fingerprint(folder)).toEqual(before);
    chmodSync(folder, 0o777);
    chmodSync(path, 0o666);
    const again = startDriver(['read', folder], asNobody);
    await again.ended;
    expect(again.lines[0]).toBe('read false 1');
    expect(again.lines[1]).toMatch(/^logged/);
  },
);

test.skipIf(isWindows)(
  'a file that may not be read, and a folder in which none can be made',
  { timeout: 60_000 },
  async () => {
    const folder = await makeStore();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'milepost.sqlite'), 0o000);
    const unreadable = startDriver(['read', folder], asNobody);
    await unreadable.ended;
    expect(unreadable.lines.join()).toMatch(/^refused store-unreadable/);
    chmodSync(join(folder, 'milepost.sqlite'), 0o600);

    const closed = makeFolder();
    chmodSync(closed, 0o755);
    mkdirSync(join(closed, 'profile'));
    chmodSync(join(closed, 'profile'), 0o555);
    const empty = startDriver(['read', join(closed, 'profile')], asNobody);
    await empty.ended;
    expect(empty.lines.join()).toMatch(/^refused store-read-only/);
    chmodSync(closed, 0o555);
    const missing = startDriver(['read', join(closed, 'other')], asNobody);
    await missing.ended;
    expect(missing.lines.join()).toMatch(/^refused store-missing-folder/);
  },
);
