import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refusal } from './Refusal.tsx';
import type { RefusalLike } from './refusalWords.ts';
import classes from './ChangedElsewhere.module.css';

interface ChangedElsewhereProps {
  readonly refusal: RefusalLike;
  /** What is stored now, in words. */
  readonly now: string;
  /** Puts what is stored in the place of what was typed. */
  readonly onLoad: () => void;
  readonly onOverwrite: () => void;
}

/** In a form that was opened on what is stored no longer: nothing typed is lost, nothing stored is overwritten unseen. */
export function ChangedElsewhere({ refusal, now, onLoad, onOverwrite }: ChangedElsewhereProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.box}>
      <Refusal {...refusal} />
      <p className={classes.now}>{t('elsewhere.now', { what: now })}</p>
      <div className={classes.ways}>
        <Button onClick={onLoad}>{t('elsewhere.load')}</Button>
        <Button onClick={onOverwrite}>{t('elsewhere.overwrite')}</Button>
      </div>
    </div>
  );
}
