/**
 * Words for calendar days (YYYY-MM-DD). They only format: a day has no zone, so it is shown through UTC; every
 * calculation with days is main's.
 */
function toInstant(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export type DayStyle = 'long' | 'medium' | 'short' | 'weekday' | 'month' | 'withYear';

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  /** Thursday 19 November */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Thu 19 Nov */
  medium: { weekday: 'short', day: 'numeric', month: 'short' },
  /** 19 Nov */
  short: { day: 'numeric', month: 'short' },
  /** Thu */
  weekday: { weekday: 'short' },
  /** Nov */
  month: { month: 'short' },
  /** 19 Nov 2026 */
  withYear: { day: 'numeric', month: 'short', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, style: DayStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, { ...styles[style], timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

export function sayDay(day: string, style: DayStyle, language: string): string {
  return formatFor(language, style).format(toInstant(day));
}

/** A day near today by its name ("Today", "Yesterday" are the caller's words), else with the year when it differs. */
export function sayDayFrom(day: string, today: string, language: string): string {
  return sayDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'withYear', language);
}

/** Whole days from one to another: only to choose a word, never to store. */
export function dayDistance(from: string, to: string): number {
  return Math.round((toInstant(to) - toInstant(from)) / 86_400_000);
}
