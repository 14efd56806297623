import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../skills/DayField.tsx';
import { dayAhead, weeksAhead } from './goalForm.ts';
import classes from './GoalFields.module.css';

interface GoalDayProps {
  readonly today: string;
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** The last day that keeps the promise: some weeks ahead in one press, or any day, typed or from a calendar. */
export function GoalDay({ today, day, onChange }: GoalDayProps) {
  const { t } = useTranslation('goals');
  return (
    <div role="group" aria-label={t('dialog.by')} className={classes.days}>
      <div className={classes.day}>
        <DayField ahead label={t('dialog.by')} day={day} today={today} onChange={onChange} />
      </div>
      {weeksAhead.map((weeks) => (
        <Button
          key={weeks}
          aria-pressed={day === dayAhead(today, weeks)}
          onClick={() => onChange(dayAhead(today, weeks))}
        >
          {t('dialog.inWeeks', { count: weeks })}
        </Button>
      ))}
    </div>
  );
}
