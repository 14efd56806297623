import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import { ActivityBars } from '../../charts/ActivityBars.tsx';
import { findActivities } from '../../charts/findings.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './plots.module.css';

/** Hours by activity, most first. */
export function ActivitySection({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const rows = progress.activities
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ activity, seconds }) => ({
      key: activity ?? '',
      name: activity === null ? t('activity.none') : t(`activity.${activity}`),
      seconds,
    }));
  return (
    <Section
      title={findActivities(rows, t)}
      action={<span className={classes.order}>{t('activity.hours')}</span>}
      plain
    >
      <ActivityBars rows={rows} />
    </Section>
  );
}
