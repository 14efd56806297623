import { dayNumber, dayOfNumber, listMonthStarts, weekdayOf } from './dayNumbers.ts';

export interface TimeTick {
  readonly day: string;
  readonly label: string;
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

/** Days that a time axis names: at most `most`, at starts of weeks, months or years, with words for each. */
export function timeTicks(
  from: string,
  to: string,
  options: { readonly most: number; readonly weekStart: number; readonly language: string },
): TimeTick[] {
  const first = dayNumber(from);
  const last = dayNumber(to);
  const { most, weekStart, language } = options;
  if (last - first < 62) {
    const step = [1, 7, 14].find((days) => (last - first) / days < most) ?? 14;
    const start = step === 1 ? first : first + ((weekStart - weekdayOf(first) + 7) % 7);
    const days = Array.from(
      { length: Math.floor((last - start) / step) + 1 },
      (_, n) => start + n * step,
    );
    return days.map((day) => ({
      day: dayOfNumber(day),
      label: say(day, { day: 'numeric', month: 'short' }, language),
    }));
  }
  const months = monthSteps
    .map((step) => ({ step, starts: listMonthStarts(first, last, step) }))
    .find(({ starts }) => starts.length <= most) ?? { step: 120, starts: [] };
  const hasJanuary = months.starts.some((start) => dayOfNumber(start).slice(5, 7) === '01');
  return months.starts.map((start, place) => {
    const day = dayOfNumber(start);
    // Years apart, the year alone says it.
    if (months.step >= 12) return { day, label: day.slice(0, 4) };
    const withYear = day.slice(5, 7) === '01' || (!hasJanuary && place === 0);
    return {
      day,
      label: say(
        start,
        withYear ? { month: 'short', year: 'numeric' } : { month: 'short' },
        language,
      ),
    };
  });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function say(day: number, options: Intl.DateTimeFormatOptions, language: string): string {
  const key = `${language} ${Object.keys(options).join(' ')}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(day * 86_400_000);
}
