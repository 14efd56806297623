import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { useApp } from '../../state/app.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo, usePlace } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Head } from '../../ui/Head.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { GoalDetail } from './GoalDetail.tsx';
import { GoalList } from './GoalList.tsx';
import classes from './GoalsView.module.css';

const states = ['open', 'met', 'missed', 'dropped'] as const;

/** Promises, with what was done for each. */
export function GoalsView() {
  const { t } = useTranslation('goals');
  const { value: goals, refusal } = useRead('listGoals', {});
  const today = useApp()?.today;
  const chosen = usePlace((place) => place.goal);
  const chosenGoal = goals?.find(({ id }) => id === chosen);
  const [picked, setPicked] = useState<Goal['state']>();
  if (refusal !== undefined) return <Refusal code={refusal.code} details={refusal.details} />;
  if (goals === undefined || today === undefined) return <Loading />;
  const count = (state: Goal['state']): number =>
    goals.filter((goal) => goal.state === state).length;
  const state = picked ?? chosenGoal?.state ?? 'open';
  const shown = goals.filter((goal) => goal.state === state);
  const goal = chosenGoal?.state === state ? chosenGoal : shown[0];
  const open = t('counts', { count: count('open') });
  return (
    <div className={classes.view}>
      <Head
        line
        title={t('title')}
        context={goals.length === 0 ? undefined : t('countsKept', { open, kept: count('met') })}
        actions={
          <>
            {goals.length === 0 ? null : (
              <SegmentedControl
                size="sm"
                aria-label={t('filter.label')}
                value={state}
                onChange={(value) => setPicked(states.find((known) => known === value))}
                data={states.map((value) => ({ value, label: t(`filter.${value}`) }))}
              />
            )}
            <Button
              variant="filled"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => openDialog({ kind: 'goal' })}
            >
              {t('new')}
            </Button>
          </>
        }
      />
      {goals.length === 0 ? (
        <div className={classes.alone}>
          <Empty
            action={<Button onClick={() => openDialog({ kind: 'goal' })}>{t('empty.add')}</Button>}
          >
            {t('empty.none')}
          </Empty>
        </div>
      ) : (
        <div className={classes.body}>
          <GoalList
            goals={shown}
            chosen={goal?.id}
            today={today}
            empty={t(`empty.${state}`)}
            onChoose={(id) => goTo({ screen: 'goals', goal: id })}
          />
          <div className={classes.detail}>
            {goal === undefined ? (
              <p className={classes.hint}>{t('empty.choose')}</p>
            ) : (
              <GoalDetail key={goal.id} goal={goal} today={today} />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
