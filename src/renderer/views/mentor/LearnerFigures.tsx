import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { useApp } from '../../state/app.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { Delta } from '../../ui/Delta.tsx';
import { sayDuration } from '../../ui/duration.ts';
import { sayPoints, wholePercent } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './LearnerView.module.css';

/** What the newest report comes to, each figure with what it is compared with. */
export function LearnerFigures({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const today = useApp()?.today ?? '';
  const { readiness, change, changeSince, areasMet, areas, toReview, seconds, goals } = learner;
  const newest = learner.reports.find(({ snapshot }) => snapshot === learner.newest.snapshot);
  const sayDate = (day: string): string => sayDayFrom(day, today, language);
  return (
    <ul className={classes.figures} aria-label={t('learner.figures')}>
      <li>
        <span>
          <b>
            {readiness === null ? t('none') : t('percent', { percent: wholePercent(readiness) })}
          </b>{' '}
          {t('learner.readiness')}
        </span>
        {change === null || changeSince === null ? null : (
          <small>
            <Delta value={Math.round(change * 1000)}>
              {t('learner.points', { points: sayPoints(change, language) })}
            </Delta>{' '}
            {t(`learner.since.${changeSince.what}`, { day: sayDate(changeSince.day) })}
          </small>
        )}
      </li>
      <li>
        <span>
          <b>
            {areasMet} {t('areasOf', { areas })}
          </b>{' '}
          {t('learner.areas')}
        </span>
      </li>
      <li>
        <span>
          <b>{toReview}</b> {t('learner.toReview', { count: toReview })}
        </span>
        <small>
          {learner.lastReview === null
            ? t('learner.neverReviewed')
            : t('learner.sinceReview', { day: sayDate(learner.lastReview) })}
        </small>
      </li>
      {seconds === null ? null : (
        <li>
          <span>
            <b>{sayDuration(seconds)}</b> {t('learner.studied')}
          </span>
          {newest === undefined ? null : (
            <small>
              {t('learner.inPeriod', {
                from: sayDate(newest.period.from),
                to: sayDate(newest.period.to),
              })}
            </small>
          )}
        </li>
      )}
      {goals === null ? null : (
        <li>
          <span>
            <b>{goals.open}</b> {t('learner.goalsOpen', { count: goals.open })}
          </span>
          <small>
            {goals.missed === 0
              ? t('learner.noMissed')
              : t('learner.goalsMissed', { count: goals.missed })}
          </small>
        </li>
      )}
    </ul>
  );
}
