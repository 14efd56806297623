import { spawn, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import { accessSync, constants as modes } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from './say.ts';

export type CommandOptions = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  stdio?: StdioOptions;
  /** Passes SIGINT, SIGTERM and SIGHUP on to the command. */
  forwardSignals?: boolean;
};

const quietOut: StdioOptions = ['ignore', 2, 2];

/** Runs a command to its end and gives its exit code, 128 + N after signal N. */
export function runCommand(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  const { cwd, env = process.env, stdio = quietOut, forwardSignals = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio, ...(cwd === undefined ? {} : { cwd }) });
    const stopForwarding = forwardSignals ? forwardTo((signal) => child.kill(signal)) : () => {};
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** As runCommand, but anything except exit code 0 is thrown. */
export async function requireCommand(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<void> {
  const code = await runCommand(file, args, options);
  if (code !== 0) throw new Refusal(`\`${[file, ...args].join(' ')}\` ended with ${code}.`);
}

/** Runs a JavaScript tool from node_modules on this Node, the same on every system. */
export function runTool(
  script: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<number> {
  return runCommand(process.execPath, [script, ...args], options);
}

export function hasProgram(name: string): boolean {
  return findProgram(name) !== null;
}

/** Where the PATH leads for this name; null: nowhere. */
export function findProgram(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, modes.X_OK);
    return true;
  } catch {
    return false;
  }
}

function forwardTo(kill: (signal: NodeJS.Signals) => void): () => void {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, kill);
  return () => {
    for (const signal of signals) process.off(signal, kill);
  };
}
