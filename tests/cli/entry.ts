import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';

/** What `npm start -- COMMAND` runs; MILEPOST_CLI names another build of it. */
export const entry =
  process.env['MILEPOST_CLI'] ?? join(import.meta.dirname, '../../out/main/cli.js');

export const thursday = '2026-11-19T20:30[Europe/Berlin]';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Learner {
  readonly folder: string;
  /** Runs a command on this learner's profile, at `thursday`. */
  readonly run: (...words: readonly string[]) => Ran;
  /** As `run`, at another time. */
  readonly runAt: (now: string, ...words: readonly string[]) => Ran;
  /** With --json: the answer, which must have been given with exit code 0 and nothing on stderr. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows the shape
  readonly json: <T>(...words: readonly string[]) => T;
  /** With --json: what was refused. */
  readonly refusal: (...words: readonly string[]) => { readonly exit: number | null } & Refused;
}

interface Refused {
  readonly code: string;
  readonly message: string;
}

/** A profile of its own, gone when the test is. */
export function createLearner(): Learner {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return learnerIn(folder);
}

function learnerIn(folder: string): Learner {
  const runAt = (now: string, ...words: readonly string[]): Ran =>
    runEntry(['--profile', folder, '--now', now, ...words]);
  const run = (...words: readonly string[]): Ran => runAt(thursday, ...words);
  return {
    folder,
    run,
    runAt,
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as above
    json: <T>(...words: readonly string[]) => {
      const { code, stdout, stderr } = run('--json', ...words);
      expect({ words, code, stderr, stdout }).toMatchObject({ code: 0, stderr: '' });
      return JSON.parse(stdout) as T;
    },
    refusal: (...words) => {
      const { code, stdout, stderr } = run('--json', ...words);
      expect(stderr).toBe('');
      const answer = JSON.parse(stdout) as { ok: boolean; error: Refused };
      expect(Object.keys(answer)).toEqual(['ok', 'error']);
      expect(Object.keys(answer.error)).toEqual(['code', 'message']);
      expect(answer.ok).toBe(false);
      return { exit: code, ...answer.error };
    },
  };
}

export function runEntry(
  words: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [entry, ...words], {
    encoding: 'utf8',
    timeout: 20_000,
    ...options,
    env: { ...process.env, npm_lifecycle_event: undefined, INIT_CWD: undefined, ...options.env },
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** As `runEntry`, closing stdout after the first line, as `| head -1` does. */
export function readFirstLine(words: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.once('data', (chunk: Buffer) => {
      stdout = chunk.toString('utf8');
      child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
