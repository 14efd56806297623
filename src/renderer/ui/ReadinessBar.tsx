import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Bar } from './Bar.tsx';
import { wholePercent } from './figures.ts';
import classes from './ReadinessBar.module.css';

interface ReadinessBarProps {
  /** 0 to 1; null: nothing visible below it. */
  readonly value: number | null;
  readonly met: boolean;
}

/** A 48 px bar and its figure; "met" with a check instead of 100 %. */
export function ReadinessBar({ value, met }: ReadinessBarProps) {
  const { t } = useTranslation('common');
  if (value === null) return <span className={classes.none}>{t('readiness.none')}</span>;
  return (
    <span className={classes.readiness}>
      <span className={classes.bar}>
        <Bar value={value} />
      </span>
      {met ? (
        <span className={classes.met}>
          <IconCircleCheckFilled size={14} aria-hidden />
          {t('readiness.met')}
        </span>
      ) : (
        <span className={classes.figure}>
          {t('readiness.percent', { percent: wholePercent(value) })}
        </span>
      )}
    </span>
  );
}
