import type { ReadinessStep } from './history.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotFigures } from './snapshotFigures.ts';

/** Readiness over time; without earlier assessments only in the period, since all before it would be too low. */
export function listToldSteps(
  { period, leftOut }: Snapshot,
  { before, steps }: SnapshotFigures,
): readonly ReadinessStep[] {
  if (!leftOut.history) return steps;
  const value = before?.value ?? null;
  const inside = steps.filter(({ day }) => day >= period.from);
  return value === null || inside[0]?.day === period.from
    ? inside
    : [{ day: period.from, value }, ...inside];
}
