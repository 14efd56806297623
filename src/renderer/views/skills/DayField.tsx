import '@mantine/dates/styles.layer.css';
import { DateInput } from '@mantine/dates';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { sayDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { readTyped, sayTyped } from './typedDay.ts';

interface Props {
  readonly label: string;
  readonly day: string;
  readonly today: string;
  /** A day from today on; otherwise none to come. */
  readonly ahead?: boolean;
  readonly onChange: (day: string) => void;
}

/** A day, typed (14 Nov 2026 or 2026-11-14) or taken from a month. */
export function DayField({ label, day, today, ahead = false, onChange }: Props): ReactNode {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const id = useId();
  const weekStart = useApp()?.settings.weekStart ?? 1;
  /** The month opens with every focus, press and letter; Mantine does not tell. */
  const isOpen = useRef(false);
  const opens = (): void => {
    isOpen.current = true;
  };

  /** Escape closes the month first, and only then what is around the field. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen.current) return;
    isOpen.current = false;
    event.preventDefault();
  }

  return (
    <DateInput
      // A dialog named by its target, which it looks for under this id; Mantine's own has no role.
      id={id}
      popoverProps={{ id, withRoles: true }}
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the popover adds that it is open, and what it opens
      role="combobox"
      label={label}
      value={day}
      onFocus={opens}
      onClick={opens}
      onInput={opens}
      onKeyDown={onKeyDown}
      // A typed day that is past would only be taken out again: whoever takes it says why not.
      {...(ahead ? { excludeDate: (shown: string) => shown < today } : { maxDate: today })}
      // ISO's Sunday is 7, JavaScript's 0.
      firstDayOfWeek={weekStart === 7 ? 0 : weekStart}
      weekendDays={[]}
      hideOutsideDates
      valueFormat={(shown) => sayTyped(shown, language)}
      dateParser={(text) => readTyped(text, day, language)}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
      monthLabelFormat={(date) => formatMonth(date, language)}
      getDayProps={(date) => ({ 'aria-label': sayDay(date.slice(0, 10), 'long', language) })}
      ariaLabels={{
        previousMonth: t('day.previousMonth'),
        nextMonth: t('day.nextMonth'),
        previousYear: t('day.previousYear'),
        nextYear: t('day.nextYear'),
        previousDecade: t('day.previousDecade'),
        nextDecade: t('day.nextDecade'),
      }}
    />
  );
}

/** A day has no zone, so it is shown through UTC. */
function formatMonth(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${date.slice(0, 10)}T00:00:00Z`));
}
