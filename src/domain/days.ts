import { Temporal } from 'temporal-polyfill';

/** A calendar day as YYYY-MM-DD, without a zone. Days compare as texts. */
export type Day = string;

/** ISO weekday that a week begins with: Monday, Saturday or Sunday. */
export type WeekStart = 1 | 6 | 7;

/** Where and when somebody is: UTC milliseconds, and the zone of the machine. */
export interface Clock {
  readonly now: number;
  /** An IANA name, or an offset as ±HH:MM. */
  readonly zone: string;
}

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

const zoneShape = /^(?:[A-Za-z][\w+\-/]*|[+-]\d{2}:\d{2})$/;

/** Whether a text is a day that exists (Gregorian, proleptic), in the years 1970 to 9999. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (dayShape.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1970 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Temporal.PlainYearMonth(year, month).daysInMonth;
}

/** Throws a RangeError for a day that does not exist and beyond the year 9999. */
export function addDays(day: Day, days: number): Day {
  return writeDay(Temporal.PlainDate.from(day).add({ days }));
}

/** The same day of another month, or that month's last where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  return writeDay(Temporal.PlainDate.from(day).add({ months }));
}

/** Whole days from one to the other; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** Negative when `a` comes first, 0 for the same day. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first day of the week that `day` is in. */
export function startOfWeek(day: Day, weekStart: WeekStart): Day {
  const date = Temporal.PlainDate.from(day);
  return writeDay(date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 }));
}

/** Every day, both ends included; none when `to` comes before `from`. */
export function listDays(from: Day, to: Day): Day[] {
  return listEvery(from, to, 1);
}

/** The first days of all weeks that have a day between `from` and `to`, both included. */
export function listWeeks(from: Day, to: Day, weekStart: WeekStart): Day[] {
  return from > to ? [] : listEvery(startOfWeek(from, weekStart), to, 7);
}

/** Whether this runtime knows the zone: an IANA name or an offset as ±HH:MM. */
export function isZone(text: string): boolean {
  // The shape comes first: Temporal also takes a zone out of "2026-01-01T00:00[Europe/Berlin]".
  if (!zoneShape.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The calendar day in a zone at an instant (UTC milliseconds). Throws a RangeError for an unknown zone. */
export function dayOf(instantMs: number, zone: string): Day {
  return inZone(instantMs, zone).toPlainDate().toString();
}

/**
 * What a zone's clocks are ahead of UTC at an instant, in whole minutes, rounded up. (After 1970 only Liberia,
 * until 1972, had seconds in it: -00:44:30. Rounded up, a time stated in minutes reads back as it was stated.)
 */
export function offsetMinutesAt(instantMs: number, zone: string): number {
  return Math.ceil(inZone(instantMs, zone).offsetNanoseconds / 60_000_000_000) + 0;
}

/** What a clock that is `offsetMinutes` ahead of UTC showed at an instant (UTC milliseconds); seconds are cut off. */
export function wallTimeOf(
  instantMs: number,
  offsetMinutes: number,
): { readonly day: Day; readonly time: string } {
  const text = inZone(instantMs + offsetMinutes * 60_000, 'UTC')
    .toPlainDateTime()
    .toString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

function listEvery(from: Day, to: Day, step: number): Day[] {
  const start = Temporal.PlainDate.from(from);
  const count = Math.floor(daysBetween(from, to) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    writeDay(start.add({ days: index * step })),
  );
}

function writeDay(date: Temporal.PlainDate): Day {
  const text = date.toString();
  if (!dayShape.test(text)) throw new RangeError(`${text} is beyond the years 0000 to 9999`);
  return text;
}

function inZone(instantMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
}
