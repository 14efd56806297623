/**
 * Readiness and shares as people read them: whole percent rounded down, so that 100 % appears only when all is met.
 * The hair added first is smaller than any real gap: 0.29 x 100 is 28.999999999999996 in binary.
 */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

/** A difference of shares as points with sign and one decimal, in the language's own digits: "+6.6", "−1.0", "0.0". */
export function sayPoints(difference: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return format.format(difference * 100);
}

/** Whole minutes of a number of seconds, rounded to the nearest, never to zero when there was something. */
export function wholeMinutes(seconds: number): number {
  return seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0;
}

/** Hours with one decimal: "52.5". */
export function sayHours(seconds: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(seconds / 3600);
}
