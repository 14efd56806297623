import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createJobThread } from '../../src/main/jobs/thread.ts';
import { workForTest } from './workForTest.ts';

function start({ file = 'echoWorker.ts', idleMs = 60_000 } = {}) {
  const thread = createJobThread({
    file: join(import.meta.dirname, file),
    here: workForTest,
    idleMs,
  });
  onTestFinished(async () => {
    await thread.end();
  });
  const echo = (request: unknown, latest = false) =>
    thread.ask('echo', request, latest) as Promise<{ request: unknown; threadId: number }>;
  return { ...thread, echo };
}

test('answers from another thread, which stays for the next question', async () => {
  const { echo } = start();
  const first = await echo({ days: ['2026-11-19'] });
  expect(first.request).toEqual({ days: ['2026-11-19'] });
  expect(first.threadId).not.toBe(threadId);
  expect((await echo(2)).threadId).toBe(first.threadId);
});

test('refusals arrive as refusals, and a bug as a bug', async () => {
  const { ask, echo } = start();
  await expect(ask('refuse', null, false)).rejects.toMatchObject({
    code: 'too-many-sessions',
    details: { limit: 3 },
  });
  await expect(ask('full', null, false)).rejects.toMatchObject({ code: 'disk-full' });
  await expect(ask('bug', null, false)).rejects.toThrow(RangeError);
  expect((await echo('still there')).request).toBe('still there');
});

test('a thread that dies says so, and the next question gets another', async () => {
  const { ask, echo } = start();
  const died = ask('die', null, false);
  const after = echo('after');
  await expect(died).rejects.toThrow('ended without an answer');
  expect((await after).request).toBe('after');
});

test('of the latest only the last is answered: the one under way is given up, and those that wait', async () => {
  const { ask, echo } = start();
  const underWay = ask('forever', null, true);
  const kept = echo('kept');
  const skipped = echo('skipped', true);
  const last = echo('last', true);
  await expect(underWay).rejects.toMatchObject({ code: 'superseded' });
  await expect(skipped).rejects.toMatchObject({ code: 'superseded' });
  expect((await kept).request).toBe('kept');
  expect((await last).request).toBe('last');
});

test('what is no latest is not given up for one', async () => {
  const { echo } = start();
  const first = echo('first');
  const latest = echo('latest', true);
  expect((await first).request).toBe('first');
  expect((await latest).request).toBe('latest');
});

test('it ends when told, with what is under way, and can be asked again', async () => {
  const { ask, echo, end } = start();
  expect(end()).toBeNull();
  const { threadId: before } = await echo(1);
  const underWay = ask('forever', null, false);
  const waiting = echo('waiting');
  const ended = end();
  expect(ended).not.toBeNull();
  await expect(underWay).rejects.toMatchObject({ code: 'superseded' });
  await expect(waiting).rejects.toMatchObject({ code: 'superseded' });
  await ended;
  expect(end()).toBeNull();
  expect((await echo(2)).threadId).not.toBe(before);
});

test('with nothing to do it ends by itself', async () => {
  const { echo } = start({ idleMs: 1 });
  const { threadId: before } = await echo(1);
  await vi.waitFor(async () => expect((await echo(2)).threadId).not.toBe(before));
});

test('without the file the work is done here', async () => {
  const { ask, echo, end } = start({ file: 'missing.ts' });
  expect((await echo(1)).threadId).toBe(threadId);
  await expect(ask('refuse', null, false)).rejects.toMatchObject({ code: 'too-many-sessions' });
  expect(end()).toBeNull();
});
