import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { Bar } from '../../ui/Bar.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { sayMinutes } from '../../ui/duration.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { State } from '../../ui/State.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { sayReason, stateKinds } from './goalWords.ts';
import classes from './GoalList.module.css';

interface GoalListProps {
  readonly goals: readonly Goal[];
  readonly chosen: string | undefined;
  /** Whether up and down open the goal that they come to: not where it would lie over the list. */
  readonly walkOpens: boolean;
  readonly today: string;
  readonly empty: string;
  readonly onChoose: (id: string) => void;
}

/** The whole row opens; up and down walk. */
export function GoalList({ goals, chosen, walkOpens, today, empty, onChoose }: GoalListProps) {
  const { t } = useTranslation('goals');
  const list = useRef<HTMLUListElement>(null);

  function walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = rows[rows.findIndex((row) => row === document.activeElement) + step];
    next?.focus();
    if (walkOpens) next?.click();
  }

  if (goals.length === 0) return <p className={classes.empty}>{empty}</p>;
  return (
    <ul ref={list} className={classes.list} aria-label={t('list')} onKeyDown={walk}>
      {goals.map((goal) => (
        <li key={goal.id}>
          <GoalRow goal={goal} isChosen={goal.id === chosen} today={today} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

interface GoalRowProps {
  readonly goal: Goal;
  readonly isChosen: boolean;
  readonly today: string;
  readonly onChoose: (id: string) => void;
}

function GoalRow({ goal, isChosen, today, onChoose }: GoalRowProps) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  const by = sayDayFrom(goal.by, today, language);
  const done = sayMinutes(goal.minutesThisWeek);
  return (
    <button
      type="button"
      className={`mp-row ${classes.row}`}
      aria-current={isChosen}
      onClick={() => onChoose(goal.id)}
    >
      <span className={classes.head}>
        <AreaSquare area={goal.area} />
        <span className={text.name}>{goal.title}</span>
        <span className={classes.terms}>{t('terms', { level: goal.level, by })}</span>
        <span className={classes.state}>
          <State kind={stateKinds[goal.state]}>{t(`state.${goal.state}`)}</State>
        </span>
      </span>
      <span className={classes.reason}>{sayReason(t, goal, today, language)}</span>
      <span className={classes.figures}>
        <LevelSquares level={goal.currentLevel} required={goal.level} />
        {goal.state !== 'open' ? null : (
          <>
            {goal.weeklyMinutes === null ? (
              <span />
            ) : (
              <Bar value={goal.minutesThisWeek / goal.weeklyMinutes} />
            )}
            <span className={classes.week}>
              {goal.weeklyMinutes === null
                ? t('weekFree', { done })
                : t('weekOf', {
                    done,
                    promised: sayMinutes(goal.weeklyMinutes),
                  })}
            </span>
          </>
        )}
      </span>
    </button>
  );
}
