import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createLearner, runEntry, thursday } from './entry.ts';
import { listBackups, withCopy } from './withCopy.ts';

function setPragma(store: string, pragma: string): void {
  const db = new Database(store);
  db.pragma(pragma);
  db.close();
}

describe('backup', () => {
  it('saves everything to a new file', () => {
    const { copy, run } = withCopy();
    expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(run('backup', `${copy}2`)).toMatchObject({ code: 0, stderr: '' });
  });

  it('never overwrites a file unless it is told to', () => {
    const { folder, refusal, json } = createLearner();
    const file = join(folder, 'mine');
    writeFileSync(file, 'mine');
    expect(refusal('backup', file)).toMatchObject({ exit: 2, code: 'copy-exists' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(json('backup', file, '--force')).toMatchObject({ ok: true, path: file });
  });

  it('refuses the store itself, a folder and a folder that is not there', () => {
    const { folder, refusal, json } = createLearner();
    json('sessions');
    const store = join(folder, 'milepost.sqlite');
    expect(refusal('backup', store, '--force')).toMatchObject({ exit: 2, code: 'copy-is-store' });
    expect(refusal('backup', folder)).toMatchObject({ exit: 1, code: 'copy-unwritable' });
    const nowhere = refusal('backup', join(folder, 'no', 'copy.sqlite'));
    expect(nowhere).toMatchObject({ exit: 1, code: 'copy-unwritable' });
    expect(nowhere.message).toContain('its folder is not there');
  });

  it('takes a path from the folder that the person is in', () => {
    const { folder } = createLearner();
    runEntry(['--profile', folder, 'backup', 'here.sqlite'], { cwd: folder });
    expect(existsSync(join(folder, 'here.sqlite'))).toBe(true);
  });
});

describe('restore', () => {
  it('says first what the copy holds', () => {
    const { copy, run, json } = withCopy();
    json('log', 'SQL 5m');
    const asked = run('restore', copy);
    expect(asked).toMatchObject({ code: 2, stdout: '' });
    expect(asked.stderr).toContain('holds 1 session, 1 assessment and 0 goals');
    expect(asked.stderr).toContain('from 2026-11-01 to 2026-11-01');
    expect(asked.stderr).toContain('--yes');
    const answer = JSON.parse(run('--json', 'restore', copy).stdout) as object;
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'must-be-asked' },
      copy: {
        sessions: 1,
        assessments: 1,
        goals: 0,
        firstDay: '2026-11-01',
        lastDay: '2026-11-01',
      },
    });
    expect(json('sessions')).toHaveLength(2);
  });

  it('puts it in place with --yes, and backs up what was there', () => {
    const { copy, json, folder } = withCopy();
    json('log', 'SQL 5m');
    const answer = json<{ ok: boolean; path: string; backup: string }>('restore', copy, '--yes');
    expect(answer).toMatchObject({ ok: true, path: copy });
    expect(answer.backup.startsWith(join(folder, 'backups'))).toBe(true);
    expect(json('sessions')).toHaveLength(1);
    json('restore', answer.backup, '--yes');
    expect(json('sessions')).toHaveLength(2);
    expect(json('check')).toEqual({ ok: true, problems: [] });
  });

  it('refuses what is no copy', () => {
    const { copy, folder, refusal, json } = withCopy();
    const bad = join(folder, 'bad.sqlite');
    expect(refusal('restore', bad, '--yes')).toMatchObject({ exit: 2, code: 'file-missing' });
    writeFileSync(bad, 'not a database, but long enough to have a header. '.repeat(20));
    expect(refusal('restore', bad, '--yes')).toMatchObject({ exit: 1, code: 'copy-not-readable' });
    copyFileSync(copy, bad);
    truncateSync(bad, 8192);
    expect(refusal('restore', bad, '--yes')).toMatchObject({ exit: 1, code: 'copy-not-readable' });
    expect(json('sessions')).toHaveLength(1);
  });
});

describe('the backup of the day', () => {
  it('is made by the first command that writes, and by no other', () => {
    const { folder, json, runAt } = createLearner();
    json('sessions');
    json('check');
    expect(listBackups(folder)).toEqual([]);
    json('log', 'SQL 45m');
    expect(listBackups(folder)).toEqual(['milepost-20261119T193000Z-daily.sqlite']);
    json('log', 'SQL 5m');
    expect(runAt('2026-11-20T09:00[Europe/Berlin]', 'sessions').code).toBe(0);
    expect(listBackups(folder)).toHaveLength(1);
    expect(runAt('2026-11-20T09:00[Europe/Berlin]', 'log', 'Git 5m').code).toBe(0);
    expect(listBackups(folder)).toHaveLength(2);
    const [first = '', second = ''] = listBackups(folder).map((name) =>
      join(folder, 'backups', name),
    );
    json('restore', first, '--yes');
    expect(json('sessions')).toHaveLength(1);
    json('restore', second, '--yes');
    expect(json('sessions')).toHaveLength(3);
  });

  it('is no reason to fail: what was asked is done, and stderr says what became of it', () => {
    const { folder, run, json } = createLearner();
    json('sessions');
    writeFileSync(join(folder, 'backups'), 'in the way');
    const ran = run('--json', 'log', 'SQL 45m');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true });
    expect(ran.stderr).toMatch(/^Today's automatic backup could not be made; .*backups.*\n$/);
    expect(run('delete', 'nothing').stderr).not.toContain('backup');
    rmSync(join(folder, 'backups'));
    json('log', 'SQL 5m');
    expect(listBackups(folder)).toHaveLength(1);
  });
});

describe('a store whose history cannot be read', () => {
  it('is checked and restored over all the same', () => {
    const { folder, copy, run, json } = withCopy();
    const store = join(folder, 'milepost.sqlite');
    const db = new Database(store);
    const sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'changes'";
    const root = db.prepare<[], number>(sql).pluck().get() ?? 0;
    db.close();
    const bytes = readFileSync(store);
    bytes.fill(0xff, (root - 1) * 4096, root * 4096);
    writeFileSync(store, bytes);
    const checked = run('--json', 'check');
    expect(checked).toMatchObject({ code: 1, stderr: '' });
    const { problems } = JSON.parse(checked.stdout) as { problems: { what: string }[] };
    expect(problems[0]?.what).toBe('integrity');
    json('restore', copy, '--yes');
    expect(json('check')).toEqual({ ok: true, problems: [] });
  });
});

describe('a store that cannot be opened', () => {
  const spoil: readonly [string, (store: string) => void, string, string][] = [
    [
      'no database',
      (store) => writeFileSync(store, 'dear diary '.repeat(50)),
      'store-not-a-database',
      'left untouched',
    ],
    ['an empty file', (store) => writeFileSync(store, ''), 'store-not-a-database', 'is empty'],
    [
      'another program’s',
      (store) => setPragma(store, 'application_id = 1'),
      'store-foreign',
      'another program',
    ],
    [
      'a newer one',
      (store) => setPragma(store, 'user_version = 999'),
      'store-newer',
      'newer Milepost (format 999',
    ],
    ['one that is cut off', (store) => truncateSync(store, 8192), 'store-damaged', 'cut off'],
  ];

  it.each(spoil)('%s is refused and left as it is', (_name, damage, code, words) => {
    const { folder, run, refusal, copy, json } = withCopy();
    const store = join(folder, 'milepost.sqlite');
    damage(store);
    const before = readFileSync(store);
    const refused = refusal('log', 'SQL 45m');
    expect(refused).toMatchObject({ exit: 1, code });
    expect(refused.message).toContain(store);
    expect(refused.message).toContain(words);
    expect(run('sessions')).toEqual({ code: 1, stdout: '', stderr: `${refused.message}\n` });
    const checked = run('--json', 'check');
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.stdout)).toEqual({
      ok: false,
      problems: [{ what: code, where: refused.message }],
    });
    expect(readFileSync(store).equals(before)).toBe(true);
    if (code === 'store-foreign') return;
    json('restore', copy, '--yes');
    expect(json('sessions')).toHaveLength(1);
  });
});

describe('a store that another program holds', () => {
  it('is read, and a write waits and then says so', () => {
    const { folder, json, refusal } = createLearner();
    json('sessions');
    const store = join(folder, 'milepost.sqlite');
    const db = new Database(store);
    db.exec('BEGIN IMMEDIATE');
    expect(json('sessions')).toEqual([]);
    const refused = refusal('log', 'SQL 45m');
    db.close();
    expect(refused).toMatchObject({ exit: 1, code: 'store-locked' });
    expect(refused.message).toContain(`${store} is in use by`);
    json('log', 'SQL 45m');
  });
});

describe('two commands at once', () => {
  it('wait for each other', async () => {
    const { folder, json } = createLearner();
    json('sessions');
    const words = ['--profile', folder, '--now', thursday, 'log', 'SQL 5m'];
    const { spawn } = await import('node:child_process');
    const { entry } = await import('./entry.ts');
    const codes = await Promise.all(
      Array.from(
        { length: 6 },
        () =>
          new Promise((resolve) => {
            spawn(process.execPath, [entry, ...words], { stdio: 'ignore' }).on('close', resolve);
          }),
      ),
    );
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    expect(json('sessions')).toHaveLength(6);
  });
});
