import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { states } from './goalStates.ts';
import classes from './GoalsView.module.css';

interface GoalStatesProps {
  readonly goals: readonly Goal[];
  readonly value: Goal['state'];
  readonly onPick: (state: Goal['state']) => void;
}

/** Which goals the list shows, and how many there are of each. */
export function GoalStates({ goals, value, onPick }: GoalStatesProps) {
  const { t } = useTranslation('goals');
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('filter.label')}
      value={value}
      onChange={onPick}
      data={states.map((state) => ({
        value: state,
        label: (
          <>
            {t(`filter.${state}`)}{' '}
            <span className={classes.count}>
              {goals.filter((goal) => goal.state === state).length}
            </span>
          </>
        ),
      }))}
    />
  );
}
