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
import {
  adoptRole,
  followRole,
  listRevisions,
  listRoles,
  readCurrentRole,
  readRoleDigest,
} from '../../src/main/store/roles.ts';
import { addSession, listSessions } from '../../src/main/store/sessions.ts';
import { defaultSettings, readSettings, writeSettings } from '../../src/main/store/settings.ts';
import {
  addOwnSkill,
  listSkillNames,
  readCatalogueDigest,
  readReplacements,
  syncCatalogue,
} from '../../src/main/store/skills.ts';
import type { Role } from '../../src/domain/role.ts';
import { catalogue, dump, now, openNew, session, skill } from './fixture.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const statement = { level: 3, day: '2026-03-01', offsetMinutes: 60, evidence: [] } as const;

function role(revision: number, skills: readonly string[], change: Partial<Role> = {}): Role {
  const children = skills.map((id) => ({ id: `needs-${id}`, skill: id, level: 3 as const }));
  const area = { id: 'data', title: 'Data', kind: 'hard', rule: 'all', children } as const;
  return {
    id: 'back-end',
    revision,
    title: `Back end ${revision}`,
    summary: '',
    areas: [area],
    skills: [],
    ...change,
  };
}

function adopt(db: Parameters<typeof adoptRole>[0], document: Role, follow = true): void {
  adoptRole(
    db,
    document,
    JSON.stringify(document),
    `digest of ${document.id} ${document.title}`,
    now + document.revision,
    { follow },
  );
}

test('a revised role and a retired skill lose no assessment', async () => {
  const db = await openNew();
  adopt(db, role(1, ['postgresql', 'git', 'java']));
  const [kept] = addAssessments(db, [{ ...statement, skill: 'postgresql', mentor: null }], now);
  addAssessments(db, [{ ...statement, skill: 'git', mentor: 'Mia' }], now);
  const before = listAssessments(db);

  const revised = [
    skill('postgres', 'PostgreSQL', ['psql']),
    skill('postgresql', 'PostgreSQL', [], 'postgres'),
    skill('sql', 'SQL, renamed'),
    skill('rust', 'Rust'),
  ];
  syncCatalogue(db, revised, 'digest-2', now + 1);
  adopt(db, role(2, ['rust', 'postgres'], { title: 'Renamed' }));

  expect(listAssessments(db)).toEqual(before);
  expect(readReplacements(db).get('postgresql')).toBe('postgres');
  expect(readCurrentRole(db).role).toEqual(role(2, ['rust', 'postgres'], { title: 'Renamed' }));
  expect(listRevisions(db, 'back-end')).toEqual([
    { revision: 1, adoptedAt: now + 1 },
    { revision: 2, adoptedAt: now + 2 },
  ]);
  expect(
    listSkillNames(db)
      .filter(({ archived }) => archived)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['git', 'java']);
  correctAssessment(db, kept ?? '', { ...statement, level: 2 }, now + 2);
  undoChange(db, now);
  undoChange(db, now);
  redoChange(db, now);
  expect(listAssessments(db)).toEqual(before);
});

test('a catalogue is taken in once, and retirements are followed to the end', async () => {
  const db = await openNew();
  expect(readCatalogueDigest(db)).toBe('digest-1');
  const names = listSkillNames(db);
  syncCatalogue(db, [], 'digest-1', now);
  expect(listSkillNames(db)).toEqual(names);
  expect(names[2]).toEqual({
    id: 'postgresql',
    title: 'PostgreSQL',
    aliases: ['Postgres', 'psql'],
    own: false,
    archived: false,
    replacedBy: null,
  });
  syncCatalogue(
    db,
    [
      skill('a', 'A', [], 'b'),
      skill('b', 'B', [], 'c'),
      skill('c', 'C'),
      skill('x', 'X', [], 'y'),
      skill('y', 'Y', [], 'x'),
    ],
    'digest-2',
    now,
  );
  expect([...readReplacements(db)]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
    ['x', 'x'],
    ['y', 'y'],
  ]);
  syncCatalogue(db, catalogue, 'digest-3', now);
  expect(listSkillNames(db).filter(({ archived }) => !archived)).toEqual(names);
});

test('an own skill has a name of its own, whatever its script', async () => {
  const db = await openNew();
  expect(addOwnSkill(db, '  Apache   Kafka ', now)).toEqual({
    id: 'apache-kafka',
    title: 'Apache Kafka',
  });
  expect(addOwnSkill(db, 'C++', now).id).toBe('c-plus-plus');
  expect(addOwnSkill(db, 'C', now).id).toBe('c');
  expect(addOwnSkill(db, 'C!', now).id).toBe('c-2');
  expect(addOwnSkill(db, '分散システム', now).id).toBe('分散システム');
  expect(addOwnSkill(db, '☕', now).id).toBe('skill');
  for (const taken of ['apache kafka', 'POSTGRES', 'psql', 'sql']) {
    expect(() => addOwnSkill(db, taken, now)).toThrow(refusal('skill-exists'));
  }
  expect(() => addOwnSkill(db, 'psql', now)).toThrow(
    expect.objectContaining({ details: { title: 'PostgreSQL', id: 'postgresql' } }),
  );
});

test('an own skill that the catalogue comes to have keeps what hangs on it, also through undo', async () => {
  const db = await openNew();
  addOwnSkill(db, 'Kafka', now);
  addOwnSkill(db, 'Rabbit', now);
  const id = addSession(db, session({ skills: [{ id: 'kafka', weight: 1 }] }), now);
  syncCatalogue(
    db,
    [...catalogue, skill('kafka', 'Apache Kafka'), skill('rabbitmq', 'RabbitMQ', ['Rabbit'])],
    'digest-2',
    now,
  );
  expect(
    listSkillNames(db)
      .filter(({ id: known }) => ['kafka', 'rabbit'].includes(known))
      .map(({ title, own }) => [title, own]),
  ).toEqual([
    ['Apache Kafka', false],
    ['Rabbit', true],
  ]);
  expect(listSessions(db, { limit: 1 }).sessions[0]).toMatchObject({
    id,
    skills: [{ id: 'kafka' }],
  });
  for (let n = 0; n < 3; n += 1) undoChange(db, now);
  expect(listSkillNames(db).find(({ id: known }) => known === 'kafka')).toMatchObject({
    title: 'Apache Kafka',
    own: false,
  });
  for (let n = 0; n < 3; n += 1) redoChange(db, now);
  expect(listSkillNames(db).find(({ id: known }) => known === 'kafka')).toMatchObject({
    title: 'Apache Kafka',
    own: false,
  });
  expect(listSessions(db, { limit: 1 }).sessions).toHaveLength(1);
});

test('roles are documents: kept by digest, never taken back by an older app, the choice can be undone', async () => {
  const db = await openNew();
  expect(() => readCurrentRole(db)).toThrow(refusal('role-unknown'));
  adopt(db, role(2, ['sql']));
  adopt(db, role(2, ['sql']));
  adopt(db, role(1, ['git']));
  const other = {
    ...role(1, ['own'], { skills: [skill('own', 'Brought along')] }),
    id: 'data-engineer',
  };
  adopt(db, other);
  expect(readRoleDigest(db, 'back-end')).toBe('digest of back-end Back end 2');
  expect(readRoleDigest(db, 'nobody')).toBeNull();
  expect(listRoles(db).map(({ id, version, current }) => [id, version, current])).toEqual([
    ['back-end', 1, true],
    ['data-engineer', 1, false],
  ]);
  expect(readCurrentRole(db).role).toBe(readCurrentRole(db).role);
  syncCatalogue(db, catalogue.slice(1), 'digest-2', now);
  const names = new Map(listSkillNames(db).map((name) => [name.id, name.archived]));
  expect([names.get('own'), names.get('postgresql')]).toEqual([false, true]);

  followRole(db, 'data-engineer', now);
  adopt(db, role(3, ['git']));
  expect(readCurrentRole(db).id).toBe('data-engineer');
  undoChange(db, now);
  expect(readCurrentRole(db).role).toEqual(role(3, ['git']));
  expect(() => {
    followRole(db, 'nobody', now);
  }).toThrow(refusal('role-unknown'));
});

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
