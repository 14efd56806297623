import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../domain/snapshot.ts';
import classes from './LeftOut.module.css';
import { useSay } from './useSay.ts';

/** What the learner chose not to tell, so that nobody takes a silence for a nothing. */
export function LeftOut({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { leftOut, learner, sessions } = snapshot;
  const isNamed = learner.name !== null;
  const hasSessions = sessions !== undefined;
  const parts = [
    leftOut.name && !isNamed ? t('left.name') : null,
    leftOut.sessions ? (hasSessions ? t('left.someSessions') : t('left.sessions')) : null,
    leftOut.notes ? t('left.notes') : null,
    leftOut.evidence ? t('left.evidence') : null,
    leftOut.replies === true ? t('left.replies') : null,
    leftOut.times ? t('left.times') : null,
    leftOut.history ? t('left.history') : null,
    leftOut.goals ? t('left.goals') : null,
    leftOut.time ? t('left.time') : null,
    leftOut.skills > 0 ? t('left.skills', { count: leftOut.skills }) : null,
  ].filter((part) => part !== null);
  const what = say.list(parts);
  const key = leftOut.skills > 0 ? 'Skills' : '';
  return (
    <footer className={classes.left}>
      {parts.length === 0 ? null : (
        <p>
          {isNamed
            ? t(`left.text${key}`, { name: learner.name, what })
            : t(`left.textNone${key}`, { what })}
        </p>
      )}
      <p>{t('left.answer')}</p>
    </footer>
  );
}
