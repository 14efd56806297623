import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from './repo.ts';
import { say } from './say.ts';

export type Step = { name: string; script: string; args: readonly string[] };
export type StepResult = { name: string; passed: boolean; output: string };

function inModules(...path: string[]): string {
  return join(repoRoot, 'node_modules', ...path);
}

export const staticChecks: readonly Step[] = [
  { name: 'types', script: inModules('typescript', 'bin', 'tsc'), args: [] },
  {
    name: 'lint',
    script: inModules('oxlint', 'bin', 'oxlint'),
    args: ['--type-aware', '--deny-warnings'],
  },
  {
    name: 'format',
    script: inModules('prettier', 'bin', 'prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'unused', script: inModules('knip', 'bin', 'knip.js'), args: [] },
];

export const unitTests: Step = {
  name: 'unit',
  script: inModules('vitest', 'vitest.mjs'),
  args: ['run'],
};

export const endToEndTests: Step = {
  name: 'e2e',
  script: join(import.meta.dirname, 'e2e.ts'),
  args: [],
};

/** Runs a step on this Node and tells how it went; its output is shown when it fails. */
export async function runStep(step: Step): Promise<StepResult> {
  const startedAt = Date.now();
  const result = await collect(step);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(`${result.passed ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
  if (!result.passed) say(result.output.trimEnd());
  return result;
}

function collect({ name, script, args }: Step): Promise<StepResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: repoRoot,
      env: { ...process.env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => {
      resolve({ name, passed: code === 0, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
