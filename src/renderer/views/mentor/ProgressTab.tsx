import type { Learner } from '../../../contract/learners.ts';
import { KeySection } from './KeySection.tsx';
import { LearnerFigures } from './LearnerFigures.tsx';
import classes from './LearnerView.module.css';
import { ReportsSection } from './ReportsSection.tsx';
import { TrendSection } from './TrendSection.tsx';

interface ProgressTabProps {
  readonly learner: Learner;
  readonly onRead: (snapshot: number) => void;
}

/** Where they stand and how they came there. */
export function ProgressTab({ learner, onRead }: ProgressTabProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <div className={classes.scroll} tabIndex={0}>
      <LearnerFigures learner={learner} />
      <TrendSection learner={learner} />
      <ReportsSection learner={learner} onRead={onRead} />
      <KeySection learner={learner} />
    </div>
  );
}
