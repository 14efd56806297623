import { CloseButton } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail } from '../../../contract/skills.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { sayHours } from '../../ui/figures.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { sayStudied } from './skillWords.ts';
import classes from './SkillPanel.module.css';

interface Props {
  readonly titleId: string;
  readonly detail: SkillDetail;
  readonly today: string;
  readonly onClose: () => void;
}

export function PanelHead({ titleId, detail, today, onClose }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const path = detail.places[0]?.path ?? [t('outside.title')];
  return (
    <header className={classes.head}>
      <p className={classes.path}>
        <AreaSquare area={detail.area} /> {path.join(' · ')}
      </p>
      <CloseButton
        className={classes.close}
        aria-label={t('panel.close')}
        title={t('panel.close')}
        onClick={onClose}
      />
      <h2 id={titleId} tabIndex={-1} data-autofocus className={classes.title}>
        {detail.title}
      </h2>
      <Facts detail={detail} today={today} />
      {detail.summary === '' ? null : <p className={classes.summary}>{detail.summary}</p>}
    </header>
  );
}

/** "also Postgres, psql · 52.5 h · studied yesterday · goal: level 3 by 15 Jan". */
function Facts({ detail, today }: Pick<Props, 'detail' | 'today'>): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const goal = detail.goals.find(({ state }) => state === 'open');
  const { belongsTo } = detail;
  const facts: ReactNode[] = [
    detail.aliases.length === 0 ? null : t('panel.also', { names: detail.aliases.join(', ') }),
    detail.own ? t('panel.own') : null,
    belongsTo === null ? null : (
      <>
        {t('panel.belongsTo')}{' '}
        <LinkButton onClick={() => goTo({ screen: 'skills', skill: belongsTo.id })}>
          {belongsTo.title}
        </LinkButton>
      </>
    ),
    detail.seconds === 0 ? null : t('panel.hours', { hours: sayHours(detail.seconds, language) }),
    detail.lastStudied === null
      ? null
      : t('panel.studied', { day: sayStudied(t, detail.lastStudied, today, language) }),
    goal === undefined ? (
      <LinkButton onClick={() => openDialog(askForGoal(detail))}>{t('panel.setGoal')}</LinkButton>
    ) : (
      <span className={classes.together}>
        {t('panel.goal')}{' '}
        <LinkButton onClick={() => goTo({ screen: 'goals', goal: goal.id })}>
          {t('panel.goalTerms', { level: goal.level, day: sayDayFrom(goal.by, today, language) })}
        </LinkButton>
      </span>
    ),
  ].filter((fact) => fact !== null);
  return (
    <p className={classes.facts}>
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index === 0 ? null : ' · '}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}

/** The level asked for, or, once that is reached, the next. */
function askForGoal({ id, level, required }: SkillDetail) {
  const reached = level ?? 0;
  const next = required !== null && reached < required ? required : Math.min(5, reached + 1);
  return { kind: 'goal', skill: id, level: next } as const;
}
