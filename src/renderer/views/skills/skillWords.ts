import type { TFunction } from 'i18next';
import { dayDistance, sayDayFrom } from '../../ui/days.ts';

/** "today", "yesterday", "Sat 14", "22 Apr", "22 Apr 2025"; nothing for never. */
export function sayStudied(
  t: TFunction<'skills'>,
  day: string | null,
  today: string,
  language: string,
): string {
  if (day === null) return '';
  const distance = dayDistance(day, today);
  if (distance === 0) return t('studied.today');
  if (distance === 1) return t('studied.yesterday');
  if (distance > 1 && distance < 7) return sayWeekday(day, language);
  return sayDayFrom(day, today, language);
}

function sayWeekday(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
