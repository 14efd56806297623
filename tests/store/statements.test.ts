import { expect, test } from 'vitest';
import {
  addAssessments,
  correctAssessment,
  countEvidence,
  listAssessments,
  listCountingRows,
  withdrawAssessment,
} from '../../src/main/store/assessments.ts';
import { readUndoState, redoChange, undoChange } from '../../src/main/store/changes.ts';
import { run, value } from '../../src/main/store/db.ts';
import { addGoal, dropGoal, editGoal, listGoals } from '../../src/main/store/goals.ts';
import { defaultSettings, readSettings, writeSettings } from '../../src/main/store/settings.ts';
import { dump, now, openNew } from './fixture.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const statement = { level: 3, day: '2026-03-01', offsetMinutes: 60, evidence: [] } as const;

test('an assessment is corrected by another, withdrawn, and never changed', async () => {
  const db = await openNew();
  const evidence = [
    { kind: 'artifact', text: 'https://example.org/query-planner' },
    { kind: 'word', text: 'Mia' },
  ] as const;
  const [first, second] = addAssessments(
    db,
    [
      { ...statement, skill: 'sql', mentor: null, evidence },
      { ...statement, skill: 'sql', mentor: 'Mia' },
    ],
    now,
  );
  expect(readUndoState(db).undo?.about).toEqual({ count: 2, skills: 'SQL, SQL' });
  const corrected = correctAssessment(db, second ?? '', { ...statement, level: 4 }, now + 1);
  withdrawAssessment(db, first ?? '', now + 2);
  expect(readUndoState(db).undo?.about).toEqual({ skill: 'SQL', level: 3, day: '2026-03-01' });
  const base = {
    skill: 'sql',
    day: '2026-03-01',
    mentor: null,
    replacedBy: null,
    withdrawn: false,
  };
  const rows = [
    { ...base, id: corrected.id, level: 4, recordedAt: now + 1, mentor: 'Mia' },
    { ...base, id: second, level: 3, recordedAt: now, mentor: 'Mia', replacedBy: corrected.id },
    { ...base, id: first, level: 3, recordedAt: now, withdrawn: true },
  ];
  expect(listAssessments(db, { skill: 'sql' })).toEqual(
    rows.map((row) => ({ ...row, evidence: row.id === first ? evidence : [] })),
  );
  expect(listCountingRows(db).toSorted((a, b) => (a.id < b.id ? 1 : -1))).toEqual(rows);
  expect([...countEvidence(db)]).toEqual([[first, 2]]);
  for (const id of [first, second]) {
    expect(() => correctAssessment(db, id ?? '', statement, now)).toThrow(
      refusal('assessment-replaced'),
    );
    expect(() => {
      withdrawAssessment(db, id ?? '', now);
    }).toThrow(refusal('assessment-replaced'));
  }
  expect(() => correctAssessment(db, 'nobody', statement, now)).toThrow(
    refusal('assessment-unknown'),
  );
  expect(() => addAssessments(db, [{ ...statement, skill: 'cobol', mentor: null }], now)).toThrow(
    refusal('skill-unknown'),
  );
});

test('of two assessments of a day the later one is the newer, also with the clock set back', async () => {
  const db = await openNew();
  const one = { ...statement, skill: 'sql', mentor: null };
  const ids = [now, now - 3_600_000].flatMap((at) => addAssessments(db, [one], at));
  expect(listAssessments(db).map(({ id }) => id)).toEqual(ids.toReversed());
});

test('a goal keeps what was promised before', async () => {
  const db = await openNew();
  const terms = { level: 3, by: '2026-06-30', weeklyMinutes: 120, day: '2026-03-02' };
  const id = addGoal(db, { skill: 'git', ...terms }, now);
  editGoal(db, id, { ...terms, weeklyMinutes: null, day: '2026-03-05' }, now - 5);
  editGoal(db, id, { ...terms, weeklyMinutes: null, day: '2026-03-06' }, now + 9);
  dropGoal(db, id, '2026-03-07', now + 10);
  expect(listGoals(db)).toEqual([
    {
      id,
      skill: 'git',
      createdAt: now,
      createdOn: '2026-03-02',
      droppedAt: now + 10,
      droppedOn: '2026-03-07',
      terms: [
        { fromAt: now, fromDay: '2026-03-02', level: 3, by: '2026-06-30', weeklyMinutes: 120 },
        { fromAt: now - 5, fromDay: '2026-03-05', level: 3, by: '2026-06-30', weeklyMinutes: null },
      ],
    },
  ]);
  expect(() => {
    editGoal(db, id, terms, now);
  }).toThrow(refusal('goal-closed'));
  expect(() => {
    dropGoal(db, 'nobody', '2026-03-02', now);
  }).toThrow(refusal('goal-unknown'));
});

test('settings: one action in the stack, appearance and first run beside it, what is invalid kept aside', async () => {
  const db = await openNew();
  expect(readSettings(db)).toEqual(defaultSettings);
  writeSettings(
    db,
    { name: 'Aiko', weekStart: 7, hiddenAreas: ['cloud'], appearance: 'dark', firstRunDone: true },
    now,
  );
  expect(readSettings(db)).toEqual({
    ...defaultSettings,
    name: 'Aiko',
    weekStart: 7,
    hiddenAreas: ['cloud'],
    appearance: 'dark',
    firstRunDone: true,
  });
  undoChange(db, now);
  expect(readSettings(db)).toEqual({ ...defaultSettings, appearance: 'dark', firstRunDone: true });
  redoChange(db, now);
  run(db, "UPDATE settings SET value = '3' WHERE name IN('weekStart', 'appearance')");
  const before = dump(db);
  expect(readSettings(db)).toMatchObject({
    weekStart: 1,
    appearance: 'system',
    name: 'Aiko',
    invalid: ['appearance', 'weekStart'],
  });
  expect(dump(db)).toEqual(before);
  writeSettings(db, { weekStart: 6, appearance: 'light' }, now);
  expect(readSettings(db)).toMatchObject({ weekStart: 6, appearance: 'light', invalid: [] });
  expect(value(db, "SELECT value FROM settings WHERE name = 'weekStart (invalid)'")).toBe('3');
});
