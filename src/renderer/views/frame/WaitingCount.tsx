import { useTranslation } from 'react-i18next';
import { useRead } from '../../state/reads.ts';
import classes from './Rail.module.css';
import { useIdle } from './useIdle.ts';

/** How many learners wait for a review, beside the mentor's screen. The start does not wait for it. */
export function WaitingCount() {
  return useIdle() ? <Count /> : null;
}

function Count() {
  const { t } = useTranslation('common');
  const { value } = useRead('readMentoring', {});
  if (value === undefined || value.waiting === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{value.waiting}</span>
      <span className={classes.said}>{t('nav.waiting', { count: value.waiting })}</span>
    </span>
  );
}
