import { Trans, useTranslation } from 'react-i18next';
import type { Snapshot } from '../../domain/snapshot.ts';
import { Part } from './Part.tsx';
import classes from './Unchanged.module.css';

interface UnchangedProps {
  readonly snapshot: Snapshot;
  /** Of the key that it is signed with; null: unsigned. */
  readonly fingerprint: string | null;
}

/** What can be checked, how, and what even a signature does not prove. */
export function Unchanged({ snapshot: { learner }, fingerprint }: UnchangedProps) {
  const { t } = useTranslation('report');
  return (
    <div className={classes.whole}>
      <Part title={t('unchanged.title')}>
        <div className={classes.words}>
          <p>{t('unchanged.browser')}</p>
          <p>
            <Trans t={t} i18nKey="unchanged.milepost" components={{ code: <code /> }} />
          </p>
          {fingerprint === null ? (
            <p>{t('unchanged.unsigned')}</p>
          ) : (
            <>
              <p>
                {learner.name === null || learner.pseudonym
                  ? t('unchanged.signedNone')
                  : t('unchanged.signed', { name: learner.name })}
              </p>
              <dl className={classes.key}>
                <dt>{t('unchanged.fingerprint')}</dt>
                <dd>
                  <code>{fingerprint}</code>
                </dd>
              </dl>
            </>
          )}
          <p>{t('unchanged.notProved')}</p>
        </div>
      </Part>
    </div>
  );
}
