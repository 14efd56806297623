import fc from 'fast-check';
import type { ResolvedScope } from '../../src/domain/composeSnapshot.ts';
import { levelsAt } from '../../src/domain/counting.ts';
import { computeFigures } from '../../src/domain/snapshotFigures.ts';
import { readSealed, writeEnvelope } from '../../src/main/files/sealed.ts';
import { anyLearner, anyScope } from './anyLearner.ts';
import { gather, share, type Learner } from './snapshotSamples.ts';

/** Figures as a mentor has them: through the file. */
export function figuresOf(learner: Learner, scope: ResolvedScope) {
  const snapshot = share(learner, scope);
  fc.pre(snapshot.role.areas.length > 0);
  return computeFigures(readSealed(writeEnvelope(snapshot, null, null), 'x').snapshot);
}

/** What the learner's own screens say of the same day. */
export function directly(learner: Learner, scope: ResolvedScope, day: string) {
  const { role, visibility, assessments, resolve } = gather(learner, scope);
  return { role, visibility, resolve, levels: levelsAt(assessments, day, resolve) };
}

export const anyGiven = fc.record({ learner: anyLearner, scope: anyScope });
