import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
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
import { GoalStates } from './GoalStates.tsx';
import { firstState, listInState } from './goalStates.ts';
import classes from './GoalsView.module.css';

/** Promises, with what was done for each. */
export function GoalsView() {
  const { t } = useTranslation('goals');
  const { value: goals, refusal } = useRead('listGoals', {});
  const today = useApp()?.today;
  const asked = usePlace((place) => place.goal);
  const [picked, setPicked] = useState<Goal['state']>();
  const isWide = useMediaQuery('(min-width: 1024px)', undefined, {
    getInitialValueInEffect: false,
  });
  if (refusal !== undefined) return <Refusal code={refusal.code} details={refusal.details} />;
  if (goals === undefined || today === undefined) return <Loading />;
  const chosen = goals.find(({ id }) => id === asked);
  const state = chosen?.state ?? picked ?? firstState(goals);
  const shown = listInState(goals, state);
  // Beside the list there is always one; over it only the one that was pressed.
  const goal = chosen ?? (isWide ? shown[0] : undefined);

  function show(next: Goal['state']): void {
    setPicked(next);
    goTo({ screen: 'goals' });
  }

  return (
    <div className={classes.view}>
      <Head
        line
        title={t('title')}
        actions={
          <>
            {goals.length === 0 ? null : <GoalStates goals={goals} value={state} onPick={show} />}
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
            walkOpens={isWide}
            today={today}
            empty={t(`empty.${state}`)}
            onChoose={(id) => goTo({ screen: 'goals', goal: id })}
          />
          {isWide && goal !== undefined ? (
            <div className={classes.detail}>
              <GoalDetail key={goal.id} goal={goal} today={today} />
            </div>
          ) : null}
        </div>
      )}
      {isWide ? null : <GoalOver goal={goal} today={today} onBack={() => show(state)} />}
    </div>
  );
}

interface GoalOverProps {
  readonly goal: Goal | undefined;
  readonly today: string;
  readonly onBack: () => void;
}

/** Where there is no room beside the list, a goal lies over it. */
function GoalOver({ goal, today, onBack }: GoalOverProps) {
  const { t } = useTranslation('goals');
  return (
    <Drawer.Root
      opened={goal !== undefined}
      onClose={onBack}
      position="right"
      size="min(100%, 640px)"
      closeOnEscape={false}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('panel')}>
        <Drawer.Body className={classes.over}>
          {goal === undefined ? null : (
            <GoalDetail key={goal.id} goal={goal} today={today} onBack={onBack} />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
