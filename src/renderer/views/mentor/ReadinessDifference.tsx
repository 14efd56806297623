import { IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotComparison } from '../../../domain/compareSnapshots.ts';
import { sayPoints, wholePercent } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './LearnerView.module.css';

interface ReadinessDifferenceProps {
  readonly comparison: Pick<SnapshotComparison, 'readiness' | 'roleChanged'>;
}

/** From then to now; where the role changed, the step between is the role's and not the learner's. */
export function ReadinessDifference({ comparison }: ReadinessDifferenceProps) {
  const { t } = useTranslation('mentor');
  const { readiness, roleChanged } = comparison;
  const { older, olderInNewerRole, newer } = readiness;
  if (older === null || newer === null) {
    return <p className={classes.text}>{t('difference.unknown')}</p>;
  }
  const steps = [
    { value: older, name: t('difference.then') },
    ...(roleChanged && olderInNewerRole !== null
      ? [{ value: olderInNewerRole, name: t('difference.inNewerRole') }]
      : []),
    { value: newer, name: t('difference.now') },
  ];
  return (
    <div className={classes.compared}>
      <p className={classes.steps}>
        {steps.map(({ value, name }, place) => (
          <Fragment key={name}>
            {place === 0 ? null : <IconArrowRight size={16} aria-hidden />}
            <span>
              <b>{t('percent', { percent: wholePercent(value) })}</b> {name}
            </span>
          </Fragment>
        ))}
      </p>
      <Whose comparison={comparison} />
    </div>
  );
}

function Whose({
  comparison: {
    roleChanged,
    readiness: { older, olderInNewerRole, newer },
  },
}: ReadinessDifferenceProps) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  if (older === null || newer === null) return null;
  if (!roleChanged || olderInNewerRole === null) {
    return (
      <p className={classes.text}>
        {t('difference.byLearnerOnly', { points: sayPoints(newer - older, language) })}
      </p>
    );
  }
  return (
    <p className={classes.text}>
      {t('difference.byRole', { points: sayPoints(olderInNewerRole - older, language) })}{' '}
      {t('difference.byLearner', { points: sayPoints(newer - olderInNewerRole, language) })}
    </p>
  );
}
