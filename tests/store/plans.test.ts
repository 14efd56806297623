import { expect, test } from 'vitest';
import { all, type Db } from '../../src/main/store/db.ts';
import {
  listChanges,
  nounsSince,
  readUndoState,
  redoChange,
  undoChange,
} from '../../src/main/store/changes.ts';
import * as reports from '../../src/main/store/reports.ts';
import * as shared from '../../src/main/store/shared.ts';
import { addSession, isStudied, listSessions, readSession } from '../../src/main/store/sessions.ts';
import { now, openNew, session } from './fixture.ts';

/** The plans of every statement that `read` runs, each line as SQLite words it. */
function explain(db: Db, read: () => unknown): string[] {
  const statements: string[] = [];
  const prepare = db.prepare.bind(db);
  // A copy of the handle, so that statements prepared before are prepared, and seen, anew.
  const spy = new Proxy(db, {
    get: (target, name) => {
      if (name === 'prepare') {
        return (sql: string) => {
          statements.push(sql);
          return prepare(sql);
        };
      }
      const found: unknown = Reflect.get(target, name);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
  current = spy;
  read();
  return statements
    .filter((sql) => /^\s*(?:SELECT|INSERT|UPDATE|DELETE)/.test(sql))
    .flatMap((sql) =>
      all<{ detail: string }>(db, `EXPLAIN QUERY PLAN ${sql}`, ...unbound(sql)).map(
        ({ detail }) => detail,
      ),
    );
}

let current: Db;

function unbound(sql: string): (null | Record<string, null>)[] {
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name ?? '', null] as const);
  return names.length > 0
    ? [Object.fromEntries(names)]
    : Array.from(sql.matchAll(/\?/g), () => null);
}

async function explainAll(read: () => unknown, db: Db): Promise<string[]> {
  return Promise.resolve(explain(db, read));
}

test('reports read roll-ups by their keys and never the journal', async () => {
  const db = await openNew();
  addSession(db, session(), now);
  const [from, to] = ['2026-01-07', '2026-03-04'];
  const plans = await explainAll(() => {
    reports.secondsByDay(current, from, to);
    reports.secondsBySkill(current);
    reports.secondsByWeekAndSkill(current, from, to, 1);
    reports.secondsByActivity(current, from, to);
    reports.secondsBySkillAndDay(current, ['sql'], { from, to, totalFrom: from, totalTo: to });
    reports.firstDay(current);
    reports.lastDay(current);
  }, db);
  expect(plans.length).toBeGreaterThan(8);
  expect(plans.filter((line) => /\b(?:sessions|session_skills)\b/.test(line))).toEqual([]);
  // skill_totals has one row for each skill, json_each those that were asked for.
  expect(
    plans.filter((line) => /\bSCAN\b/.test(line) && !/SCAN (?:t|week|json_each)\b/.test(line)),
  ).toEqual([]);
  expect(plans).toContain('SEARCH activity_totals USING PRIMARY KEY (local_day>? AND local_day<?)');
  expect(plans).toContain('SEARCH week_totals USING PRIMARY KEY (first_day=?)');
  expect(plans).toContain(
    'SEARCH d USING PRIMARY KEY (skill_id=? AND local_day>? AND local_day<?)',
  );
});

test('a page of the journal is one range of one index', async () => {
  const db = await openNew();
  const id = addSession(db, session(), now);
  const plans = await explainAll(() => {
    listSessions(current, { limit: 3 });
    listSessions(current, { limit: 3, skill: 'postgresql' });
    readSession(current, id);
    isStudied(current, now - 1, now);
  }, db);
  expect(
    plans.filter((line) => /SCAN|TEMP B-TREE/.test(line) && !line.includes('json_each')),
  ).toEqual([]);
  expect(plans).toContain('SEARCH s USING INDEX sessions_newest ((local_day,order_at)<(?,?))');
  expect(plans).toContain('SEARCH s USING INDEX sessions_newest (local_day=? AND order_at<?)');
  expect(plans).toContain(
    'SEARCH o USING COVERING INDEX sessions_times (started_at>? AND started_at<?)',
  );
  expect(plans).toContain(
    'SEARCH sessions USING COVERING INDEX sessions_times (started_at>? AND started_at<?)',
  );
});

test('nothing about the history grows with it', async () => {
  const db = await openNew();
  const write = db.prepare(
    `INSERT INTO changes(seq, at, device_id, action, about, nouns, kind, undo_seq, redo_seq, images)
     VALUES(?, 1, 'd', 'addSession', '{}', '["sessions"]', 'do', ?, 0, '[]')`,
  );
  db.transaction(() => {
    for (let seq = 10; seq < 100_010; seq += 1) write.run(seq, seq);
  })();
  addSession(db, session(), now);
  const plans = await explainAll(() => {
    readUndoState(current);
    listChanges(current, { limit: 50 });
    nounsSince(current, 100_000);
  }, db);
  expect(plans.filter((line) => /SCAN|TEMP B-TREE FOR ORDER/.test(line))).toEqual([]);
  const started = performance.now();
  for (let n = 0; n < 50; n += 1) {
    undoChange(db, now);
    readUndoState(db);
    redoChange(db, now);
    listChanges(db, { limit: 50, before: 5000 + n });
  }
  expect((performance.now() - started) / 50).toBeLessThan(25);
});

test('what a preview asks of the journal is answered from indexes, and counting ends', async () => {
  const db = await openNew();
  for (const note of ['', 'a note', '']) addSession(db, session({ note }), now);
  const [from, to] = ['2026-01-01', '2026-03-31'];
  const plans = await explainAll(() => shared.countSessions(current, from, to, 2), db);
  expect(plans.filter((line) => line.includes('sessions'))).toEqual([
    expect.stringContaining('COVERING INDEX sessions_newest'),
    expect.stringContaining('INDEX sessions_noted'),
  ]);
  expect(shared.countSessions(db, from, to, 2)).toEqual({ all: 2, noted: 1 });
  const noted = shared.listSharedSessions(db, from, to, { noted: true });
  expect(noted.map(({ note }) => note)).toEqual(['a note']);
  const newest = await explainAll(() => shared.newestSession(current, from, to, []), db);
  expect(newest.some((line) => line.includes('TEMP B-TREE'))).toBe(false);
});
