import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Desktop } from '../scripts/desktop.ts';
import { floors } from './launch.ts';
import { milepostArgs } from './profiles.ts';

/** Without a display, as a command draws; the first of its two processes on Linux only starts the second. */
const headless = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];

/** Milliseconds from the start of `export FILE` until its process has ended. */
export async function timeExport(desktop: Desktop, profile: string, file: string): Promise<number> {
  return await timeProcess(desktop, [...milepostArgs(profile), 'export', file, '--force']);
}

/** The same of a process that prints an empty page. */
export async function timeEmptyPrint(desktop: Desktop, folder: string): Promise<number> {
  return await timeProcess(desktop, [floors.print, '--', folder]);
}

async function timeProcess({ electron, switches, env }: Desktop, args: string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(electron.executable, [...switches, ...headless, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return performance.now() - startedAt;
}
