import { useTranslation } from 'react-i18next';
import type { GivenFeedback, Learner } from '../../../contract/learners.ts';
import { sayDay } from '../../ui/days.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { AdviceItem } from './AdviceItem.tsx';
import classes from './LearnerView.module.css';

/** What was advised, newest first, with what came of it. */
export function AdviceTab({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <div className={classes.scroll} tabIndex={0}>
      {learner.feedbacks.length === 0 ? (
        <p className={classes.text}>{t('advice.none')}</p>
      ) : (
        learner.feedbacks.map((feedback) => (
          <Given key={feedback.n} feedback={feedback} learner={learner} />
        ))
      )}
    </div>
  );
}

interface GivenProps {
  readonly feedback: GivenFeedback;
  readonly learner: Learner;
}

function Given({ feedback: { day, snapshot, reply, advice, fileName }, learner }: GivenProps) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const report = learner.reports.find((known) => known.snapshot === snapshot);
  const hint = [
    ...(report === undefined
      ? []
      : [t('advice.ofReport', { day: sayDay(report.period.to, 'withYear', language) })]),
    fileName,
  ].join(' · ');
  return (
    <Section title={t('advice.given', { day: sayDay(day, 'withYear', language) })} hint={hint}>
      <p className={classes.reply}>
        <span className={classes.quiet}>{t('advice.reply')}</span>{' '}
        {reply === '' ? <span className={classes.quiet}>{t('advice.noReply')}</span> : reply}
      </p>
      {advice.length === 0 ? (
        <p className={classes.text}>{t('advice.empty')}</p>
      ) : (
        <ul className={classes.lines}>
          {advice.map((one, place) => (
            // What was said once never moves.
            <AdviceItem key={place} advice={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}
