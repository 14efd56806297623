import '@mantine/dates/styles.layer.css';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { useLanguage } from '../../ui/useLanguage.ts';

interface DayCalendarProps {
  readonly value: string;
  /** No session lies in the future. */
  readonly latest: string;
  readonly onChange: (day: string) => void;
}

/** A month to choose a day from. Loaded when it is opened: the first screen goes without it. */
export function DayCalendar({ value, latest, onChange }: DayCalendarProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const weekStart = useApp()?.settings.weekStart ?? 1;
  const month = useRef<HTMLDivElement>(null);
  // The popover took the focus before this was loaded.
  useEffect(() => month.current?.querySelector<HTMLElement>('[data-selected]')?.focus(), []);
  return (
    <DatePicker
      ref={month}
      value={value}
      defaultDate={value}
      maxDate={latest}
      // ISO's Sunday is 7, JavaScript's 0.
      firstDayOfWeek={weekStart === 7 ? 0 : weekStart}
      weekendDays={[]}
      hideOutsideDates
      ariaLabels={{
        previousMonth: t('day.previousMonth'),
        nextMonth: t('day.nextMonth'),
        previousYear: t('day.previousYear'),
        nextYear: t('day.nextYear'),
        previousDecade: t('day.previousDecade'),
        nextDecade: t('day.nextDecade'),
      }}
      onChange={(day) => {
        if (day !== null) onChange(day);
      }}
      monthLabelFormat={(date) => sayMonth(date, language)}
      weekdayFormat={(date) => sayWeekday(date, language)}
      getDayProps={(date) => ({
        'aria-label': sayFull(date, language),
        'data-autofocus': date.slice(0, 10) === value,
      })}
    />
  );
}

/** Days have no zone, so they are shown through UTC. */
function say(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${day.slice(0, 10)}T00:00:00Z`),
  );
}

const sayMonth = (day: string, language: string): string =>
  say(day, language, { month: 'long', year: 'numeric' });

const sayWeekday = (day: string, language: string): string =>
  say(day, language, { weekday: 'narrow' });

const sayFull = (day: string, language: string): string =>
  say(day, language, { dateStyle: 'full' });
