import { say } from '../words.ts';

/** A share as files hold it: 0 to 1 with four decimals. */
export function fourDecimals<T extends number | null>(share: T): T {
  return (share === null ? null : Math.round(share * 10_000) / 10_000) as T;
}

/** A share as people read it: whole percent, rounded down, so that 100 % appears only when all is met. */
export function sayPercent(share: number | null): string {
  if (share === null) return say('common:readiness.none');
  // 0.29 x 100 is 28.999999999999996 in binary.
  return say('common:readiness.percent', { percent: Math.floor(share * 100 + 1e-9) });
}

/** "45 min", "1 h 20", "2 h", "30 s". */
export function sayDuration(seconds: number): string {
  if (seconds > 0 && seconds < 60) return say('duration.seconds', { seconds });
  return sayMinutes(Math.round(seconds / 60));
}

export function sayMinutes(total: number): string {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return say('common:duration.minutes', { minutes });
  if (minutes === 0) return say('common:duration.hours', { hours });
  return say('common:duration.both', { hours, minutes: String(minutes).padStart(2, '0') });
}
