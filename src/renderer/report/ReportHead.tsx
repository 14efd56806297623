import { Trans, useTranslation } from 'react-i18next';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isSinceReview } from './facts.ts';
import classes from './ReportHead.module.css';
import { shortDigest, useSay } from './useSay.ts';

interface ReportHeadProps {
  readonly snapshot: Snapshot;
  readonly digest: string;
}

/** Who, towards what, for whom; when, since when, and which snapshot. */
export function ReportHead({ snapshot, digest }: ReportHeadProps) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { learner, role, recipient, period, lastReview } = snapshot;
  return (
    <header className={classes.head}>
      <div className={classes.who}>
        <p className={classes.eyebrow}>{t('eyebrow')}</p>
        <h1 dir="auto">{learner.name ?? t('someone')}</h1>
        {learner.pseudonym && learner.name !== null ? (
          <p className={classes.eyebrow}>{t('pseudonym')}</p>
        ) : null}
        <p className={classes.role}>
          <Trans
            t={t}
            i18nKey={recipient === null ? 'towards' : 'towardsFor'}
            components={{
              role: <strong dir="auto">{role.title}</strong>,
              recipient: <span dir="auto">{recipient}</span>,
            }}
          />
        </p>
      </div>
      <div className={classes.when}>
        <p>
          <time dateTime={period.to}>{say.fullDay(period.to)}</time>
        </p>
        {period.from === period.to ? null : (
          <p>
            {isSinceReview(snapshot) && lastReview !== null
              ? t('sinceReview', { day: say.fullDay(period.from), mentor: lastReview.mentor })
              : t('since', { day: say.fullDay(period.from) })}
          </p>
        )}
        <p className={classes.digest}>{t('snapshot', { digest: shortDigest(digest) })}</p>
      </div>
    </header>
  );
}
