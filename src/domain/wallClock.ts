import { Temporal } from 'temporal-polyfill';
import { isZone, offsetMinutesAt, wallTimeOf, type Day } from './days.ts';

/** The instants of a session (UTC milliseconds, null when never stated) and where they were lived. */
export interface LivedTimes {
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** The start's, or the end's when only that is known; null: neither is. */
  readonly offsetMinutes: number | null;
  readonly zone: string | null;
}

/** Times of a session as the clocks around it showed them, HH:MM; null where the instant is not known. */
export function readTimes(times: LivedTimes): {
  readonly startTime: string | null;
  readonly endTime: string | null;
} {
  const end = readEnd(times);
  return { startTime: readStart(times)?.time ?? null, endTime: end?.time ?? null };
}

/**
 * The instants at which a zone's clocks show a time: two in an autumn's overlap, the earlier first; a time that a
 * spring's gap leaves out is moved forward by the gap (Temporal's "compatible").
 * What `kept` showed so far comes first, as its very instant; then, of two, the one with the kept offset.
 */
export function listInstants(
  day: Day,
  time: string,
  zone: string,
  kept: LivedTimes | null,
): number[] {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const first = wall.toZonedDateTime(zone).epochMilliseconds;
  const second = wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  const isSecondKept = offsetMinutesAt(second, zone) === kept?.offsetMinutes;
  const same = kept === null ? [] : listShown(kept, day, time);
  return [...new Set([...same, ...(isSecondKept ? [second, first] : [first, second])])];
}

/**
 * The zone to read a session's clocks with: its own. Its offset alone where this runtime does not know the zone,
 * or knows other rules for it than those that the session was stored under.
 */
export function ownZone(times: LivedTimes): string | null {
  const { zone, offsetMinutes } = times;
  const instant = times.startedAt ?? times.endedAt;
  if (instant === null || offsetMinutes === null) return null;
  const known = zone !== null && isZone(zone) && offsetMinutesAt(instant, zone) === offsetMinutes;
  return known ? zone : writeOffset(offsetMinutes);
}

type Shown = ReturnType<typeof wallTimeOf>;

function listShown(kept: LivedTimes, day: Day, time: string): number[] {
  const isShown = (shown: Shown | null) => shown?.day === day && shown.time === time;
  const instants = [
    isShown(readStart(kept)) ? kept.startedAt : null,
    isShown(readEnd(kept)) ? kept.endedAt : null,
  ];
  return instants.filter((instant) => instant !== null);
}

function readStart({ startedAt, offsetMinutes }: LivedTimes): Shown | null {
  return startedAt === null ? null : wallTimeOf(startedAt, offsetMinutes ?? 0);
}

/** The clocks may have been changed during the session. */
function readEnd(times: LivedTimes): Shown | null {
  const zone = ownZone(times);
  if (times.endedAt === null || zone === null) return null;
  return wallTimeOf(times.endedAt, offsetMinutesAt(times.endedAt, zone));
}

function writeOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
