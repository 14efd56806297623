import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../contract/reviews.ts';
import { isEmptySkillDraft } from '../../../domain/reviewDraft.ts';
import { groupForReview } from '../../../domain/reviewGroups.ts';
import { computeReviewFigures } from '../../../domain/reviewFigures.ts';
import { useApp } from '../../state/app.ts';
import { useDraft, type OpenDraft } from '../../state/review.ts';
import { listGroups, type ListGroup, type ReviewItem } from './items.ts';

/** A review, what is computed from it, and what is being written. */
export interface ReviewModel {
  readonly number: number;
  readonly review: Review;
  /** The learner's, or a word for them. */
  readonly name: string;
  readonly today: string;
  readonly groups: readonly ListGroup[];
  readonly figures: ReturnType<typeof computeReviewFigures>;
  /** The skills that are to be discussed, and how many of them something was said of. */
  readonly toReview: readonly ReviewItem[];
  readonly reviewed: number;
  readonly writing: OpenDraft;
}

export function useReview(number: number, review: Review): ReviewModel {
  const { t } = useTranslation('review');
  const today = useApp()?.today ?? review.snapshot.period.to;
  const writing = useDraft(number, review.draft);
  const { snapshot, since, earlier } = review;
  const computed = useMemo(() => {
    const comparison = since?.comparison ?? null;
    const skills = groupForReview({ snapshot, comparison, earlier });
    const groups = listGroups(skills, snapshot.role.areas);
    return {
      groups,
      figures: computeReviewFigures(snapshot, comparison, skills),
      toReview: groups
        .filter(({ name }) => name === 'differs' || name === 'changed')
        .flatMap(({ items }) => items),
    };
  }, [snapshot, since, earlier]);
  const said = writing.draft.skills;
  const reviewed = computed.toReview.filter((item) => {
    const one = item.kind === 'skill' ? said[item.of.skill.id] : undefined;
    return one !== undefined && !isEmptySkillDraft(one);
  }).length;
  const name = review.name ?? snapshot.learner.name ?? t('theLearner');
  return { number, review, name, today, writing, reviewed, ...computed };
}
