import { useTranslation } from 'react-i18next';
import type { Comment } from '../../domain/feedback.ts';
import classes from './CommentWords.module.css';
import { Words } from './Words.tsx';

const parts = ['goal', 'progress', 'nextStep'] as const;

/** A comment in its three parts; an empty one is left out. */
export function CommentWords({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation('report');
  return (
    <dl className={classes.comment}>
      {parts
        .filter((part) => comment[part] !== '')
        .map((part) => (
          <div key={part}>
            <dt>{t(`feedback.${part}`)}</dt>
            <dd>
              <Words text={comment[part]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
