import {
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/main/files/digest.ts';
import { mentoringPath } from '../../src/main/mentoring/kind.ts';
import { createMentoring } from '../../src/main/mentoring/open.ts';
import { rebuildAll } from '../../src/main/mentoring/rebuild.ts';
import { all, column, value } from '../../src/main/store/db.ts';
import { sealed } from '../calls/mentor.ts';
import { reportOf } from '../mentoring/fixture.ts';
import { makeFolder, startDriver } from './process.ts';
import { mountSmallDisk } from './smallDisk.ts';

const isWindows = process.platform === 'win32';

function makeFiles(count: number, name = 'Learner'): string {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  for (let n = 0; n < count; n += 1)
    writeFileSync(join(folder, `${n}.milepost`), sealed(reportOf(`${name} ${n}`)));
  return folder;
}

const start = (words: readonly string[], wrap: readonly string[] = []) =>
  startDriver(words, wrap, 'mentorDriver');

/** Every row is whole, and what is kept beside it is what a recount gives. Gives how many reports are kept. */
function expectWhole(folder: string): number {
  const mentoring = createMentoring({ folder, role: 'window' });
  try {
    const found = mentoring.read((db) => {
      expect(value(db, 'PRAGMA integrity_check')).toBe('ok');
      expect(all(db, 'PRAGMA foreign_key_check')).toEqual([]);
      const rows = all<{ text: string; digest: string }>(db, 'SELECT text, digest FROM snapshots');
      for (const { text, digest } of rows) expect(digestOf(text)).toBe(digest);
      const learners = all(db, 'SELECT * FROM learners');
      expect(column(db, 'SELECT learner_n FROM snapshots ORDER BY 1')).toEqual(
        column(db, 'SELECT n FROM learners ORDER BY 1'),
      );
      rebuildAll(db);
      expect(all(db, 'SELECT * FROM learners')).toEqual(learners);
      return rows.length;
    });
    return found ?? 0;
  } finally {
    mentoring.close();
  }
}

test(
  'killed while 300 files are opened: only whole ones are kept, and opening them again adds the rest',
  { timeout: 120_000 },
  async () => {
    const [folder, files] = [makeFolder(), makeFiles(300)];
    let before = 0;
    for (let round = 0; round < 6; round += 1) {
      const driver = start(['open', folder, files]);
      await driver.until('opened');
      await delay(round * 17);
      await driver.kill();
      const said = driver.lines.filter((line) => line.startsWith('opened'));
      const kept = expectWhole(folder);
      // What was said to be opened is kept; so is what was known from the round before.
      expect(kept).toBeGreaterThanOrEqual(Number(said.at(-1)?.split(' ')[1]));
      expect(kept).toBeGreaterThanOrEqual(before);
      before = kept;
    }
    const driver = start(['open', folder, files]);
    await driver.ended;
    expect(driver.lines).toContain('done');
    expect(expectWhole(folder)).toBe(300);
  },
);

test(
  'quitting meanwhile gives up what is not opened yet, and waits for what is being kept',
  { timeout: 60_000 },
  async () => {
    const [folder, files] = [makeFolder(), makeFiles(300)];
    const driver = start(['quit', folder, files]);
    expect(await driver.ended).toBe(0);
    const [, state, done] = driver.lines.at(-1)?.split(' ') ?? [];
    expect(state).toBe('cancelled');
    expect(Number(done)).toBeLessThan(300);
    expect(readdirSync(folder).filter((name) => name.startsWith('mentoring'))).toEqual([
      'mentoring.sqlite',
    ]);
    expect(expectWhole(folder)).toBeGreaterThanOrEqual(Number(done));
  },
);

test.skipIf(isWindows)(
  'a full disk: each file is refused with a sentence, what was kept is whole, and it goes on after',
  { timeout: 60_000 },
  async (context) => {
    const [disk, files] = [makeFolder(), makeFiles(40)];
    const folder = join(disk, 'profile');
    if (!mountSmallDisk(disk, 3)) context.skip('mounting a small disk is not allowed here');
    const first = start(['twice', folder, makeFiles(1, 'First')]);
    await first.until('waiting');
    await first.kill();
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 150_000));
    const driver = start(['twice', folder, files]);
    await driver.until('waiting');
    const refused = driver.lines.filter((line) => line.startsWith('refused'));
    expect(refused.length).toBeGreaterThan(0);
    for (const line of refused) expect(line).toMatch(/^refused disk-full .*mentoring\.sqlite/);
    const added = driver.lines.filter((line) => line.startsWith('added')).length;
    expect(added + refused.length).toBe(40);
    rmSync(join(disk, 'ballast'));
    expect(expectWhole(folder)).toBe(1 + added);
    driver.write('there is space again');
    await driver.ended;
    expect(driver.lines.filter((line) => line.startsWith('known'))).toHaveLength(added);
    expect(expectWhole(folder)).toBe(41);
  },
);

/** Permissions do not bind root, so that root tests as nobody. */
const asNobody =
  process.getuid?.() === 0
    ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all']
    : [];

test.skipIf(isWindows).each(['folder', 'file'])(
  'a read-only %s: what is kept is read, keeping is refused by name, and nothing is touched',
  { timeout: 60_000 },
  async (what) => {
    const folder = makeFolder();
    await start(['open', folder, makeFiles(2)]).ended;
    chmodSync(mentoringPath(folder), 0o444);
    chmodSync(join(folder, 'milepost.sqlite'), 0o666);
    chmodSync(folder, what === 'folder' ? 0o555 : 0o777);
    const before = readFileSync(mentoringPath(folder));
    const driver = start(['read', folder, makeFiles(2, 'Other')], asNobody);
    await driver.ended;
    expect(driver.lines).toEqual([
      'learners 2',
      expect.stringMatching(/^refused store-read-only .*mentoring\.sqlite/),
      expect.stringMatching(/^refused store-read-only .*mentoring\.sqlite/),
      'done',
      'learners 2',
    ]);
    expect(readFileSync(mentoringPath(folder))).toEqual(before);
    expect(existsSync(`${mentoringPath(folder)}-wal`)).toBe(false);
    chmodSync(folder, 0o777);
  },
);
