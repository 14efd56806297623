import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LearnerRow } from '../../../contract/learners.ts';
import { goTo } from '../../state/place.ts';
import classes from './LearnersView.module.css';
import { useReviewWords } from './reviewWords.ts';

interface NextCellProps {
  readonly learner: LearnerRow;
  readonly tabIndex: number;
}

/** What there is to do: a button where a report waits. */
export function NextCell({ learner, tabIndex }: NextCellProps) {
  const { t } = useTranslation('mentor');
  const words = useReviewWords()(learner);
  if (learner.group !== 'waiting') {
    return (
      <span role="gridcell" data-column="next">
        <span className={classes.quiet}>
          {learner.group === 'quiet' ? t('next.ask') : t('next.nothing')}
        </span>
      </span>
    );
  }
  return (
    <span role="gridcell" data-column="next">
      <Button
        size="xs"
        fullWidth
        tabIndex={tabIndex}
        aria-label={t('next.ofLearner', { what: words, name: learner.name ?? t('nobody') })}
        onClick={(event) => {
          event.stopPropagation();
          goTo({ screen: 'mentor', learner: learner.id, review: learner.newest.snapshot });
        }}
      >
        {words}
      </Button>
    </span>
  );
}
