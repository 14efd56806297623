import { existsSync, readFileSync } from 'node:fs';
import type { StepResult } from './steps.ts';

export type Counts = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

export const unitReport = 'tests/reports/unit.json';
export const endToEndReport = 'tests/reports/e2e.json';

export function readUnitCounts(file: string): Counts | undefined {
  const report = readReport(file) as VitestReport | undefined;
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  );
}

export function readEndToEndCounts(file: string): Counts | undefined {
  const stats = (readReport(file) as PlaywrightReport | undefined)?.stats;
  return (
    stats && {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }
  );
}

/**
 * The counts of one run. A run that ended badly, left no report or ran no test counts as a failure
 * also where no single test failed.
 */
export function countRun(result: StepResult, report: Counts | undefined): Counts {
  const counts = report ?? { passed: 0, failed: 0, skipped: 0 };
  const sound = result.passed && counts.passed > 0;
  return sound || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

export function countChecks(results: readonly StepResult[]): Counts {
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, one) => total + one[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
