import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKey, publicKeyOf } from '../../src/main/files/key.ts';
import { mostBytes } from '../../src/main/files/sealed.ts';
import { arrive, reportOf } from '../mentoring/fixture.ts';
import { openLearner } from './learner.ts';
import { openMentor, sealed, type Mentor } from './mentor.ts';

function list(mentor: Mentor, change: object = {}) {
  return mentor.ask('listLearners', {
    sort: 'name',
    descending: false,
    search: '',
    role: null,
    limit: 50,
    after: null,
    ...change,
  });
}

test('a learner’s page, search, rename and what differs between two reports', async () => {
  const mentor = await openMentor();
  const key = createKey();
  const older = reportOf('Ána', { period: { from: '2026-01-01', to: '2026-03-31' } });
  const newer = reportOf('Ána', { question: 'again', asOf: '2026-03-31T22:00:00+02:00' });
  await mentor.open(
    mentor.write({ 'a.milepost': sealed(older, key), 'b.milepost': sealed(newer, key) }),
  );
  const { learners } = await list(mentor, { search: 'AN' });
  const [row] = learners;
  expect(row).toMatchObject({ name: 'Ána', group: 'waiting', signed: true, otherKey: false });
  const page = await mentor.ask('readLearner', { learner: row?.id ?? '' });
  expect(page.reports).toHaveLength(2);
  expect(page.reports[0]?.inNewestRole).toBe(page.readiness);
  expect(page.keys).toHaveLength(1);
  const [one, two] = page.reports.map(({ snapshot }) => snapshot);
  expect(await mentor.ask('compareKept', { older: two ?? 0, newer: one ?? 0 })).toMatchObject({
    roleChanged: false,
    levels: [],
  });
  expect((await mentor.ask('readKept', { snapshot: one ?? 0 })).snapshot).toEqual(newer);
  await mentor.ask('renameLearner', { learner: row?.id ?? '', name: 'Zoë' });
  expect((await list(mentor, { search: 'zoe' })).learners).toHaveLength(1);
  expect((await list(mentor, { search: 'ana' })).learners).toHaveLength(0);
});

test('another key of the same name is told apart until the mentor joins them', async () => {
  const mentor = await openMentor();
  await mentor.open(
    mentor.write({
      'a.milepost': sealed(reportOf('Ana'), createKey()),
      'b.milepost': sealed(reportOf('Ana', { question: 'two' }), createKey()),
    }),
  );
  const { learners } = await list(mentor);
  expect(learners.map(({ otherKey }) => otherKey)).toEqual([true, true]);
  const [first, second] = learners.map(({ id }) => id);
  const page = await mentor.ask('readLearner', { learner: first ?? '' });
  expect(page.namesakes.map(({ id }) => id)).toEqual([second]);
  await mentor.ask('joinLearners', { learner: second ?? '', into: first ?? '' });
  const joined = await list(mentor);
  expect(joined.learners.map(({ id, otherKey }) => [id, otherKey])).toEqual([[first, false]]);
  expect((await mentor.ask('readLearner', { learner: first ?? '' })).keys).toHaveLength(2);
  expect((await mentor.refused('readLearner', { learner: second })).code).toBe('learner-unknown');
});

test('a removed learner leaves no trace in any file', async () => {
  const mentor = await openMentor();
  const [key, kept] = [createKey(), createKey()];
  const gone = reportOf('Quentin Goneperson', { question: 'traceless question' });
  await mentor.open(
    mentor.write({ 'q.milepost': sealed(gone, key), 'b.milepost': sealed(reportOf('Bo'), kept) }),
  );
  const { learners } = await list(mentor, { search: 'quentin' });
  const id = learners[0]?.id ?? '';
  const [snapshot] = (await mentor.ask('readLearner', { learner: id })).reports;
  const comment = { goal: 'draftsecret', progress: '', nextStep: '' };
  await mentor.ask('keepDraft', {
    snapshot: snapshot?.snapshot ?? 0,
    draft: { skills: {}, areas: {}, overall: comment, goals: [], question: '' },
  });
  const traces = [
    'Quentin',
    'quentin',
    'traceless',
    'draftsecret',
    publicKeyOf(key),
    arrive(gone).digest,
    id,
  ];
  expect(findIn(mentor.folder, traces).length).toBeGreaterThan(0);
  expect(await mentor.ask('removeLearner', { learner: id, confirm: 'remove' })).toEqual({
    reports: 1,
  });
  await mentor.close();
  expect(findIn(mentor.folder, traces)).toEqual([]);
  expect(findIn(mentor.folder, [publicKeyOf(kept)])).toEqual(['mentoring.sqlite']);
});

function findIn(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      expect(bytes.length).toBeLessThan(mostBytes);
      return texts.some((text) => bytes.includes(text));
    })
    .map((path) => path.slice(folder.length + 1));
}

test('a file says whose key it is, and whether a learner of that name has another', async () => {
  const mentor = await openMentor();
  const key = createKey();
  const [known, forged] = mentor.write({
    'a.milepost': sealed(reportOf('Ana'), key),
    'f.milepost': sealed(reportOf('ana'), createKey()),
  });
  const command = await openLearner({ folder: mentor.folder });
  const look = async (path: string | undefined) =>
    (await command.ask('openSnapshot', { path: path ?? '' })).seal;
  expect(await look(known)).toMatchObject({ knownAs: null, otherKeyOf: null });
  expect(existsSync(join(mentor.folder, 'mentoring.sqlite'))).toBe(false);
  await mentor.open([known ?? '']);
  expect(await look(known)).toMatchObject({ own: false, knownAs: 'Ana', otherKeyOf: null });
  expect(await look(forged)).toMatchObject({ knownAs: null, otherKeyOf: 'Ana' });
});
