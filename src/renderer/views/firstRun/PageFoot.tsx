import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/Keys.tsx';
import classes from './FirstRun.module.css';

interface Way {
  readonly title: string;
  readonly go: () => void;
}

/** Back, the keys, on. */
export function PageFoot({ back, next }: { readonly back: Way | undefined; readonly next: Way }) {
  const { t } = useTranslation('firstRun');
  return (
    <div className={classes.foot}>
      {back === undefined ? null : (
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          aria-label={t('foot.back', { title: back.title })}
          onClick={back.go}
        >
          {back.title}
        </Button>
      )}
      <span className={classes.keys}>
        <Keys framed keys={['0']} /> {t('foot.to')} <Keys framed keys={['5']} /> {t('foot.answer')}{' '}
        · <Keys framed keys={['↑', '↓']} /> {t('foot.move')} · <Keys framed keys={['enter']} />{' '}
        {t('foot.next')}
      </span>
      <Button onClick={next.go}>{t('foot.skip')}</Button>
      <Button
        variant="filled"
        rightSection={<IconArrowRight size={16} aria-hidden />}
        aria-label={t('foot.on', { title: next.title })}
        onClick={next.go}
      >
        {next.title}
      </Button>
    </div>
  );
}
