import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const rawText = join(import.meta.dirname, 'rawText.ts');
const driverOf = (name: string): string => join(import.meta.dirname, `${name}.ts`);
const folders: string[] = [];
const running = new Set<Driver>();

afterEach(async () => {
  for (const child of running) await child.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-fault-'));
  folders.push(folder);
  return folder;
}

export interface Driver {
  /** What it has said, line by line. */
  readonly lines: readonly string[];
  /** Resolves with the first line that starts so. */
  readonly until: (start: string) => Promise<string>;
  readonly write: (line: string) => void;
  readonly kill: () => Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Starts a driver in a process of its own; `wrap`: a command to run it with (setpriv, sh). */
export function startDriver(
  words: readonly string[],
  wrap: readonly string[] = [],
  driver: 'driver' | 'mentorDriver' = 'driver',
): Driver {
  const [command = '', ...rest] = [
    ...wrap,
    process.execPath,
    '--import',
    rawText,
    driverOf(driver),
    ...words,
  ];
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting: {
    start: string;
    resolve: (line: string) => void;
    reject: (error: Error) => void;
  }[] = [];
  let rest_ = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest_ + chunk.toString()).split('\n');
    // A line without its end was not acknowledged.
    rest_ = parts.pop() ?? '';
    for (const line of parts) {
      lines.push(line);
      for (const wanted of waiting.splice(0)) {
        if (line.startsWith(wanted.start)) wanted.resolve(line);
        else waiting.push(wanted);
      }
    }
  });
  const ended = waitForEnd(child);
  void ended.then(() => {
    running.delete(made);
    for (const wanted of waiting)
      wanted.reject(new Error(`ended without "${wanted.start}": ${lines.join('\n')}\n${errors}`));
  });
  const made: Driver = {
    lines,
    ended,
    until: (start) => {
      const known = lines.find((line) => line.startsWith(start));
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve, reject) => waiting.push({ start, resolve, reject }));
    },
    write: (line) => child.stdin.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
  running.add(made);
  return made;
}

async function waitForEnd(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  // After 'close' everything that was written has been read.
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
