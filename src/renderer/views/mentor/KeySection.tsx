import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { openDialog } from '../../state/dialogs.ts';
import { sayDay } from '../../ui/days.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { State } from '../../ui/State.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './LearnerView.module.css';

const words = { intact: 'signed', page: 'page', unsigned: 'unsigned' } as const;

/** Whose word the reports are, and what a signature is worth. */
export function KeySection({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const newest = learner.reports.find(({ snapshot }) => snapshot === learner.newest.snapshot);
  const state = words[newest?.seal ?? (learner.signed ? 'intact' : 'unsigned')];
  return (
    <Section title={t('key.title')}>
      <div className={classes.key}>
        <State kind={state === 'signed' ? 'onCourse' : 'atRisk'}>{t(`state.${state}`)}</State>
        <p className={classes.text}>{t(`key.${state}`)}</p>
        {learner.keys.length === 0 ? (
          <p className={classes.text}>{t('key.none')}</p>
        ) : (
          <ul className={classes.keys}>
            {learner.keys.map(({ fingerprint, since }) => (
              <li key={fingerprint}>
                <span className={classes.fingerprint}>{fingerprint}</span>{' '}
                <span className={classes.quiet}>
                  {t('key.since', { day: sayDay(since, 'withYear', language) })}
                </span>
              </li>
            ))}
          </ul>
        )}
        {learner.namesakes.length === 0 ? null : (
          <p className={classes.text}>
            {t('key.namesake', {
              name: learner.name ?? t('nobody'),
              count: learner.namesakes.length,
            })}{' '}
            <LinkButton onClick={() => openDialog({ kind: 'join-learners', learner: learner.id })}>
              {t('learner.join')}
            </LinkButton>
          </p>
        )}
        <p className={classes.text}>{t('key.proves')}</p>
      </div>
    </Section>
  );
}
