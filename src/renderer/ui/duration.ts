import i18next from 'i18next';
import { wholeMinutes } from './figures.ts';

/** A length of time as people say it: "45 min", "1 h 20", "2 h". */
export function sayDuration(seconds: number): string {
  return sayMinutes(wholeMinutes(seconds));
}

export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return i18next.t('duration.minutes', { ns: 'common', minutes: rest });
  if (rest === 0) return i18next.t('duration.hours', { ns: 'common', hours });
  return i18next.t('duration.both', {
    ns: 'common',
    hours,
    minutes: String(rest).padStart(2, '0'),
  });
}
