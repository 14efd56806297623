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
  if (isIso) {
    const day = typed
      .split('-')
      .map((part) => part.padStart(2, '0'))
      .join('-');
    return isDay(day) ? day : null;
  }
  const instant = Date.parse(`${typed} UTC`);
  if (Number.isNaN(instant)) return null;
  const day = new Date(instant).toISOString().slice(0, 10);
  // Date.parse makes 3 March of 31 February.
  return namesDay(typed, Number(day.slice(8))) ? day : null;
}

/** Whether a text such as "14 Nov 2026" has that day of the month in it, beside its year. */
function namesDay(typed: string, dayOfMonth: number): boolean {
  const numbers = typed.replace(/\d{4}$/u, '').match(/\d+/gu) ?? [];
  return numbers.length === 0 || numbers.some((number) => Number(number) === dayOfMonth);
}
