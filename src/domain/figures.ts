/**
 * Readiness and shares as people read them: whole percent rounded down, so that 100 % appears only when all is met.
 * The hair added first is smaller than any real gap: 0.29 x 100 is 28.999999999999996 in binary.
 */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** Whole minutes of a number of seconds, rounded to the nearest, never to zero when there was something. */
export function wholeMinutes(seconds: number): number {
  return seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0;
}

/** How a length of time is said: which of the `duration` words in common.json, and what goes into it. */
export interface DurationParts {
  readonly words: 'minutes' | 'hours' | 'both';
  readonly hours: number;
  /** Two digits beside hours. */
  readonly minutes: string;
}

/** "45 min", "2 h", "1 h 20", of whole minutes. */
export function splitMinutes(total: number): DurationParts {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return { words: 'minutes', hours, minutes: String(minutes) };
  const padded = String(minutes).padStart(2, '0');
  return { words: minutes === 0 ? 'hours' : 'both', hours, minutes: padded };
}
