import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../domain/feedback.ts';
import classes from './Feedback.module.css';

const parts = ['goal', 'progress', 'nextStep'] as const;

/** Goal, progress, next step: those that something was written for. */
export function CommentText({ comment }: { readonly comment: Comment | null }) {
  const { t } = useTranslation('feedback');
  if (comment === null) return null;
  return (
    <dl className={classes.comment}>
      {parts.map((part) =>
        comment[part].trim() === '' ? null : (
          <div key={part}>
            <dt>{t(`comment.${part}`)}</dt>
            <dd>{comment[part]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
