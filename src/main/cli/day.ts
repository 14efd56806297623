import { addDays, dayOf, isDay, offsetMinutesAt, wallTimeOf, type Day } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import { listInstants } from '../../domain/wallClock.ts';
import { readMoment, type Clock } from '../clock.ts';

/** A day as it is typed: YYYY-MM-DD, `today` or `yesterday`. Throws a Refusal. */
export function readDay(text: string, clock: Clock): Day {
  const day = readDayWord(text, clock) ?? text;
  if (!isDay(day)) throw new Refusal('day-invalid', { day: text });
  return day;
}

export interface When {
  readonly day: Day;
  /** HH:MM on the clocks of `clock.zone()`; null: the day alone. */
  readonly time: string | null;
}

/** What `--at` says: a day, or when it began (to the minute). Throws a Refusal. */
export function readWhen(text: string, clock: Clock): When {
  const word = readDayWord(text, clock);
  if (word !== null || /^\d{4}-\d{2}-\d{2}$/.test(text))
    return { day: readDay(text, clock), time: null };
  const zone = clock.zone();
  const full = /^\d{2}:\d{2}$/.test(text) ? `${readDay('today', clock)}T${text}` : text;
  const moment = readMoment(full, zone);
  if (moment === null) throw new Refusal('time-invalid', { time: text });
  const minute = Math.floor(moment.instant / 60_000) * 60_000;
  const when = seenFrom(minute, zone);
  if (!showsTyped(full, seenFrom(minute, moment.zone))) {
    throw new Refusal('time-invalid', { time: text, zone: moment.zone, reason: 'skipped' });
  }
  // The form states what the clocks showed; of an hour that comes twice they mean the first.
  if (listInstants(when.day, when.time, zone, null)[0] !== minute) {
    throw new Refusal('time-invalid', { time: text, zone, reason: 'repeated' });
  }
  return when;
}

function readDayWord(text: string, clock: Clock): Day | null {
  const today = dayOf(clock.now(), clock.zone());
  if (text.toLowerCase() === 'today') return today;
  return text.toLowerCase() === 'yesterday' ? addDays(today, -1) : null;
}

function seenFrom(instant: number, zone: string): { day: Day; time: string } {
  const { day, time } = wallTimeOf(instant, offsetMinutesAt(instant, zone));
  return { day, time };
}

/** In a spring's gap Temporal moves forward: the moment then shows another time than was typed. */
function showsTyped(text: string, shown: { day: Day; time: string }): boolean {
  const typed = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::[\d.]+)?(?:\[|$)/i.exec(text);
  return typed === null || (typed[1] === shown.day && typed[2] === shown.time);
}
