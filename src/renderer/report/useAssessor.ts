import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../domain/snapshot.ts';

/** Who said a level: the mentor's name, the learner's, or "the learner". */
export function useAssessor({ learner }: Snapshot): (mentor: string | null) => string {
  const { t } = useTranslation('report');
  const own = learner.name ?? t('theLearner');
  return useCallback((mentor) => mentor ?? own, [own]);
}
