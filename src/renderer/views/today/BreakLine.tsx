import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { goTo } from '../../state/place.ts';
import { focusQuickAdd } from '../../state/quickAdd.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import classes from './BreakLine.module.css';

/** After two weeks or more without study: how long, and one small step. Nothing to make good. */
export function BreakLine({ today, days }: { readonly today: Today; readonly days: number }) {
  const { t } = useTranslation('today');
  const last = today.sessions[0]?.skills[0];
  const gap = today.gaps.find((candidate) => candidate.skill !== null);
  const step =
    last !== undefined
      ? { skill: last.id, title: last.title }
      : gap === undefined || gap.skill === null
        ? undefined
        : { skill: gap.skill, title: gap.title };
  return (
    <p className={classes.line}>
      <span>{t('break.since', { count: days })} </span>
      {step === undefined ? (
        <LinkButton onClick={() => focusQuickAdd()}>{t('break.log')}</LinkButton>
      ) : (
        <LinkButton onClick={() => goTo({ screen: 'skills', skill: step.skill })}>
          {t('break.read', { title: step.title })}
        </LinkButton>
      )}
    </p>
  );
}
