import { Trans, useTranslation } from 'react-i18next';
import { Part } from './Part.tsx';
import classes from './Unchanged.module.css';

interface FeedbackUnchangedProps {
  readonly mentor: string;
  readonly fingerprint: string;
}

/** What to do with it, and how it can be checked. */
export function FeedbackUnchanged({ mentor, fingerprint }: FeedbackUnchangedProps) {
  const { t } = useTranslation('report');
  return (
    <div className={classes.whole}>
      <Part title={t('feedback.use.title')}>
        <div className={classes.words}>
          <p>
            <Trans t={t} i18nKey="feedback.use.open" components={{ code: <code /> }} />
          </p>
          <p>{t('feedback.use.browser')}</p>
          <p>{t('feedback.use.signed', { mentor })}</p>
          <dl className={classes.key}>
            <dt>{t('unchanged.fingerprint')}</dt>
            <dd>
              <code>{fingerprint}</code>
            </dd>
          </dl>
          <p>{t('unchanged.notProved')}</p>
        </div>
      </Part>
    </div>
  );
}
