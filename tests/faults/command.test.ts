import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { entry, runEntry } from '../cli/entry.ts';
import { makeFolder } from './process.ts';
import { mountSmallDisk } from './smallDisk.ts';

interface Logged {
  readonly ok: boolean;
  readonly session: { readonly id: string };
}

/** Kills `log` after so many milliseconds; gives the id if it was acknowledged before. */
async function logAndKill(folder: string, afterMs: number): Promise<string | null> {
  const words = [entry, '--profile', folder, '--json', 'log', 'PostgreSQL 45m practice'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const closed = once(child, 'close');
  await Promise.race([closed, delay(afterMs)]);
  child.kill('SIGKILL');
  await closed;
  return answer.endsWith('}\n') ? (JSON.parse(answer) as Logged).session.id : null;
}

test(
  '50 times killed during `log`: check says ok, and every acknowledged session is there',
  {
    timeout: 120_000,
  },
  async () => {
    const folder = makeFolder();
    const acknowledged: string[] = [];
    const started = performance.now();
    acknowledged.push((await logAndKill(folder, 20_000)) ?? '');
    const wholeMs = performance.now() - started;
    for (let round = 1; round <= 50; round += 1) {
      // Before a third of its time a command only loads; after it, it opens, writes and answers.
      const id = await logAndKill(folder, wholeMs * (0.3 + (0.9 * round) / 50));
      if (id !== null) acknowledged.push(id);
    }
    const check = runEntry(['--profile', folder, '--json', 'check']);
    expect({ code: check.code, answer: JSON.parse(check.stdout) as unknown }).toEqual({
      code: 0,
      answer: { ok: true, problems: [] },
    });
    const listed = runEntry(['--profile', folder, '--json', 'sessions', '--limit', '100']);
    const ids = (JSON.parse(listed.stdout) as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(acknowledged));
    expect(ids.length).toBeLessThanOrEqual(51);
  },
);

test(
  'a full disk under `log`: a sentence and exit 1, then on as before',
  {
    timeout: 120_000,
  },
  (context) => {
    const disk = makeFolder();
    const folder = join(disk, 'profile');
    // The store itself is tried on another real limit where this is not allowed (disk.test.ts).
    if (!mountSmallDisk(disk, 8)) context.skip('mounting a small disk is not allowed here');
    const log = (note: string) =>
      runEntry(['--profile', folder, '--json', 'log', `PostgreSQL 45m: ${note}`]);
    expect(log('there is space').code).toBe(0);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 100_000));
    let logged = 1;
    let refused = log('x'.repeat(19_000));
    for (; refused.code === 0; refused = log('x'.repeat(19_000))) logged += 1;
    expect(refused.code).toBe(1);
    const { error } = JSON.parse(refused.stdout) as { error: { code: string; message: string } };
    expect(error.code).toBe('disk-full');
    expect(error.message.length).toBeGreaterThan(20);
    rmSync(join(disk, 'ballast'));
    expect(log('there is space again').code).toBe(0);
    const sessions = runEntry(['--profile', folder, '--json', 'sessions', '--limit', '100']);
    expect(JSON.parse(sessions.stdout)).toHaveLength(logged + 1);
    expect(runEntry(['--profile', folder, 'check']).code).toBe(0);
  },
);
