import type { Level } from '../../domain/level.ts';
import { rankHighest } from '../../domain/ranking.ts';
import { computeReadiness } from '../../domain/readiness.ts';
import { countedOf, type LevelChange } from '../../domain/snapshotFigures.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

const everything = { extended: true, hiddenAreas: new Set<string>() };

/**
 * The most important first: those that moved readiness most, up or down, each taken back alone; of equals those that
 * the role asks for; then as they stand.
 */
export function rankChanges(
  { role, skills }: Snapshot,
  changes: readonly LevelChange[],
): LevelChange[] {
  const levels = new Map<string, Level>(
    skills.flatMap((skill) => {
      const counted = countedOf(skill);
      return counted === null ? [] : [[skill.id, counted.level]];
    }),
  );
  const now = computeReadiness(role, everything, levels).value ?? 0;
  const effectOf = ({ skill, from, required }: LevelChange): number => {
    const without = new Map(levels).set(skill.id, from ?? 0);
    const before = computeReadiness(role, everything, without).value ?? 0;
    return Math.abs(now - before) + (required === null ? 0 : 1e-9);
  };
  return rankHighest(changes, effectOf);
}
