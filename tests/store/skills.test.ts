import { expect, test } from 'vitest';
import {
  addAssessments,
  correctAssessment,
  listAssessments,
} from '../../src/main/store/assessments.ts';
import { redoChange, undoChange } from '../../src/main/store/changes.ts';
import {
  adoptRole,
  followRole,
  listRevisions,
  listRoles,
  readCurrentRole,
  readRoleDigest,
} from '../../src/main/store/roles.ts';
import { addSession, listSessions } from '../../src/main/store/sessions.ts';
import {
  addOwnSkill,
  listSkillNames,
  readCatalogueDigest,
  readReplacements,
  syncCatalogue,
} from '../../src/main/store/skills.ts';
import type { Role } from '../../src/domain/role.ts';
import { catalogue, now, openNew, session, skill } from './fixture.ts';

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
