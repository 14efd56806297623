import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { readRequest } from '../../src/main/calls/snapshotThread.ts';
import { workOnSnapshot } from '../../src/main/calls/snapshotJobs.ts';
import { form, openLearner, said } from './learner.ts';

async function openStudied() {
  const learner = await openLearner();
  await learner.ask('addSession', form({ note: 'a note' }));
  await learner.ask('addAssessments', said('postgresql', 2));
  return learner;
}

const scope = { ...usualScope, sessions: 'all' } as const;

test('a preview is what composing on this thread gives', async () => {
  const { ask, services } = await openStudied();
  const apart = await ask('previewSnapshot', { scope, sign: false });
  const here = workOnSnapshot('preview', { ...readRequest(services, scope), pem: null });
  expect(apart).toEqual(here);
  expect(apart.text).toContain('a note');
});

test('what was written meanwhile is in the next one', async () => {
  const { ask } = await openStudied();
  const before = await ask('previewSnapshot', { scope, sign: false });
  await ask('addSession', form({ note: 'one more' }));
  const after = await ask('previewSnapshot', { scope, sign: false });
  expect(before.text).not.toContain('one more');
  expect(after.text).toContain('one more');
});

test('a newer preview takes the place of those before, and an export is not given up for it', async () => {
  const { ask, refused, folder } = await openStudied();
  const path = join(folder, 'a.milepost');
  const written = ask('exportSnapshot', {
    path,
    format: 'snapshot',
    table: 'sessions',
    scope,
    sign: true,
    replace: false,
  });
  const old = refused('previewSnapshot', { scope, sign: false });
  const next = ask('previewSnapshot', { scope: { ...scope, notes: false }, sign: false });
  expect((await old).code).toBe('superseded');
  expect((await next).text).not.toContain('a note');
  expect((await written).bytes).toBe(readFileSync(path).length);
});

test('it lets go of the store when that is closed', async () => {
  const { ask, services, close, folder } = await openStudied();
  await ask('previewSnapshot', { scope, sign: false });
  const held = services.sharing.end();
  expect(held).not.toBeNull();
  await held;
  await ask('previewSnapshot', { scope, sign: false });
  await close();
  expect(services.sharing.end()).toBeNull();
  expect(existsSync(join(folder, 'milepost.sqlite-wal'))).toBe(false);
});
