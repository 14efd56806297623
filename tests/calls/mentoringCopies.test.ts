import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../mentoring/fixture.ts';
import { openMentor, sealed, type Mentor } from './mentor.ts';

const all = {
  sort: 'name',
  descending: false,
  search: '',
  role: null,
  limit: 50,
  after: null,
} as const;

async function keepTwo(): Promise<Mentor> {
  const mentor = await openMentor();
  await mentor.open(
    mentor.write({
      'a.milepost': sealed(reportOf('Ana')),
      'b.milepost': sealed(reportOf('Bo')),
    }),
  );
  return mentor;
}

/** With what is kept of others in it. Gives its path. */
async function backUp(mentor: Mentor): Promise<string> {
  await mentor.ask('changeMentoring', { backUp: true });
  await mentor.backUp();
  return (await listOfOthers(mentor))[0] ?? '';
}

async function listOfOthers(mentor: Mentor): Promise<string[]> {
  const { copies } = await mentor.ask('listCopies', {});
  return copies.filter((copy) => copy.of === 'mentoring').map(({ path }) => path);
}

test('a backup of what is kept of others says so, and is put back in its own place', async () => {
  const mentor = await keepTwo();
  const path = await backUp(mentor);
  const { copies } = await mentor.ask('listCopies', {});
  expect(copies.filter((copy) => copy.of === 'mentoring')).toMatchObject([
    { path, reason: 'daily' },
  ]);
  expect(await mentor.ask('inspectCopy', { path })).toMatchObject({
    mentoring: { learners: 2, reports: 2 },
  });
  const { learners } = await mentor.ask('listLearners', all);
  await mentor.ask('renameLearner', { learner: learners[0]?.id ?? '', name: 'Zoe' });
  const { backup } = await mentor.ask('restoreCopy', { path });
  expect(backup).toContain('mentoring-');
  const restored = await mentor.ask('listLearners', all);
  expect(restored.learners.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
  expect((await mentor.ask('listChanges', { limit: 5 })).changes).toEqual([]);
});

test('removing somebody removes the backups that hold them', async () => {
  const mentor = await keepTwo();
  const path = await backUp(mentor);
  const { learners } = await mentor.ask('listLearners', all);
  await mentor.ask('removeLearner', { learner: learners[0]?.id ?? '', confirm: 'remove' });
  expect(existsSync(path)).toBe(false);
});

test('erasing everything removes what is kept of others', async () => {
  const mentor = await keepTwo();
  await mentor.ask('eraseForGood', { scope: 'everything', backups: true, confirm: 'erase' });
  expect(existsSync(join(mentor.folder, 'mentoring.sqlite'))).toBe(false);
  expect((await mentor.ask('listLearners', all)).counts.all).toBe(0);
});

test('the backups hold it only while the mentor wants it, and once a day', async () => {
  const mentor = await keepTwo();
  expect(await mentor.ask('readMentoring', {})).toMatchObject({ backUp: false, learners: 2 });
  await mentor.backUp();
  expect(await listOfOthers(mentor)).toEqual([]);
  await mentor.ask('changeMentoring', { backUp: true });
  expect(await mentor.ask('readMentoring', {})).toMatchObject({ backUp: true, waiting: 2 });
  await mentor.backUp();
  await mentor.backUp();
  expect(await listOfOthers(mentor)).toHaveLength(1);
  mentor.at('2026-11-20T20:30[Europe/Berlin]');
  await mentor.ask('changeMentoring', { backUp: false });
  await mentor.backUp();
  expect(await listOfOthers(mentor)).toHaveLength(1);
  await mentor.ask('changeMentoring', { backUp: true });
  await mentor.backUp();
  expect(await listOfOthers(mentor)).toHaveLength(2);
});

test('a restore while files are opened goes between, and the rest are kept in what was restored', async () => {
  const mentor = await keepTwo();
  const path = await backUp(mentor);
  const files = Array.from({ length: 60 }, (_, n) => [
    `${n}.milepost`,
    sealed(reportOf(`Other ${n}`)),
  ]);
  const opening = mentor.open(mentor.write(Object.fromEntries(files) as Record<string, string>));
  await mentor.ask('restoreCopy', { path });
  expect(await opening).toMatchObject({ state: 'done', done: 60 });
  const after = await mentor.open(
    mentor.write(Object.fromEntries(files) as Record<string, string>),
  );
  expect(after.files.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  expect((await mentor.ask('listLearners', all)).counts.all).toBe(62);
});
