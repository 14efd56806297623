import { Temporal } from 'temporal-polyfill';
import { Refusal } from '../domain/refusal.ts';

/** The only source of the time; everything else is handed one. */
export interface Clock {
  /** UTC milliseconds. */
  readonly now: () => number;
  /** IANA name of the zone that a person's day is lived in. */
  readonly zone: () => string;
}

/**
 * `fixedNow` (ISO 8601 with offset or with a zone in brackets; without either, in the machine's
 * zone) makes a clock that stands still there, in that zone.
 */
export function createClock(options: { readonly fixedNow?: string } = {}): Clock {
  const { fixedNow } = options;
  if (fixedNow === undefined) return { now: () => Date.now(), zone: readMachineZone };
  const fixed = readMoment(fixedNow, readMachineZone());
  if (fixed === null) throw new Refusal('time-invalid', { time: fixedNow, reason: 'setting' });
  return { now: () => fixed.instant, zone: () => fixed.zone };
}

/** A clock that is moved by hand: demo data and tests. */
export interface HandClock extends Clock {
  readonly set: (now: number) => void;
}

export function createHandClock(start: number, zone: string): HandClock {
  let time = start;
  return {
    now: () => time,
    zone: () => zone,
    set: (now) => {
      time = now;
    },
  };
}

export interface Moment {
  /** UTC milliseconds. */
  readonly instant: number;
  readonly zone: string;
}

/**
 * A moment as people and programs write it. A zone in brackets is kept; an offset alone fixes the
 * instant, seen from `zone`; with neither it is what the clocks of `zone` show. null: not a moment.
 */
export function readMoment(text: string, zone: string): Moment | null {
  // A day alone is not one: Temporal would take its midnight.
  if (!/\d[t ]\d/i.test(text)) return null;
  try {
    const moment = readZoned(text, zone);
    return { instant: moment.epochMilliseconds, zone: moment.timeZoneId };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readZoned(text: string, zone: string): Temporal.ZonedDateTime {
  if (text.includes('[')) return Temporal.ZonedDateTime.from(text, { offset: 'reject' });
  if (/t.*(?:z|[+-]\d{2}(?::?\d{2})?)$/i.test(text)) {
    return Temporal.Instant.from(text).toZonedDateTimeISO(zone);
  }
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
}

/** Chromium answers `Etc/Unknown` on machines without a zone. */
function readMachineZone(): string {
  const zone = Temporal.Now.timeZoneId();
  return zone === 'Etc/Unknown' ? 'UTC' : zone;
}
