import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsBetween, sayPointsShort } from '../charts/findings.ts';
import { sayDay } from '../ui/days.ts';
import { sayHours, wholePercent } from '../ui/figures.ts';
import { useLanguage } from '../ui/useLanguage.ts';

/** Numbers and days in the reader's language. */
export interface Say {
  readonly language: string;
  /** 18 Nov 2026 */
  readonly day: (day: string) => string;
  /** 18 November 2026 */
  readonly fullDay: (day: string) => string;
  /** 12 September, or with its year where that is not this one's. */
  readonly dayBefore: (day: string, later: string) => string;
  /** Wed 18 Nov 2026 */
  readonly weekday: (day: string) => string;
  /** "67 %", rounded down. */
  readonly percent: (share: number) => string;
  /** "+9.7", "0": the change between two shares in points. */
  readonly points: (from: number, to: number) => string;
  /** "52.5" */
  readonly hours: (seconds: number) => string;
  /** "evidence, goals and two skills" */
  readonly list: (items: readonly string[]) => string;
}

export function useSay(): Say {
  const { t } = useTranslation('report');
  const language = useLanguage();
  return useMemo(() => {
    const { fullDay, inYear, weekday, list } = formatsOf(language);
    return {
      language,
      day: (day) => sayDay(day, 'withYear', language),
      fullDay,
      dayBefore: (day, later) =>
        day.slice(0, 4) === later.slice(0, 4) ? inYear(day) : fullDay(day),
      weekday,
      percent: (share) => t('percent', { percent: wholePercent(share) }),
      points: (from, to) => {
        const change = pointsBetween(from, to);
        return change === 0 ? '0' : sayPointsShort(change, language);
      },
      hours: (seconds) => sayHours(seconds, language),
      list: (items) => list.format(items),
    };
  }, [language, t]);
}

const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;

function makeFormats(language: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return (day: string) => made.format(Date.parse(`${day}T00:00:00Z`));
  };
  return {
    fullDay: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    inYear: format({ day: 'numeric', month: 'long' }),
    weekday: format({ ...date, weekday: 'short' }),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
  };
}

// Hundreds of cells say a day, and making a format costs far more than using it.
const formats = new Map<string, ReturnType<typeof makeFormats>>();

function formatsOf(language: string): ReturnType<typeof makeFormats> {
  const made = formats.get(language) ?? makeFormats(language);
  formats.set(language, made);
  return made;
}

/** The first twelve digits, in groups of four. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12).replaceAll(/.{4}(?=.)/g, '$& ');
}
