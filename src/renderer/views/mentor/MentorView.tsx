import { usePlace } from '../../state/place.ts';
import { ReviewView } from '../review/ReviewView.tsx';
import { LearnersView } from './LearnersView.tsx';
import { LearnerView } from './LearnerView.tsx';

/** All learners, one of them, or a review of one of their reports. */
export function MentorView() {
  const { learner, review } = usePlace();
  if (review !== undefined) return <ReviewView key={review} snapshot={review} />;
  return learner === undefined ? <LearnersView /> : <LearnerView key={learner} learner={learner} />;
}
