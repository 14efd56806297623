import { useTranslation } from 'react-i18next';
import { sayDayFrom } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { EvidenceText } from '../skills/EvidenceText.tsx';
import classes from './ReviewHead.module.css';
import type { ReviewModel } from './useReview.ts';

/** What the learner asks, and what they answered to one's reviews. */
export function LearnerAsks({ model: { review, name, today } }: { readonly model: ReviewModel }) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  const { question, replies = [] } = review.snapshot;
  const [reply] = replies.filter((one) => one.reply.trim() !== '');
  if (question === null && reply === undefined) return null;
  return (
    // Scrolls when long, so that the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.asks} aria-label={t('asks', { name })} tabIndex={0}>
      {question === null ? null : (
        <p>
          <span className={classes.who}>{t('asks', { name })}: </span>
          <EvidenceText text={question} />
        </p>
      )}
      {reply === undefined ? null : (
        <p>
          <span className={classes.who}>
            {t('replied', { name, day: sayDayFrom(reply.day, today, language) })}:{' '}
          </span>
          <EvidenceText text={reply.reply} />
        </p>
      )}
    </section>
  );
}
