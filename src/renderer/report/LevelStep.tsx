import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import text from '../ui/type.module.css';
import classes from './LevelStep.module.css';

interface LevelStepProps {
  /** null: never assessed. */
  readonly from: number | null;
  readonly to: number;
}

/** "1 → 2". */
export function LevelStep({ from, to }: LevelStepProps) {
  const { t } = useTranslation('report');
  return (
    <span className={classes.step}>
      <span aria-hidden className={classes.seen}>
        {from ?? t('none')} <IconArrowRight size={12} /> <b>{to}</b>
      </span>
      <span className={text.hidden}>
        {from === null ? t('changes.sayFirst', { to }) : t('changes.say', { from, to })}
      </span>
    </span>
  );
}
