import { useTranslation } from 'react-i18next';
import type { LearnerRow } from '../../../contract/learners.ts';
import { State } from '../../ui/State.tsx';
import classes from './LearnersView.module.css';

/** The name, and what makes one doubt whose it is. */
export function NameCell({ learner }: { readonly learner: LearnerRow }) {
  const { t } = useTranslation('mentor');
  const { name, pseudonym, signed, otherKey } = learner;
  const hasNotes = !signed || otherKey || pseudonym;
  return (
    <span role="rowheader" data-column="name" data-notes={hasNotes}>
      <span className={classes.name} data-nobody={name === null} title={name ?? undefined}>
        {name ?? t('nobody')}
      </span>
      {hasNotes ? (
        <span className={classes.notes}>
          {signed ? null : <State kind="atRisk">{t('state.unsigned')}</State>}
          {otherKey ? <State kind="atRisk">{t('state.otherKey')}</State> : null}
          {pseudonym ? <span>{t('state.pseudonym')}</span> : null}
        </span>
      ) : null}
    </span>
  );
}
