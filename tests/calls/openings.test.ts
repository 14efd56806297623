import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openingOf } from '../../src/main/calls/openings.ts';
import { createKey } from '../../src/main/files/key.ts';
import { reportOf } from '../mentoring/fixture.ts';
import { openMentor, sealed } from './mentor.ts';

test('several files are opened, and one bad one stops none of the others', async () => {
  const mentor = await openMentor();
  const key = createKey();
  const good = sealed(reportOf('Ana'), key);
  const paths = mentor.write({
    'ana.milepost': good,
    'broken.milepost': '{',
    'changed.milepost': good.replace('Noor', 'Nora').replace('window', 'windoe'),
    'again.milepost': good,
    'bo.milepost': sealed(reportOf('Bo')),
  });
  const opening = await mentor.open([...paths, join(mentor.folder, 'nothing.milepost')]);
  expect(opening).toMatchObject({ state: 'done', done: 6, total: 6 });
  expect(
    opening.files.map(({ outcome, notes, refusal }) => [outcome, notes, refusal?.code]),
  ).toEqual([
    ['added', ['new-learner'], undefined],
    ['refused', [], 'file-invalid'],
    ['refused', [], 'snapshot-changed'],
    ['known', [], undefined],
    ['added', ['new-learner', 'unsigned'], undefined],
    ['refused', [], 'file-missing'],
  ]);
  const { counts } = await mentor.ask('listLearners', {
    sort: 'next',
    descending: false,
    search: '',
    role: null,
    limit: 10,
    after: null,
  });
  expect(counts).toEqual({ all: 2, waiting: 2, reviewed: 0, quiet: 0 });
});

test('nothing is made where nothing was kept', async () => {
  const mentor = await openMentor();
  await mentor.open(mentor.write({ 'bad.milepost': 'x' }));
  expect(existsSync(join(mentor.folder, 'mentoring.sqlite'))).toBe(false);
});

test('what is dropped comes as bytes, and after what is opened already', async () => {
  const mentor = await openMentor();
  const drop = (name: string, text: string) =>
    mentor.ask('openDropped', { name, bytes: new TextEncoder().encode(text) });
  await drop('a.milepost', sealed(reportOf('Ana')));
  const second = await drop('b.milepost', sealed(reportOf('Bo')));
  expect(second).toMatchObject({ state: 'running', total: 2 });
  await openingOf(mentor.services).whenDone();
  const { files } = await mentor.ask('readOpening', {});
  expect(files.map(({ fileName, outcome }) => [fileName, outcome])).toEqual([
    ['a.milepost', 'added'],
    ['b.milepost', 'added'],
  ]);
  expect(await mentor.ask('dismissOpening', {})).toMatchObject({ state: 'idle', files: [] });
});

test('cancelled, the file that is being read is not kept, and a new opening begins anew', async () => {
  const mentor = await openMentor();
  const bytes = new TextEncoder().encode(sealed(reportOf('Ana')));
  await mentor.ask('openDropped', { name: 'a.milepost', bytes });
  expect(await mentor.ask('cancelOpening', {})).toMatchObject({ state: 'cancelled', done: 0 });
  await mentor.ask('openDropped', {
    name: 'b.milepost',
    bytes: new TextEncoder().encode(sealed(reportOf('Bo'))),
  });
  await openingOf(mentor.services).whenDone();
  const { state, files } = await mentor.ask('readOpening', {});
  expect(state).toBe('done');
  expect(files.map(({ fileName }) => fileName)).toEqual(['b.milepost']);
});
