import '@mantine/dates/styles.layer.css';
import { Button } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { sayDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { dayAhead, weeksAhead } from './goalForm.ts';
import classes from './GoalFields.module.css';

interface GoalDayProps {
  readonly today: string;
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** The last day that keeps the promise: some weeks ahead in one press, or any day from a calendar. */
export function GoalDay({ today, day, onChange }: GoalDayProps) {
  const { t } = useTranslation('goals');
  const language = useLanguage();
  const id = useId();
  const field = useId();
  const weekStart = useApp()?.settings.weekStart ?? 1;
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={classes.label}>
        {t('dialog.by')}
      </div>
      <div className={classes.days}>
        <DatePickerInput
          // The popover is named by its target, which it looks for under this id.
          id={field}
          popoverProps={{ id: field }}
          className={classes.day}
          aria-label={t('dialog.otherDay', { day: sayDay(day, 'withYear', language) })}
          value={day}
          minDate={today}
          // ISO's Sunday is 7, JavaScript's 0.
          firstDayOfWeek={weekStart === 7 ? 0 : weekStart}
          weekendDays={[]}
          hideOutsideDates
          valueFormatter={({ date }) =>
            typeof date === 'string' ? sayDay(date, 'withYear', language) : ''
          }
          onChange={(chosen) => {
            if (chosen !== null) onChange(chosen);
          }}
          previousLabel={t('dialog.previousMonth')}
          nextLabel={t('dialog.nextMonth')}
        />
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
    </div>
  );
}
