import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { act, showMessage } from '../../state/actions.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { sayMinutes } from '../../ui/duration.ts';
import { State } from '../../ui/State.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { GoalTermsTable } from './GoalTermsTable.tsx';
import { GoalWeeks } from './GoalWeeks.tsx';
import { sayReason, sayState, stateKinds } from './goalWords.ts';
import classes from './GoalDetail.module.css';

/** One goal: how it stands, what was done week by week, and all that was ever promised. */
export function GoalDetail({ goal, today }: { readonly goal: Goal; readonly today: string }) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  return (
    <section
      className={classes.goal}
      aria-label={t('heading', { title: goal.title, level: goal.level })}
    >
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

function GoalFigures({ goal, today }: { readonly goal: Goal; readonly today: string }) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  const past = goal.weeks.slice(0, -1);
  const kept = Math.round(
    past.reduce((sum, week) => sum + week.minutes, 0) / Math.max(1, past.length),
  );
  const count = Math.abs(goal.daysLeft);
  const figures = [
    [
      goal.weeklyMinutes === null ? t('figures.none') : sayMinutes(goal.weeklyMinutes),
      t('figures.promised'),
    ],
    [sayMinutes(kept), t('figures.kept')],
    [
      sayMinutes(goal.minutesTotal),
      t('figures.total', { day: sayDayFrom(goal.createdOn, today, language) }),
    ],
    [
      String(count),
      goal.daysLeft < 0 ? t('figures.past', { count }) : t('figures.left', { count }),
    ],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([value, name]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd className={text.figure}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
