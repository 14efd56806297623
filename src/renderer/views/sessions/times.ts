import { parseDuration } from '../../../domain/duration.ts';

/** The three time fields as typed: HH:MM, HH:MM and free text; empty when not stated. */
export interface TimeFields {
  readonly start: string;
  readonly end: string;
  readonly duration: string;
}

export type TimeField = keyof TimeFields;

const dayMinutes = 24 * 60;

/** A time as people type it ("20:15", "2015", "9.05", "9") as HH:MM; empty stays empty; null: not a time. */
export function readTime(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return '';
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/u.exec(plain);
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return writeTime(hours * 60 + minutes);
}

/**
 * What follows for the other two fields once one of them was left. Two known make the third; with all three known,
 * another start or end changes the duration, and another duration moves the end. What cannot be read is left as it
 * is, for the save to refuse; a time that was emptied stays empty.
 */
export function completeTimes(fields: TimeFields, left: TimeField): TimeFields {
  const start = minutesOf(fields.start);
  const end = minutesOf(fields.end);
  const seconds = fields.duration.trim() === '' ? null : parseDuration(fields.duration);
  const minutes = seconds === null || seconds <= 0 ? null : Math.round(seconds / 60);
  const read = {
    ...fields,
    start: readTime(fields.start) ?? fields.start,
    end: readTime(fields.end) ?? fields.end,
  };
  if (start !== null && end !== null && (left !== 'duration' || minutes === null)) {
    return { ...read, duration: writeMinutes(spanOf(start, end)) };
  }
  if (minutes === null || fields[left].trim() === '') return read;
  if (start !== null) return { ...read, end: writeTime(start + minutes) };
  if (end !== null) return { ...read, start: writeTime(end - minutes) };
  return read;
}

/** As it is typed: "45m", "1h30m". */
export function writeSeconds(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? writeMinutes(minutes) : `${Math.round(minutes * 100) / 100}m`;
}

function writeMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h${String(rest).padStart(2, '0')}`;
}

function minutesOf(text: string): number | null {
  const time = readTime(text);
  if (time === null || time === '') return null;
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** From start to end, over midnight when the end is the earlier one. */
function spanOf(start: number, end: number): number {
  return end >= start ? end - start : end + dayMinutes - start;
}

function writeTime(minutes: number): string {
  const ofDay = ((minutes % dayMinutes) + dayMinutes) % dayMinutes;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
