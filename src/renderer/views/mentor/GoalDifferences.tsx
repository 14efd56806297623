import { useTranslation } from 'react-i18next';
import type { GoalDifference } from '../../../domain/compareSnapshots.ts';
import { sayDay } from '../../ui/days.ts';
import { State, type StateKind } from '../../ui/State.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './LearnerView.module.css';

const kinds: Readonly<Record<NonNullable<GoalDifference['to']>, StateKind>> = {
  open: 'neutral',
  met: 'onCourse',
  missed: 'offCourse',
  dropped: 'neutral',
};

/** Goals that are new, ended, or were promised otherwise. */
export function GoalDifferences({ goals }: { readonly goals: readonly GoalDifference[] }) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  if (goals.length === 0) return <p className={classes.text}>{t('difference.noGoals')}</p>;
  return (
    <ul className={classes.lines}>
      {goals.map(({ skill, title, from, to, level, by, termsChanged }, place) => (
        // A skill may have several goals.
        <li key={`${skill} ${place}`} className={classes.goal}>
          <span>
            <b>{title}</b>{' '}
            <span className={classes.quiet}>
              {t('difference.goalFor', { level, day: sayDay(by, 'withYear', language) })}
            </span>
          </span>
          <span className={classes.goalEnd}>
            {from === null ? <span>{t('difference.newGoal')}</span> : null}
            {termsChanged ? <span>{t('difference.terms')}</span> : null}
            {to === null ? (
              <span>{t('difference.gone')}</span>
            ) : from === null && to === 'open' ? null : (
              <State kind={kinds[to]}>{t(`difference.goalState.${to}`)}</State>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
