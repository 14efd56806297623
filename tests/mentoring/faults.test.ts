import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { mentoringPath, mentoringStore } from '../../src/main/mentoring/kind.ts';
import { all, value } from '../../src/main/store/db.ts';
import { migrate } from '../../src/main/store/migrate.ts';
import { keep, openPlace, reportOf } from './fixture.ts';

test('a new file has an id of its own, and every table is strict', () => {
  const { mentoring } = openPlace();
  mentoring.write((db) => {
    expect(value(db, 'PRAGMA application_id')).toBe(mentoringStore.applicationId);
    expect(value(db, 'PRAGMA user_version')).toBe(1);
    expect(value(db, 'PRAGMA journal_mode')).toBe('wal');
    expect(value(db, 'PRAGMA synchronous')).toBe(2);
    expect(
      all(db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0"),
    ).toEqual([{ name: 'sqlite_schema' }, { name: 'sqlite_sequence' }]);
  });
});

test.each([
  ['foreign', 'store-foreign'],
  ['newer', 'store-newer'],
  ['text', 'store-not-a-database'],
  ['truncated', 'store-damaged'],
])('a %s file is refused by name and left as it is', (what, code) => {
  const { folder, mentoring } = openPlace();
  const path = mentoringPath(folder);
  if (what === 'text') writeFileSync(path, 'A diary, and no database at all.\n'.repeat(9));
  else write(path, what);
  const before = readFileSync(path);
  for (const ask of [mentoring.read, mentoring.write])
    expect(() => ask((db) => keep(db, reportOf('Ana')))).toThrow(
      expect.objectContaining({ code, details: expect.objectContaining({ path }) as unknown }),
    );
  expect(readFileSync(path)).toEqual(before);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

function write(path: string, what: string): void {
  const db = new Database(path);
  if (what === 'foreign') db.exec('CREATE TABLE theirs(a)');
  else migrate(db, undefined, mentoringStore);
  if (what === 'newer') db.pragma('user_version = 9');
  db.close();
  if (what === 'truncated') writeFileSync(path, readFileSync(path).subarray(0, 5000));
}
