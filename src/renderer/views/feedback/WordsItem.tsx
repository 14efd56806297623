import { useTranslation } from 'react-i18next';
import type { ReceivedFeedback } from '../../../contract/feedback.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import text from '../../ui/type.module.css';
import { Answer } from './Answer.tsx';
import { CommentText } from './CommentText.tsx';
import type { ItemOf } from './feedbackWords.ts';
import classes from './Feedback.module.css';

interface CommentItemProps {
  readonly item: ItemOf<'area' | 'overall'>;
  readonly feedback: ReceivedFeedback;
}

/** What was said of the whole or of an area. */
export function CommentItem({ item: received, feedback }: CommentItemProps) {
  const { t } = useTranslation('feedback');
  const { item } = received;
  const title = item.kind === 'area' ? item.of.title : t('part.overall');
  return (
    <article className={classes.item} aria-label={title}>
      <div className={classes.said}>
        {item.kind === 'area' ? (
          <h3 className={classes.itemTitle}>
            <AreaSquare area={item.of.area} />
            <span className={text.name}>{title}</span>
          </h3>
        ) : null}
        <CommentText comment={item.kind === 'area' ? item.of.comment : item.of} />
      </div>
      <Answer item={received} feedback={feedback} title={title} />
    </article>
  );
}

interface QuestionItemProps {
  readonly item: ItemOf<'question'>;
  readonly feedback: ReceivedFeedback;
}

/** What the mentor asks: it is answered with a note, or talked about. */
export function QuestionItem({ item, feedback }: QuestionItemProps) {
  const { t } = useTranslation('feedback');
  return (
    <article className={classes.item} aria-label={t('part.question')}>
      <div className={classes.said}>
        <p className={classes.words}>{item.item.of}</p>
      </div>
      <Answer item={item} feedback={feedback} title={t('part.question')} accept={null} />
    </article>
  );
}
