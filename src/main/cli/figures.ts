import { splitMinutes, wholePercent } from '../../domain/figures.ts';
import { say } from '../words.ts';

/** A share as files hold it: 0 to 1 with four decimals. */
export function fourDecimals<T extends number | null>(share: T): T {
  return (share === null ? null : Math.round(share * 10_000) / 10_000) as T;
}

/** A share as people read it. */
export function sayPercent(share: number | null): string {
  if (share === null) return say('common:readiness.none');
  return say('common:readiness.percent', { percent: wholePercent(share) });
}

/** "45 min", "1 h 20", "2 h", "30 s". */
export function sayDuration(seconds: number): string {
  if (seconds > 0 && seconds < 60) return say('duration.seconds', { seconds });
  return sayMinutes(Math.round(seconds / 60));
}

export function sayMinutes(total: number): string {
  const { words, hours, minutes } = splitMinutes(total);
  return say(`common:duration.${words}`, { hours, minutes });
}
