import { dayNumber, weekdayOf } from './dayNumbers.ts';

/** A few weeks of days as a month's calendar: a week a row, as wide as there is room. */
export interface DaysMonth {
  readonly count: number;
  /** Columns before the first day. */
  readonly offset: number;
  readonly weeks: number;
  readonly cellWidth: number;
}

const mostWeeks = 10;
const widestCell = 88;
const gap = 2;
const rowHeight = 22;
const daysHeight = 20;
export const datesWidth = 52;
export const cellHeight = rowHeight - gap;

/** null: so many weeks stand better as columns. */
export function layMonth(
  from: string,
  count: number,
  weekStart: number,
  width: number,
): DaysMonth | null {
  const offset = (weekdayOf(dayNumber(from)) - weekStart + 7) % 7;
  const weeks = Math.ceil((count + offset) / 7);
  if (weeks > mostWeeks) return null;
  const room = Math.floor((width - datesWidth) / 7) - gap;
  return { count, offset, weeks, cellWidth: Math.max(11, Math.min(widestCell, room)) };
}

export function heightOfMonth({ weeks }: DaysMonth): number {
  return daysHeight + weeks * rowHeight;
}

/** Left and top of a day's cell. */
export function placeInMonth(
  { offset, cellWidth }: DaysMonth,
  day: number,
): { readonly x: number; readonly y: number } {
  const place = day + offset;
  return {
    x: datesWidth + (place % 7) * (cellWidth + gap),
    y: daysHeight + Math.floor(place / 7) * rowHeight,
  };
}

/** The day at a point; null: none there. */
export function dayInMonth(
  { count, offset, cellWidth }: DaysMonth,
  x: number,
  y: number,
): number | null {
  const column = Math.floor((x - datesWidth) / (cellWidth + gap));
  const row = Math.floor((y - daysHeight) / rowHeight);
  const day = row * 7 + column - offset;
  return column < 0 || column > 6 || row < 0 || day < 0 || day >= count ? null : day;
}
