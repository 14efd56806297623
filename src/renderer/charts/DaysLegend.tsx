import { useTranslation } from 'react-i18next';
import classes from './DaysHeatmap.module.css';

/** The five steps of minutes a day. */
export function DaysLegend() {
  const { t } = useTranslation('progress');
  return (
    <span className={classes.legend}>
      <span>{t('days.least')}</span>
      {[0, 1, 2, 3, 4].map((step) => (
        <span
          key={step}
          className={classes.step}
          style={{ backgroundColor: `var(--mp-days-${step})` }}
          aria-hidden
        />
      ))}
      <span>{t('days.most')}</span>
    </span>
  );
}
