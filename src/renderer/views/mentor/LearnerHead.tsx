import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { useApp } from '../../state/app.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { Head } from '../../ui/Head.tsx';
import { State } from '../../ui/State.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { BackButton } from './BackButton.tsx';
import classes from './LearnerView.module.css';
import { useReviewWords } from './reviewWords.ts';

/** Who it is, and what can be done. */
export function LearnerHead({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const today = useApp()?.today ?? '';
  const words = useReviewWords()(learner);
  const { id, name, role, newest, signed, otherKey, pseudonym, group } = learner;
  return (
    <Head
      title={name ?? t('nobody')}
      back={<BackButton />}
      context={
        <span className={classes.context}>
          {t('learner.context', {
            role: role.title,
            day: sayDayFrom(newest.day, today, language),
          })}
          {signed ? null : <State kind="atRisk">{t('state.unsigned')}</State>}
          {otherKey ? <State kind="atRisk">{t('state.otherKey')}</State> : null}
          {pseudonym ? <span className={classes.quiet}>{t('state.pseudonym')}</span> : null}
        </span>
      }
      actions={
        <>
          <Button
            variant={group === 'waiting' ? 'filled' : 'default'}
            onClick={() => goTo({ screen: 'mentor', learner: id, review: newest.snapshot })}
          >
            {words}
          </Button>
          <LearnerMenu learner={learner} />
        </>
      }
    />
  );
}

function LearnerMenu({ learner: { id, name } }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const label = t('learner.more', { name: name ?? t('nobody') });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={32} variant="default" aria-label={label} title={label}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => openDialog({ kind: 'rename-learner', learner: id })}
        >
          {t('learner.rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUsers size={16} aria-hidden />}
          onClick={() => openDialog({ kind: 'join-learners', learner: id })}
        >
          {t('learner.join')}
        </Menu.Item>
        <Menu.Item
          className={classes.remove}
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => openDialog({ kind: 'remove-learner', learner: id })}
        >
          {t('learner.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
