import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Desktop } from '../scripts/desktop.ts';
import { repoRoot } from '../scripts/repo.ts';

export const floors = {
  empty: join(repoRoot, 'bench', 'floor', 'empty'),
  bridge: join(repoRoot, 'bench', 'floor', 'bridge'),
  print: join(repoRoot, 'bench', 'floor', 'print'),
} as const;

export interface Launched {
  readonly pid: number;
  /** Milliseconds from spawn until the first screen was painted. */
  readonly paintedAfter: number;
  readonly stop: () => Promise<void>;
}

const longestStartMs = 120_000;
const longestEndMs = 5000;

/** Starts a program and waits for its `painted`. */
export async function launch(desktop: Desktop, args: readonly string[]): Promise<Launched> {
  const startedAt = performance.now();
  const child = spawn(
    desktop.electron.executable,
    [...desktop.switches, '--log-level=3', ...args],
    // A group of its own, so that no helper process is left behind.
    {
      env: { ...desktop.env, MILEPOST_MEASURE: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    },
  );
  const { pid } = child;
  try {
    await waitForPaint(child);
  } catch (error) {
    await end(child);
    throw error;
  }
  if (pid === undefined) throw new Error('there is no process');
  return { pid, paintedAfter: performance.now() - startedAt, stop: () => end(child) };
}

function waitForPaint(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nothing was painted')), longestStartMs);
    let said = '';
    const finish = (error?: Error): void => {
      clearTimeout(timer);
      if (error === undefined) resolve();
      else reject(error);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const screen = /^painted ?(.*)$/m.exec(said)?.[1];
      // The empty window names none.
      if (screen === 'today' || screen === '') finish();
      else if (screen !== undefined) finish(new Error(`${screen} was painted instead of Today`));
    });
    child.once('error', finish);
    child.once('exit', (code, signal) =>
      finish(new Error(`ended with ${code ?? signal} before anything was painted; said: ${said}`)),
    );
  });
}

async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([gone, delay(longestEndMs)]);
  if (child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-pid, 'SIGKILL');
  await gone;
}
