import type { TFunction } from 'i18next';
import type { Activity } from '../../../domain/activity.ts';
import { dayDistance, sayDay, sayDayFrom } from '../../ui/days.ts';

/** An activity by its name. */
export function sayActivity(t: TFunction<'today'>, activity: Activity): string {
  return t(`activity.${activity}`);
}

/** "Today", "Yesterday", "Tue 17 Nov", "17 Nov 2024". */
export function sayNearDay(
  t: TFunction<'today'>,
  day: string,
  today: string,
  language: string,
): string {
  const distance = dayDistance(day, today);
  if (distance === 0) return t('day.today');
  if (distance === 1) return t('day.yesterday');
  if (day.slice(0, 4) === today.slice(0, 4)) return sayDay(day, 'medium', language);
  return sayDayFrom(day, today, language);
}

/** "20:15 – 21:00", or the one time that was stated; empty when none was. */
export function sayTimes(startTime: string | null, endTime: string | null): string {
  if (startTime !== null && endTime !== null) return `${startTime} – ${endTime}`;
  return startTime ?? endTime ?? '';
}

/** The first line of a note: what a row has room for. */
export function firstLine(note: string): string {
  return note.trim().split('\n', 1)[0] ?? '';
}
