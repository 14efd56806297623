import { useTranslation } from 'react-i18next';
import type { LearnerRow } from '../../../contract/learners.ts';
import { Delta } from '../../ui/Delta.tsx';
import { sayPoints } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './LearnersView.module.css';

interface ChangeCellProps {
  readonly learner: LearnerRow;
  readonly sayDate: (day: string) => string;
}

/** What readiness gained or lost; where no review came before, since when. */
export function ChangeCell({ learner: { change, changeSince }, sayDate }: ChangeCellProps) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  if (change === null || changeSince === null) {
    return (
      <span role="gridcell" data-column="change">
        <span className={classes.quiet}>{t('none')}</span>
      </span>
    );
  }
  // A change too small to be seen is none.
  const shown = Math.round(change * 1000) / 1000;
  const points = shown === 0 ? t('noPoints') : sayPoints(shown, language);
  const day = sayDate(changeSince.day);
  return (
    <span
      role="gridcell"
      data-column="change"
      title={t(`changeSince.${changeSince.what}`, { points, day })}
    >
      <span className={classes.two}>
        <span>
          <Delta value={shown}>
            <span className={shown === 0 ? undefined : classes.points}>{points}</span>
          </Delta>{' '}
          <span className={classes.unit}>{t('pointsUnit')}</span>
        </span>
        {changeSince.what === 'review' ? null : (
          <span className={classes.caption}>{t('from', { day })}</span>
        )}
      </span>
    </span>
  );
}
