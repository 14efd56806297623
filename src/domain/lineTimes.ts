import { addDays, daysBetween, isDay, type Day } from './days.ts';
import { Refusal } from './refusal.ts';
import { listInstants } from './wallClock.ts';

/** A day as typed: `today`, `yesterday`, a weekday's English name, `--MM-DD` or YYYY-MM-DD, which need not exist. */
export type DayWord = string;

/** When it began, and when it ended if that was typed too: HH:MM. */
export interface ClockTimes {
  readonly start: string;
  readonly end: string | null;
}

/** The most words that one time takes: "from 9 pm to 10 pm". */
export const longestTimeWords = 6;
/** "18 Nov 2026". */
export const longestDayWords = 3;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const furtherNames: Readonly<Record<string, string>> = {
  tues: 'tuesday',
  thur: 'thursday',
  thurs: 'thursday',
  sept: 'september',
};

/** The longest way back that a date without a year goes over the turn of the year. */
const halfYear = 183;

/** The day that a phrase (as words are compared) names; null: none. */
export function matchDay(phrase: string): DayWord | null {
  if (/^(?:today|yesterday|\d{4}-\d{2}-\d{2})$/.test(phrase)) return phrase;
  const weekday = findName(weekdays, phrase);
  if (weekday !== -1) return weekdays[weekday] ?? null;
  const date =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})(?: (?<year>\d{4}))?$/.exec(phrase) ??
    /^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/.exec(phrase);
  const month = findName(months, date?.groups?.['month'] ?? '') + 1;
  const day = date?.groups?.['day'];
  if (month === 0 || day === undefined) return null;
  return `${date?.groups?.['year'] ?? '-'}-${pad(month)}-${day.padStart(2, '0')}`;
}

/**
 * The day that a word means; one that cannot be stays as it is (`isDay` tells). A weekday is the last such day; today's
 * own is today, unless its start is still to come (`isAhead`). A date without a year is this year's, or last year's
 * while this year's is still to come and last year's is at most half a year ago.
 */
export function resolveDayWord(word: DayWord, today: Day, isAhead = false): Day {
  if (word === 'today') return today;
  if (word === 'yesterday') return addDays(today, -1);
  const weekday = weekdays.indexOf(word);
  if (weekday !== -1) {
    // 1970-01-05 was a Monday.
    const back = (daysBetween('1970-01-05', today) - weekday + 7) % 7;
    return addDays(today, back === 0 && isAhead ? -7 : -back);
  }
  if (!word.startsWith('--')) return word;
  const year = Number(today.slice(0, 4));
  const [dated, before] = [`${year}${word.slice(1)}`, `${year - 1}${word.slice(1)}`];
  const isBefore = dated > today && isDay(before) && daysBetween(before, today) <= halfYear;
  return isBefore ? before : dated;
}

/** A range over midnight is no longer than this; beyond it, it is a slip. */
const longestNightMs = 12 * 3_600_000;

/**
 * Whole seconds from start to end as they were lived, over midnight where the end comes first on the clock; null
 * without an end. Throws a Refusal: `end-before-start`.
 */
export function readSpan(day: Day, { start, end }: ClockTimes, zone: string): number | null {
  if (end === null) return null;
  const from = listInstants(day, start, zone, null)[0] ?? 0;
  const to = listInstants(end > start ? day : addDays(day, 1), end, zone, null)[0] ?? 0;
  if (to <= from || (end <= start && to - from > longestNightMs))
    throw new Refusal('end-before-start', { start, end });
  return (to - from) / 1000;
}

interface Atom {
  readonly hour: number;
  readonly minute: string | undefined;
  readonly half: string | undefined;
}

const atom = (name: string) => String.raw`(?<${name}>\d{1,2}(?::[0-5]\d)?(?: ?[ap]m)?)`;
const shape = new RegExp(
  `^(?<word>(?:at|from) )?${atom('start')}(?: ?(?:[-\u2010-\u2015\u2212]|(?<= )to(?= )) ?${atom('end')})?$`,
);

/**
 * The time that a phrase (as words are compared) says: "9pm", "9:15 pm", "21:00", "at 9", "from 18:30",
 * "18:30-19:15", "from 6 to 7pm"; null for anything else. H:MM alone is one from 6:00 to 23:59; below, it is a
 * duration unless "at" or "from" goes before it (`matchEarlyTime` tells what it may be). A bare hour needs "at" or
 * "from", or "am" or "pm" behind the end of its range. Hours without "am" and "pm" are those of a 24-hour clock.
 */
export function matchTime(phrase: string): ClockTimes | null {
  const groups = shape.exec(phrase)?.groups;
  const [first, last] = [readAtom(groups?.['start']), readAtom(groups?.['end'])];
  if (groups === undefined || first === null) return null;
  const isNamed = groups['word'] !== undefined;
  const end = last === null ? null : writeAtom(last);
  if (last === null) {
    if (groups['end'] !== undefined) return null;
    const isDuration = first.half === undefined && (first.minute === undefined || first.hour < 6);
    if (isDuration && !isNamed) return null;
    const start = writeAtom(first);
    return start === null ? null : { start, end: null };
  }
  const isBare = [first, last].some(
    ({ minute, half }) => minute === undefined && half === undefined,
  );
  if (isBare && !isNamed && last.half === undefined) return null;
  const start = writeStart(first, last, end);
  return start === null || end === null ? null : { start, end };
}

/** The time that an H:MM before 6:00 may be, where something says that it is no duration. */
export function matchEarlyTime(phrase: string): ClockTimes | null {
  return /^[0-5]:[0-5]\d$/.test(phrase) || /^0[0-5]:[0-5]\d$/.test(phrase)
    ? { start: phrase.padStart(5, '0'), end: null }
    : null;
}

/** "9-10pm" began at 9pm, "11-1pm" at 11am. */
function writeStart(first: Atom, last: Atom, end: string | null): string | null {
  if (first.half !== undefined || last.half === undefined) return writeAtom(first);
  const same = writeAtom({ ...first, half: last.half });
  if (same === null || end === null || same < end) return same;
  return writeAtom({ ...first, half: last.half === 'pm' ? 'am' : 'pm' });
}

function readAtom(text: string | undefined): Atom | null {
  const [, hour, minute, half] = /^(\d{1,2})(?::(\d\d))? ?([ap]m)?$/.exec(text ?? '') ?? [];
  return hour === undefined ? null : { hour: Number(hour), minute, half };
}

function writeAtom({ hour, minute = '00', half }: Atom): string | null {
  if (half === undefined) return hour > 23 ? null : `${pad(hour)}:${minute}`;
  if (hour < 1 || hour > 12) return null;
  return `${pad((hour % 12) + (half === 'pm' ? 12 : 0))}:${minute}`;
}

/** A full name, its first three letters, or one of the further ones; -1: none of them. */
function findName(names: readonly string[], text: string): number {
  const full = Object.hasOwn(furtherNames, text) ? furtherNames[text] : text;
  return names.findIndex((name) => name === full || (text.length === 3 && name.startsWith(text)));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
