import type { Learner } from '../../../contract/learners.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { computeFigures } from '../../../domain/snapshotFigures.ts';
import { listToldSteps } from '../../../domain/toldSteps.ts';
import { valueOn, type StepPoint } from '../../charts/steps.ts';

export interface Trend {
  /** Where the line comes from: each assessment that the newest report tells, or one point a report. */
  readonly source: 'assessments' | 'reports';
  /** By the newest role: steps of the role are none. */
  readonly points: readonly StepPoint[];
  /** The reports on that line, oldest first. */
  readonly reports: readonly StepPoint[];
  /** As each report counted it itself; empty where that is the same. */
  readonly asReported: readonly StepPoint[];
  /** Days of the reports that came with another role. */
  readonly roleChanges: readonly string[];
}

/**
 * The newest report's own steps where it holds the assessments from before its period, or is the only one; else the
 * reports. Of two reports of one day the newer counts.
 */
export function layTrend({ reports }: Pick<Learner, 'reports'>, newest: Snapshot | null): Trend {
  const oldestFirst = reports.toReversed();
  const counted = new Map<string, number>();
  const asReported = new Map<string, number>();
  for (const { period, readiness, inNewestRole } of oldestFirst) {
    const value = inNewestRole ?? readiness;
    if (value !== null) counted.set(period.to, value);
    if (readiness !== null) asReported.set(period.to, readiness);
  }
  const roleChanges = oldestFirst.filter(({ roleChanged }) => roleChanged);
  const points = listPoints(counted);
  const steps = listSteps(newest, points.length > 1);
  return {
    source: steps.length === 0 ? 'reports' : 'assessments',
    points: steps.length === 0 ? points : steps,
    reports: steps.length === 0 ? points : placeOn(steps, points),
    asReported: roleChanges.length === 0 ? [] : listPoints(asReported),
    roleChanges: roleChanges.map(({ period }) => period.to),
  };
}

function listSteps(newest: Snapshot | null, hasMore: boolean): readonly StepPoint[] {
  if (newest === null || (newest.leftOut.history && hasMore)) return [];
  return listToldSteps(newest, computeFigures(newest));
}

/** Assessments that were entered later lift the line above what an earlier report said: its dot stays on the line. */
function placeOn(steps: readonly StepPoint[], reports: readonly StepPoint[]): StepPoint[] {
  return reports.flatMap(({ day }) => {
    const value = valueOn(steps, day);
    return value === null ? [] : [{ day, value }];
  });
}

function listPoints(values: ReadonlyMap<string, number>): StepPoint[] {
  return [...values]
    .map(([day, value]) => ({ day, value }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
