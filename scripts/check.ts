// npm run check: types, lint, format and unused code, two at a time.
import { runStep, staticChecks, type StepResult } from './steps.ts';

export async function runStaticChecks(): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...staticChecks];
  async function work(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.push(await runStep(step));
    }
  }
  await Promise.all([work(), work()]);
  return results;
}

if (import.meta.main) {
  const results = await runStaticChecks();
  process.exitCode = results.every((result) => result.passed) ? 0 : 1;
}
