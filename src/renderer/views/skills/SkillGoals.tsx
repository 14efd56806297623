import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail } from '../../../contract/skills.ts';
import type { GoalState } from '../../../domain/goal.ts';
import { goTo } from '../../state/place.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { Section } from '../../ui/Section.tsx';
import { State, type StateKind } from '../../ui/State.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './SkillPanel.module.css';

const kinds: Readonly<Record<GoalState, StateKind>> = {
  open: 'neutral',
  met: 'onCourse',
  missed: 'offCourse',
  dropped: 'neutral',
};

/** What was promised for this skill, and what came of it. */
export function SkillGoals({
  detail,
  today,
}: {
  readonly detail: SkillDetail;
  readonly today: string;
}): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  if (detail.goals.length === 0) return null;
  return (
    <Section plain title={t('goals.title')} hint={detail.goals.length}>
      <ul className={classes.rows}>
        {detail.goals.map((goal) => (
          <li key={goal.id}>
            <UnstyledButton
              className={`mp-row ${classes.goal}`}
              onClick={() => goTo({ screen: 'goals', goal: goal.id })}
            >
              <span>
                {t('goals.terms', { level: goal.level, day: sayDayFrom(goal.by, today, language) })}
              </span>
              <State kind={kinds[goal.state]}>{t(`goals.state.${goal.state}`)}</State>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
