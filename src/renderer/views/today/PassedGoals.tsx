import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import { act, showMessage } from '../../state/actions.ts';
import { openDialog } from '../../state/dialogs.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './BreakLine.module.css';

interface PassedGoalsProps {
  readonly goals: readonly Goal[];
  readonly today: string;
}

/** Goals whose day passed unnoticed: a line each, until there is a new day or it is let go. */
export function PassedGoals({ goals, today }: PassedGoalsProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();

  async function letGo({ id, title, level, by }: Goal): Promise<void> {
    const reply = await act('dropGoal', { id });
    if (!reply.ok) return;
    const about = { skill: title, level, by };
    showMessage({ kind: 'done', action: 'dropGoal', about, undo: true });
  }

  return goals.map((goal) => {
    const { id, title, by } = goal;
    return (
      <p key={id} className={classes.line}>
        {t('goals.passed', { title, day: sayDayFrom(by, today, language) })}{' '}
        <LinkButton
          aria-label={t('goals.newDayFor', { title })}
          onClick={() => openDialog({ kind: 'goal', goal: id })}
        >
          {t('goals.newDay')}
        </LinkButton>
        {' · '}
        <LinkButton aria-label={t('goals.letGoFor', { title })} onClick={() => void letGo(goal)}>
          {t('goals.letGo')}
        </LinkButton>
      </p>
    );
  });
}
