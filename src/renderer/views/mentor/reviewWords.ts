import { useTranslation } from 'react-i18next';
import type { LearnerRow } from '../../../contract/learners.ts';

/** What the button says that opens the review of a learner's newest report. */
export function useReviewWords(): (learner: LearnerRow) => string {
  const { t } = useTranslation('mentor');
  return ({ begun, toReview }) => {
    if (begun) return t('next.goOn');
    return toReview === 0 ? t('next.review') : t('next.reviewSkills', { count: toReview });
  };
}
