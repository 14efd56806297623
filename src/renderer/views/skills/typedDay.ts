import { isDay } from '../../../domain/days.ts';
import { sayDay } from '../../ui/days.ts';

/** How a day stands in its field. */
export function sayTyped(day: string, language: string): string {
  return sayDay(day, 'withYear', language);
}

/** What was typed into a day's field: the day as it is shown, 2026-11-14, or 14 Nov 2026; null: not a day (yet). */
export function readTyped(text: string, shown: string, language: string): string | null {
  const typed = text.trim();
  if (typed === sayTyped(shown, language)) return shown;
  const isIso = /^\d{4}-\d{1,2}-\d{1,2}$/u.test(typed);
  if (!isIso && !/\d{4}$/u.test(typed)) return null;
  const parts = isIso
    ? typed
        .split('-')
        .map((part) => part.padStart(2, '0'))
        .join('-')
    : `${typed} UTC`;
  // Date.parse makes 3 March of 31 February.
  if (isIso && !isDay(parts)) return null;
  const instant = Date.parse(parts);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10);
}
