export { wholeMinutes, wholePercent } from '../../domain/figures.ts';

/** A difference of shares as points with sign and one decimal, in the language's own digits: "+6.6", "−1.0", "0.0". */
export function sayPoints(difference: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return format.format(difference * 100);
}

/** Hours with one decimal: "52.5". */
export function sayHours(seconds: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(seconds / 3600);
}
