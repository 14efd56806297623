import { ActionIcon } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../state/place.ts';
import classes from './LearnerView.module.css';

/** From a learner's page to the list of all. */
export function BackButton() {
  const { t } = useTranslation('mentor');
  return (
    <ActionIcon
      className={classes.back}
      aria-label={t('learner.back')}
      title={t('learner.back')}
      onClick={() => goTo({ screen: 'mentor' })}
    >
      <IconChevronLeft size={16} aria-hidden />
    </ActionIcon>
  );
}
