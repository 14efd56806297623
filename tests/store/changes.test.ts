import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addAssessments,
  correctAssessment,
  listAssessments,
  withdrawAssessment,
} from '../../src/main/store/assessments.ts';
import {
  change,
  lastSeq,
  listChanges,
  nounsSince,
  readUndoState,
  redoChange,
  undoChange,
} from '../../src/main/store/changes.ts';
import { checkStore } from '../../src/main/store/check.ts';
import { together, value, type Db } from '../../src/main/store/db.ts';
import { addGoal, dropGoal, editGoal, listGoals } from '../../src/main/store/goals.ts';
import {
  addSession,
  deleteSession,
  editSession,
  listSessions,
} from '../../src/main/store/sessions.ts';
import { writeSettings } from '../../src/main/store/settings.ts';
import { addOwnSkill } from '../../src/main/store/skills.ts';
import { dump, makeFolder, now, openAt, openNew, session, skillIds } from './fixture.ts';

const refusal = (code: string) => expect.objectContaining({ code });

test('undo and redo are linear, and a new action clears redo', async () => {
  const db = await openNew();
  expect(() => undoChange(db, now)).toThrow(refusal('nothing-to-undo'));
  const before = dump(db);
  addSession(db, session(), now);
  const one = dump(db);
  addSession(db, session({ note: 'second' }), now);
  const two = dump(db);

  undoChange(db, now);
  expect(dump(db)).toEqual(one);
  undoChange(db, now);
  expect(dump(db)).toEqual(before);
  expect(() => undoChange(db, now)).toThrow(refusal('nothing-to-undo'));
  redoChange(db, now);
  expect(dump(db)).toEqual(one);
  redoChange(db, now);
  expect(dump(db)).toEqual(two);
  expect(() => redoChange(db, now)).toThrow(refusal('nothing-to-redo'));

  undoChange(db, now);
  addSession(db, session({ note: 'third' }), now);
  expect(() => redoChange(db, now)).toThrow(refusal('nothing-to-redo'));
  expect(readUndoState(db).redo).toBeNull();
});

test('the stack survives restarts and is shared by processes', async () => {
  const folder = makeFolder();
  const window = await openAt(folder);
  const command = await openAt(folder, 'command');
  addOwnSkill(window, 'Kafka', now);
  addSession(command, session({ skills: [{ id: 'kafka', weight: 1 }] }), now);
  expect(readUndoState(window).undo).toMatchObject({
    action: 'addSession',
    about: { skills: 'Kafka', seconds: 2700, day: '2026-03-01' },
  });
  undoChange(window, now);
  window.close();
  command.close();

  const again = await openAt(folder);
  expect(readUndoState(again)).toMatchObject({
    undo: { action: 'addSkill' },
    redo: { action: 'addSession' },
  });
  redoChange(again, now);
  expect(listSessions(again, { limit: 10 }).sessions).toHaveLength(1);
});

test('a failed action leaves nothing, one that writes nothing leaves no entry', async () => {
  const db = await openNew();
  const before = dump(db);
  const seq = lastSeq(db);
  const entry = { at: now, action: 'test', about: {}, nouns: ['settings'] as const };
  expect(() =>
    change(db, entry, (rows) => {
      rows.insert('settings', { name: 'a', value: '1' });
      throw new Error('half-way');
    }),
  ).toThrow('half-way');
  expect(dump(db)).toEqual(before);
  const id = addSession(db, session(), now);
  editSession(db, id, session(), now + 1);
  expect(lastSeq(db)).toBe(seq + 1);
});

test('the history pages by key, marks what is undone and names the nouns', async () => {
  const db = await openNew();
  const start = lastSeq(db);
  const ids = ['a', 'b', 'c', 'd'].map((note) => addSession(db, session({ note }), now));
  deleteSession(db, ids[0] ?? '', now);
  undoChange(db, now);
  const first = listChanges(db, { limit: 4 });
  expect(first.changes.map(({ kind, action, undone }) => [kind, action, undone])).toEqual([
    ['undo', 'deleteSession', false],
    ['do', 'deleteSession', true],
    ['do', 'addSession', false],
    ['do', 'addSession', false],
  ]);
  const rest = listChanges(db, { limit: 4, before: first.next ?? 0 });
  expect(rest.changes).toHaveLength(2);
  expect(rest.next).toBeNull();
  redoChange(db, now);
  expect(listChanges(db, { limit: 3 }).changes.map(({ undone }) => undone)).toEqual([
    false,
    false,
    false,
  ]);
  expect(nounsSince(db, start)).toEqual({ seq: lastSeq(db), nouns: ['sessions', 'changes'] });
  expect(nounsSince(db, lastSeq(db))).toEqual({ seq: lastSeq(db), nouns: [] });
  expect(nounsSince(db, lastSeq(db) + 1).nouns).toContain('goals');
});

const anyDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-02-${String(day).padStart(2, '0')}`);
const anySkills = fc
  .subarray([...skillIds], { maxLength: 3 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), weight: fc.integer({ min: 1, max: 5 }) }),
      ),
    ),
  );
const anySession = fc
  .record({
    localDay: anyDay,
    durationSeconds: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 86_400 })),
    skills: anySkills,
    activity: fc.constantFrom(null, 'reading' as const, 'practice' as const),
    note: fc.string({ maxLength: 20 }),
    startedAt: fc.option(fc.integer({ min: now - 10 ** 9, max: now })),
  })
  .map(({ startedAt, ...rest }) =>
    session({
      ...rest,
      startedAt,
      offsetMinutes: startedAt === null ? null : 60,
      zone: startedAt === null ? null : 'Europe/Berlin',
    }),
  );
const level = fc.integer({ min: 0, max: 5 }).map((n) => n as 0 | 1 | 2 | 3 | 4 | 5);
const statement = fc.record({
  level,
  day: anyDay,
  offsetMinutes: fc.constant(60),
  evidence: fc.array(
    fc.record({
      kind: fc.constant('artifact' as const),
      text: fc.string({ minLength: 1, maxLength: 9 }),
    }),
    { maxLength: 2 },
  ),
});

/** One thing that a person can do, on whichever row `pick` chooses. */
type Act = (db: Db, pick: number) => void;

function pickFrom<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}

const act: fc.Arbitrary<Act> = fc.oneof(
  anySession.map(
    (input): Act =>
      (db) =>
        void addSession(db, input, now),
  ),
  anySession.map((input): Act => (db, pick) => {
    const found = pickFrom(listSessions(db, { limit: 99 }).sessions, pick);
    if (found !== undefined) editSession(db, found.id, input, now);
  }),
  fc.constant<Act>((db, pick) => {
    const found = pickFrom(listSessions(db, { limit: 99 }).sessions, pick);
    if (found !== undefined) deleteSession(db, found.id, now);
  }),
  fc.array(statement, { minLength: 1, maxLength: 3 }).map((list): Act => (db, pick) => {
    const skill = pickFrom(skillIds, pick) ?? 'git';
    addAssessments(
      db,
      list.map((one) => ({ ...one, skill, mentor: pick % 2 === 0 ? null : 'Mia' })),
      now,
    );
  }),
  statement.map((one): Act => (db, pick) => {
    const found = pickFrom(
      listAssessments(db).filter((row) => row.replacedBy === null && !row.withdrawn),
      pick,
    );
    if (found === undefined) return;
    if (pick % 3 === 0) withdrawAssessment(db, found.id, now);
    else correctAssessment(db, found.id, one, now);
  }),
  fc.tuple(anyDay, fc.integer({ min: 1, max: 5 })).map(([by, wanted]): Act => (db, pick) => {
    const terms = {
      level: wanted,
      by,
      weeklyMinutes: pick % 2 === 0 ? null : 90,
      day: '2026-03-02',
    };
    const open = pickFrom(
      listGoals(db).filter(({ droppedOn }) => droppedOn === null),
      pick,
    );
    if (open === undefined || pick % 3 === 0)
      addGoal(db, { skill: pickFrom(skillIds, pick) ?? 'git', ...terms }, now);
    else if (pick % 3 === 1) editGoal(db, open.id, terms, now);
    else dropGoal(db, open.id, '2026-03-02', now);
  }),
  fc
    .record({ name: fc.string({ maxLength: 9 }), weekStart: fc.constantFrom(1, 6, 7) })
    .map((patch): Act => (db) => {
      writeSettings(db, patch, now);
    }),
);

test('whatever was done, undoing it all restores every table and redoing it all brings it back', async () => {
  const db = await openNew();
  const plan = fc.array(fc.tuple(act, fc.nat(20)), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(plan, (acts) => {
      const start = lastSeq(db);
      const states = [dump(db)];
      const marks = [value<number>(db, 'SELECT count(*) FROM changes')];
      together(db, () => {
        for (const [perform, pick] of acts) {
          perform(db, pick);
          const count = value<number>(db, 'SELECT count(*) FROM changes');
          if (count === marks.at(-1)) continue;
          marks.push(count);
          states.push(dump(db));
        }
      });
      expect(lastSeq(db) - start).toBe(states.length - 1);
      for (const state of states.slice(0, -1).toReversed()) {
        undoChange(db, now);
        expect(dump(db)).toEqual(state);
      }
      for (const state of states.slice(1)) {
        redoChange(db, now);
        expect(dump(db)).toEqual(state);
      }
      for (const _ of states.slice(1)) undoChange(db, now);
    }),
    { numRuns: 25 },
  );
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
});

test('undo and redo mixed with new actions behave like a stack', async () => {
  const db = await openNew();
  fc.assert(
    fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 60 }), (steps) => {
      const done: number[] = [];
      const undone: number[] = [];
      while (readUndoState(db).undo !== null) undoChange(db, now);
      addSession(db, session(), now);
      done.push(lastSeq(db));
      for (const step of steps) {
        if (step === 'do') {
          addSession(db, session({ note: String(done.length) }), now);
          done.push(lastSeq(db));
          undone.length = 0;
        } else if (step === 'undo' && done.length > 0) {
          undoChange(db, now);
          undone.push(done.pop() ?? 0);
        } else if (step === 'redo' && undone.length > 0) {
          redoChange(db, now);
          done.push(undone.pop() ?? 0);
        }
        const state = readUndoState(db);
        expect(state.undo?.seq ?? 0).toBe(done.at(-1) ?? 0);
        expect(state.redo?.seq ?? 0).toBe(undone.at(-1) ?? 0);
      }
    }),
    { numRuns: 40 },
  );
});
