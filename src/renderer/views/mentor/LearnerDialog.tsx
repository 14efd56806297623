import type { ReactNode } from 'react';
import type { Learner } from '../../../contract/learners.ts';
import { useRead } from '../../state/reads.ts';

interface LearnerDialogProps {
  readonly learner: string;
  readonly children: (learner: Learner) => ReactNode;
}

/** A dialog about a learner who is read first: it is there at once where their page shows them. */
export function LearnerDialog({ learner, children }: LearnerDialogProps) {
  const { value } = useRead('readLearner', { learner });
  return value === undefined ? null : children(value);
}
