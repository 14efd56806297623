import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowLeft, IconDots, IconPencil } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { act, showMessage } from '../../state/actions.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { State } from '../../ui/State.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { GoalFigures } from './GoalFigures.tsx';
import { GoalTermsTable } from './GoalTermsTable.tsx';
import { GoalWeeks } from './GoalWeeks.tsx';
import { sayReason, sayState, stateKinds } from './goalWords.ts';
import classes from './GoalDetail.module.css';

interface GoalDetailProps {
  readonly goal: Goal;
  readonly today: string;
  /** Where it lies over the list. */
  readonly onBack?: () => void;
}

/** One goal: how it stands, what was done week by week, and all that was ever promised. */
export function GoalDetail({ goal, today, onBack }: GoalDetailProps) {
  const { t } = useTranslation('goals');
  const language = useLanguage();

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A menu over the panel is a page of its own, and takes the key for itself.
    if (event.currentTarget.contains(event.target as HTMLElement)) onBack?.();
  }

  return (
    <section
      className={classes.goal}
      onKeyDown={onKeyDown}
      // A press on its words leaves the focus, and with it Escape, in here.
      tabIndex={onBack === undefined ? undefined : -1}
      aria-label={t('heading', { title: goal.title, level: goal.level })}
    >
      {onBack === undefined ? null : (
        <Button
          variant="subtle"
          className={classes.back ?? ''}
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          data-autofocus
          onClick={onBack}
        >
          {t('back')}
        </Button>
      )}
      <div className={classes.head}>
        <h2 className={`${text.screen} ${classes.title}`}>
          {t('heading', { title: goal.title, level: goal.level })}
        </h2>
        <State chip kind={stateKinds[goal.state]}>
          {sayState(t, goal, today, language)}
        </State>
        <GoalActions goal={goal} />
      </div>
      <p className={classes.words}>{goal.descriptor}</p>
      <p className={classes.reason}>{sayReason(t, goal, today, language)}</p>
      <GoalFigures goal={goal} today={today} />
      <GoalWeeks goal={goal} today={today} />
      <GoalTermsTable goal={goal} today={today} />
    </section>
  );
}

function GoalActions({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation('goals');

  async function drop(): Promise<void> {
    const reply = await act('dropGoal', { id: goal.id });
    if (!reply.ok) return;
    const about = { skill: goal.title, level: goal.level, by: goal.by };
    showMessage({ kind: 'done', action: 'dropGoal', about, undo: true });
  }

  const isOver = goal.state === 'met' || goal.state === 'dropped';
  return (
    <div className={classes.actions}>
      {isOver ? (
        <Button onClick={() => openDialog({ kind: 'goal', skill: goal.skill })}>
          {t('again')}
        </Button>
      ) : (
        <Button
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => openDialog({ kind: 'goal', goal: goal.id })}
        >
          {t('change')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('menu')} size={32}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => openDialog({ kind: 'session', skill: goal.skill })}>
            {t('log')}
          </Menu.Item>
          <Menu.Item onClick={() => goTo({ screen: 'skills', skill: goal.skill })}>
            {t('skill', { title: goal.title })}
          </Menu.Item>
          {isOver ? null : (
            <Menu.Item color="offCourse" onClick={() => void drop()}>
              {t('drop')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
