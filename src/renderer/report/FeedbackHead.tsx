import { Trans, useTranslation } from 'react-i18next';
import type { Feedback } from '../../domain/feedback.ts';
import classes from './ReportHead.module.css';
import { shortDigest, useSay } from './useSay.ts';

interface FeedbackHeadProps {
  readonly feedback: Feedback;
  readonly digest: string;
}

/** For whom, by whom, and what it answers. */
export function FeedbackHead({ feedback, digest }: FeedbackHeadProps) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { snapshot, mentor, day } = feedback;
  return (
    <header className={classes.head}>
      <div className={classes.who}>
        <p className={classes.eyebrow}>{t('feedback.eyebrow')}</p>
        <h1 dir="auto">{snapshot.learner ?? t('someone')}</h1>
        <p className={classes.role}>
          <Trans
            t={t}
            i18nKey="feedback.by"
            components={{
              mentor: <strong dir="auto">{mentor.name}</strong>,
              role: <span dir="auto">{snapshot.role}</span>,
            }}
          />
        </p>
      </div>
      <div className={classes.when}>
        <p>
          <time dateTime={day}>{say.fullDay(day)}</time>
        </p>
        <p>{t('feedback.answers', { day: say.fullDay(snapshot.period.to) })}</p>
        <p className={classes.digest}>{t('feedback.digest', { digest: shortDigest(digest) })}</p>
      </div>
    </header>
  );
}
