import { dayNumber, dayOfNumber } from './dayNumbers.ts';
import { textWidth } from './scale.ts';
import type { Stack, Stretch } from './stack.ts';
import { timeTicks } from './timeTicks.ts';

export interface StretchTick {
  /** Of the stretch that the words stand below. */
  readonly place: number;
  readonly label: string;
}

/** Which bars are named, and how: those in which a month or a year begins, or every week when they are few. */
export function layStretchTicks(
  stretches: readonly Stretch[],
  by: Stack['by'],
  perStretch: number,
  language: string,
): StretchTick[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return [];
  const most = Math.max(2, Math.floor((perStretch * stretches.length) / 76));
  if (by === 'week' && stretches.length <= Math.min(most, 9)) {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return stretches.map(({ start }, place) => ({
      place,
      label: format.format(dayNumber(start) * 86_400_000),
    }));
  }
  if (by === 'year') {
    const step = Math.ceil(stretches.length / most);
    return stretches
      .map(({ start }, place) => ({ place, label: start.slice(0, 4) }))
      .filter(({ place }) => place % step === 0);
  }
  const end = by === 'week' ? dayOfNumber(dayNumber(last.start) + 6) : last.start;
  const ticks = timeTicks(first.start, end, { most, weekStart: 1, language }).map(
    ({ day, label }) => ({
      place: stretches.findLastIndex(({ start }) => start <= day),
      label,
    }),
  );
  return ticks.filter(({ place, label }, index) => {
    const before = ticks[index - 1];
    if (before === undefined) return true;
    return (
      (place - before.place) * perStretch > (textWidth(label) + textWidth(before.label)) / 2 + 6
    );
  });
}
