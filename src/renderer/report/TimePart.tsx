import { useTranslation } from 'react-i18next';
import { ActivityBars } from '../charts/ActivityBars.tsx';
import { sayDuration } from '../ui/duration.ts';
import type { ReportFacts } from './facts.ts';
import { HoursFigure } from './HoursFigure.tsx';
import { Part } from './Part.tsx';
import { SkillHours } from './SkillHours.tsx';
import classes from './TimePart.module.css';

/** Hours by week and area, by activity, and by skill. */
export function TimePart({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const { t: sayActivity } = useTranslation('progress');
  const { time } = facts.figures;
  if (time === null || time.seconds === 0) return null;
  const activities = time.byActivity.map(({ activity, seconds }) => ({
    key: activity ?? '',
    name: sayActivity(`activity.${activity ?? 'none'}`),
    seconds,
  }));
  return (
    <Part
      title={t('time.title')}
      aside={t('time.total', { time: sayDuration(time.seconds), count: time.daysStudied })}
    >
      <div className={classes.parts}>
        <HoursFigure facts={facts} time={time} />
        {activities.every(({ key }) => key === '') ? null : (
          <Part level={3} title={t('time.activities')}>
            <ActivityBars rows={activities} />
          </Part>
        )}
        <SkillHours facts={facts} time={time} />
      </div>
    </Part>
  );
}
