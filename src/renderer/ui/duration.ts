import i18next from 'i18next';
import { splitMinutes, wholeMinutes } from '../../domain/figures.ts';

/** A length of time as people say it: "45 min", "1 h 20", "2 h". */
export function sayDuration(seconds: number): string {
  return sayMinutes(wholeMinutes(seconds));
}

export function sayMinutes(total: number): string {
  const { words, hours, minutes } = splitMinutes(total);
  return i18next.t(`duration.${words}`, { ns: 'common', hours, minutes });
}
