import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { all, run, type Db } from '../../src/main/store/db.ts';
import { latestSchema, migrate, readSchema } from '../../src/main/store/migrate.ts';
import { migrations } from '../../src/main/store/migrations/index.ts';
import { makeFolder } from './fixture.ts';

/** For each schema N: rows put in at N-1, and what must be there at N. A migration without an entry fails below. */
const steps: readonly { readonly before: (db: Db) => void; readonly after: (db: Db) => void }[] = [
  {
    before: (db) => {
      expect(all(db, 'SELECT name FROM sqlite_schema')).toEqual([]);
    },
    after: (db) => {
      const tables = all<{ name: string; strict: number }>(
        db,
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
      );
      expect(tables.every(({ strict }) => strict === 1)).toBe(true);
      expect(tables.map(({ name }) => name)).toEqual([
        'activity_totals',
        'assessments',
        'changes',
        'day_totals',
        'evidence',
        'goal_terms',
        'goals',
        'role_versions',
        'roles',
        'session_skills',
        'sessions',
        'settings',
        'skill_totals',
        'skills',
        'week_totals',
      ]);
    },
  },
  {
    before: (db) => {
      run(db, "INSERT INTO skills(id, title, origin) VALUES('sql', 'SQL', 'bundled')");
    },
    after: (db) => {
      expect(all(db, 'SELECT id FROM skills')).toEqual([{ id: 'sql' }]);
      expect(all(db, 'SELECT * FROM exports')).toEqual([]);
    },
  },
  {
    before: (db) => {
      run(
        db,
        `INSERT INTO exports(at, offset_minutes, digest, format, file_name, bytes, from_day, to_day, key, scope)
         VALUES(1, 60, ?, 'snapshot', 'x.milepost', 1, '2026-01-01', '2026-01-31', 'k', '{}')`,
        'ab'.repeat(32),
      );
      run(db, "INSERT INTO skills(id, title, origin) VALUES('sql', 'SQL', 'bundled')");
      run(
        db,
        `INSERT INTO assessments(id, skill_id, level, assessed_day, recorded_at, offset_minutes, mentor)
         VALUES('a', 'sql', 3, '2026-01-01', 1, 60, 'Ada')`,
      );
    },
    after: (db) => {
      expect(all(db, 'SELECT n, key FROM exports')).toEqual([{ n: 1, key: 'k' }]);
      expect(all(db, 'SELECT id, mentor FROM assessments')).toEqual([{ id: 'a', mentor: 'Ada' }]);
      for (const table of ['feedbacks', 'feedback_states', 'feedback_answers'])
        expect(all(db, `SELECT * FROM ${table}`)).toEqual([]);
    },
  },
];

test.each(migrations.map((_, index) => index + 1))('schema %i keeps what was there', (schema) => {
  const step = steps[schema - 1];
  if (step === undefined) throw new Error(`say above what must hold for schema ${schema}`);
  const db = new Database(join(makeFolder(), 'store.sqlite'));
  migrate(db, schema - 1);
  expect(readSchema(db)).toBe(schema - 1);
  step.before(db);
  migrate(db, schema);
  expect(readSchema(db)).toBe(schema);
  step.after(db);
  expect(all(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(all(db, 'PRAGMA foreign_key_check')).toEqual([]);
  db.close();
});

test('a migration that fails leaves the schema before it', () => {
  const db = new Database(join(makeFolder(), 'store.sqlite'));
  db.exec('CREATE TABLE goals(x)');
  expect(() => {
    migrate(db);
  }).toThrow('already exists');
  expect(readSchema(db)).toBe(0);
  expect(all(db, "SELECT name FROM sqlite_schema WHERE name <> 'goals'")).toEqual([]);
  expect(() => {
    migrate(db, latestSchema + 1);
  }).toThrow();
  db.close();
});
