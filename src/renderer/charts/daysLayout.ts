import { dayNumber, weekdayOf } from './dayNumbers.ts';

/** A piece of the calendar that stands in one line: whole weeks, one a column. */
export interface DaysBlock {
  /** Places of its first and last day among all days. */
  readonly first: number;
  readonly last: number;
  /** Weekday rows above the first day. */
  readonly offset: number;
}

export const cell = 13;
export const cellSize = 11;
export const namesWidth = 36;
export const monthsHeight = 20;
const blockGap = 8;
const blockHeight = monthsHeight + 7 * cell + 2;

/** A calendar of so many weeks wraps into lines, as even as they come, each as wide as there is room. */
export function layDays(
  from: string,
  count: number,
  weekStart: number,
  width: number,
): DaysBlock[] {
  const offset = (weekdayOf(dayNumber(from)) - weekStart + 7) % 7;
  const weeks = Math.ceil((count + offset) / 7);
  // A year stays on a line even where it would fit beside half of the next.
  const fit = Math.max(4, Math.min(54, Math.floor((width - namesWidth - 2) / cell)));
  const perLine = Math.ceil(weeks / Math.ceil(weeks / fit));
  const lines = Math.ceil(weeks / perLine);
  return Array.from({ length: lines }, (_, line) => ({
    first: Math.max(0, line * perLine * 7 - offset),
    last: Math.min(count - 1, (line + 1) * perLine * 7 - offset - 1),
    offset: line === 0 ? offset : 0,
  }));
}

export function heightOfDays(lines: number): number {
  return lines * (blockHeight + blockGap) - blockGap;
}

export function topOfBlock(line: number): number {
  return line * (blockHeight + blockGap);
}

/** Left and top of a day's cell. */
export function placeOfDay(
  blocks: readonly DaysBlock[],
  day: number,
): { readonly x: number; readonly y: number } | null {
  const line = blocks.findIndex(({ first, last }) => day >= first && day <= last);
  const block = blocks[line];
  if (block === undefined) return null;
  const place = day - block.first + block.offset;
  return {
    x: namesWidth + 2 + Math.floor(place / 7) * cell,
    y: topOfBlock(line) + monthsHeight + 2 + (place % 7) * cell,
  };
}

/** The day at a point; null: none there. */
export function dayAt(blocks: readonly DaysBlock[], x: number, y: number): number | null {
  const line = blocks.findIndex(
    (_, place) => y >= topOfBlock(place) && y < topOfBlock(place) + blockHeight,
  );
  const block = blocks[line];
  if (block === undefined) return null;
  const column = Math.floor((x - namesWidth - 2) / cell);
  const row = Math.floor((y - topOfBlock(line) - monthsHeight - 2) / cell);
  if (column < 0 || row < 0 || row > 6) return null;
  const day = block.first - block.offset + column * 7 + row;
  return day >= block.first && day <= block.last ? day : null;
}

/** Of minutes, the step of the colour scale: nothing, under 30, 60, 90, more. */
export function stepOfDay(seconds: number): 0 | 1 | 2 | 3 | 4 {
  const minutes = seconds / 60;
  if (minutes <= 0) return 0;
  return minutes < 30 ? 1 : minutes < 60 ? 2 : minutes < 90 ? 3 : 4;
}
