import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostSuggestedGoals, type SuggestedGoal } from '../../../domain/feedback.ts';
import { setGoalForm } from '../../state/review.ts';
import { sayDay } from '../../ui/days.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { AdviceTable } from './AdviceTable.tsx';
import { formOf } from './goalForm.ts';
import { GoalSuggestion } from './GoalSuggestion.tsx';
import classes from './GoalsPane.module.css';
import { PaneHead } from './PaneHead.tsx';
import type { ReviewModel } from './useReview.ts';

/** Goals that the learner can make theirs. */
export function GoalsPane({ model }: { readonly model: ReviewModel }) {
  const { t } = useTranslation('review');
  const { review, writing, name, number } = model;
  const { goals } = writing.draft;
  const [removed, setRemoved] = useState<{ goal: SuggestedGoal; place: number }>();

  function change(changed: readonly SuggestedGoal[]): void {
    writing.change({ ...writing.draft, goals: changed });
  }

  function remove(goal: SuggestedGoal, place: number): void {
    change(goals.filter((_other, index) => index !== place));
    // The places of those behind it are others now.
    setGoalForm(number, undefined);
    setRemoved({ goal, place });
  }

  return (
    <>
      <PaneHead title={t('whole.goals')} facts={t('goals.hint', { name })} />
      <Section title={t('goals.list')}>
        {goals.length === 0 ? <p className={classes.none}>{t('goals.none')}</p> : null}
        <ul className={classes.goals}>
          {goals.map((goal, place) => (
            <li key={place} className={classes.goal}>
              <GoalWords goal={goal} />
              <Button
                size="xs"
                variant="subtle"
                aria-label={t('goals.changeOf', { title: goal.title })}
                onClick={() => setGoalForm(number, formOf(goal, place))}
              >
                {t('goals.change')}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                aria-label={t('goals.removeOf', { title: goal.title })}
                onClick={() => remove(goal, place)}
              >
                {t('goals.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <p role="status" className={classes.none}>
          {removed === undefined ? null : (
            <>
              {t('goals.removed', { title: removed.goal.title })}{' '}
              <LinkButton
                onClick={() => {
                  change(goals.toSpliced(removed.place, 0, removed.goal));
                  setRemoved(undefined);
                }}
              >
                {t('goals.putBack')}
              </LinkButton>
            </>
          )}
        </p>
      </Section>
      {goals.length >= mostSuggestedGoals ? (
        <p className={classes.none}>{t('goals.full', { limit: mostSuggestedGoals })}</p>
      ) : (
        <GoalSuggestion model={model} onChange={change} />
      )}
      <AdviceTable model={model} advice={review.earlier.filter(({ kind }) => kind === 'goal')} />
    </>
  );
}

function GoalWords({ goal }: { readonly goal: SuggestedGoal }) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  const terms = [
    t('goals.terms', { level: goal.level, day: sayDay(goal.by, 'withYear', language) }),
    ...(goal.weeklyMinutes === null ? [] : [t('goals.weekly', { minutes: goal.weeklyMinutes })]),
  ];
  return (
    <div className={classes.words}>
      <p className={classes.title}>{goal.title}</p>
      <p className={classes.terms}>{terms.join(', ')}</p>
      {goal.reason === '' ? null : <p className={classes.terms}>{goal.reason}</p>}
    </div>
  );
}
