import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desktop } from '../scripts/desktop.ts';
import { milepostArgs } from './profiles.ts';

/** What a start costs: from spawn until real data is on the screen, and what all processes then hold. */
export interface Start {
  readonly milliseconds: number;
  /** Sum of the proportional set sizes, bytes; NaN where the system does not tell. */
  readonly memory: number;
}

/** Time for what a start leaves to do, before memory is read. */
const settleMs = 2500;

export async function startEmpty(desktop: Desktop, withMemory: boolean): Promise<Start> {
  const profile = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  try {
    const folder = join(import.meta.dirname, 'empty');
    return await startApp(desktop, [folder], { BENCH_PROFILE: profile }, withMemory);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

export function startMilepost(
  desktop: Desktop,
  profile: string,
  withMemory: boolean,
): Promise<Start> {
  return startApp(desktop, milepostArgs(profile), { MILEPOST_MEASURE: '1' }, withMemory);
}

async function startApp(
  { electron, env, switches }: Desktop,
  args: readonly string[],
  more: NodeJS.ProcessEnv,
  withMemory: boolean,
): Promise<Start> {
  const startedAt = performance.now();
  const child = spawn(electron.executable, [...switches, '--log-level=3', ...args], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await waitForMark(child);
  const milliseconds = performance.now() - startedAt;
  if (withMemory) await new Promise((done) => setTimeout(done, settleMs));
  const memory = withMemory ? readMemory(child.pid ?? 0) : Number.NaN;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
  return { milliseconds, memory };
}

function waitForMark(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('it ended before it had painted')));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('painted ')) resolve();
    });
  });
}

/** A process and all that came from it. */
function readMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readText(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isOurs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter((pid) => pid > 1 && isOurs(pid))
    .map(
      (pid) =>
        Number(/^Pss:\s+(\d+) kB/m.exec(readText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024,
    )
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** '' for a process that has ended meanwhile. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
