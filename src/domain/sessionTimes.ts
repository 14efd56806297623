import { addDays, dayOf, isDay, offsetMinutesAt, type Clock, type Day } from './days.ts';
import { Refusal } from './refusal.ts';
import { listInstants, ownZone, readTimes, type LivedTimes } from './wallClock.ts';

/** What a person states. Times are HH:MM on the session's own clocks, null when not stated. */
export interface TimesForm {
  readonly day: Day;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly durationSeconds: number;
}

/** What is stored: only what was stated. */
export interface PlacedTimes extends LivedTimes {
  readonly localDay: Day;
  readonly durationSeconds: number;
}

/** A session as it was stored before an edit. */
export type KeptTimes = LivedTimes & { readonly localDay: Day };

const longestSeconds = 86_400;

const minute = 60_000;
const hour = 60 * minute;

/**
 * From a form to what is stored. A new session lives in the clock's zone; an edited one (`kept`) stays in its own,
 * and a time that still reads the same stays the same instant, down to the second.
 * Throws a Refusal: `day-invalid`, `day-in-future`, `time-invalid`, `time-in-future` (more than a minute ahead, the
 * end that start and duration imply included), `duration-zero` (or less), `duration-too-long` (over 86,400 s),
 * `end-before-start`, `duration-disagrees` (end - start is the shorter one; longer is a break).
 */
export function placeSession(form: TimesForm, clock: Clock, kept?: KeptTimes): PlacedTimes {
  const place = findPlace(clock, kept);
  checkDay(form.day, clock, place.rules, kept);
  checkDuration(form.durationSeconds);
  checkTime(form.startTime);
  checkTime(form.endTime);
  const placed =
    keepTimes(form, kept ?? endedNow(form.durationSeconds, clock)) ?? placeTimes(form, place);
  checkPast(form, placed, clock.now);
  return placed;
}

/**
 * "45m" without a time: it ended now, its day is the start's day. The instants keep their seconds; the form's times
 * are cut to the minute, and `placeSession` finds the instants again. Throws a Refusal for a duration.
 */
export function endedNow(durationSeconds: number, clock: Clock): PlacedTimes & TimesForm {
  checkDuration(durationSeconds);
  const startedAt = clock.now - durationSeconds * 1000;
  const offsetMinutes = offsetMinutesAt(startedAt, clock.zone);
  const day = dayOf(startedAt, clock.zone);
  const lived = { startedAt, endedAt: clock.now, offsetMinutes, zone: clock.zone };
  return { ...lived, ...readTimes(lived), localDay: day, day, durationSeconds };
}

function keepTimes(form: TimesForm, kept: KeptTimes): PlacedTimes | null {
  const shown = readTimes(kept);
  if (form.day !== kept.localDay) return null;
  if (form.startTime !== shown.startTime || form.endTime !== shown.endTime) return null;
  const { startedAt, endedAt, offsetMinutes, zone, localDay } = kept;
  if (startedAt !== null && endedAt !== null && !fits(endedAt - startedAt, form)) refuseSpan(form);
  const { durationSeconds } = form;
  return { startedAt, endedAt, offsetMinutes, zone, localDay, durationSeconds };
}

/** Whose clocks the form's times were read from. */
interface Place {
  /** The zone that is stored. */
  readonly zone: string | null;
  /** The zone that is calculated with. */
  readonly rules: string;
  readonly kept: LivedTimes | null;
}

function findPlace(clock: Clock, kept: KeptTimes | undefined): Place {
  const rules = kept === undefined ? null : ownZone(kept);
  if (kept === undefined || rules === null)
    return { zone: clock.zone, rules: clock.zone, kept: null };
  return { zone: kept.zone, rules, kept };
}

function placeTimes(form: TimesForm, { zone, rules, kept }: Place): PlacedTimes {
  const { day, startTime, endTime, durationSeconds } = form;
  const find = (on: Day, time: string) => listInstants(on, time, rules, kept);
  const startedAt = startTime === null ? null : (find(day, startTime)[0] ?? null);
  const endedAt = endTime === null ? null : placeEnd(form, endTime, startedAt, find);
  const first = startedAt ?? endedAt;
  const offsetMinutes = first === null ? null : offsetOf(first, rules, kept);
  return {
    localDay: day,
    startedAt,
    endedAt,
    offsetMinutes,
    zone: first === null ? null : zone,
    durationSeconds,
  };
}

function offsetOf(instant: number, rules: string, kept: LivedTimes | null): number {
  const isKept = kept !== null && instant === (kept.startedAt ?? kept.endedAt);
  return (isKept ? kept.offsetMinutes : null) ?? offsetMinutesAt(instant, rules);
}

/** On the start's day where that can be, else over midnight where that makes sense. */
function placeEnd(
  form: TimesForm,
  endTime: string,
  startedAt: number | null,
  find: (day: Day, time: string) => number[],
): number | null {
  const sameDay = find(form.day, endTime);
  if (startedAt === null || form.startTime === null) return sameDay[0] ?? null;
  const after = sameDay.filter((end) => end >= startedAt);
  const same = after.find((end) => fits(end - startedAt, form));
  if (same !== undefined) return same;
  if (endTime > form.startTime && after.length > 0) return refuseSpan(form);
  const overnight = find(addDays(form.day, 1), endTime).filter((end) =>
    makesSense(end - startedAt, form),
  );
  if (overnight.length === 0)
    throw new Refusal('end-before-start', { start: form.startTime, end: endTime });
  return overnight.find((end) => fits(end - startedAt, form)) ?? refuseSpan(form);
}

/** Times are stated in whole minutes, so a span may be up to a minute longer than it reads. */
function fits(spanMs: number, form: TimesForm): boolean {
  return spanMs + minute > form.durationSeconds * 1000;
}

/** 21:00 to 20:00 with 45 minutes of study is a slip, not a night: a long span has to be mostly study. */
function makesSense(spanMs: number, form: TimesForm): boolean {
  return spanMs <= 12 * hour || form.durationSeconds * 2000 >= spanMs;
}

function refuseSpan({ startTime, endTime, durationSeconds }: TimesForm): never {
  throw new Refusal('duration-disagrees', {
    start: startTime ?? '',
    end: endTime ?? '',
    seconds: durationSeconds,
  });
}

function checkDuration(seconds: number): void {
  if (!(seconds > 0)) throw new Refusal('duration-zero', { seconds });
  if (seconds > longestSeconds)
    throw new Refusal('duration-too-long', { seconds, most: longestSeconds });
}

/** A traveller's today is the later of two; a day that was accepted once is not refused again. */
function checkDay(day: Day, clock: Clock, zone: string, kept: KeptTimes | undefined): void {
  if (!isDay(day)) throw new Refusal('day-invalid', { day });
  if (day === kept?.localDay) return;
  const [here, there] = [dayOf(clock.now, clock.zone), dayOf(clock.now, zone)];
  const today = here > there ? here : there;
  if (day > today) throw new Refusal('day-in-future', { day, today });
}

function checkTime(time: string | null): void {
  if (time !== null && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    throw new Refusal('time-invalid', { time });
  }
}

function checkPast(form: TimesForm, placed: PlacedTimes, now: number): void {
  const { startedAt, endedAt, durationSeconds } = placed;
  const last = endedAt ?? (startedAt === null ? null : startedAt + durationSeconds * 1000);
  if (last === null || last <= now + minute) return;
  throw new Refusal('time-in-future', { time: form.endTime ?? form.startTime ?? '' });
}
