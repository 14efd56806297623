import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { goTo } from '../../state/place.ts';
import { focusQuickAdd } from '../../state/quickAdd.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import classes from './BreakLine.module.css';

/** After two weeks or more without study: how long, and one small step. Nothing to make good. */
export function BreakLine({ today, days }: { readonly today: Today; readonly days: number }) {
  const { t } = useTranslation('today');
  const { next } = today;
  return (
    <p className={classes.line}>
      <span>{sayPause(t, days)} </span>
      {next === null ? (
        <LinkButton onClick={() => focusQuickAdd()}>{t('break.log')}</LinkButton>
      ) : (
        <LinkButton onClick={() => goTo({ screen: 'skills', skill: next.skill })}>
          {t('break.read', { title: next.title })}
        </LinkButton>
      )}
    </p>
  );
}

/** Days up to two months, then as people say it: "8 months ago". */
function sayPause(t: TFunction<'today'>, days: number): string {
  const months = Math.round(days / 30.44);
  if (months <= 2) return t('break.days', { count: days });
  if (months < 24) return t('break.months', { count: months });
  return t('break.years', { count: Math.floor(months / 12) });
}
