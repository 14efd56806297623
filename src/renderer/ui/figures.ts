export { wholeMinutes, wholePercent } from '../../domain/figures.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Numbers in a language. Making a format costs as much as a thousand uses of it. */
export function numbersOf(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, made);
  return made;
}

const pointDigits = {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
} as const;

/** A difference of shares as points with sign and one decimal, in the language's own digits: "+6.6", "−1.0", "0.0". */
export function sayPoints(difference: number, language: string): string {
  return numbersOf(language, pointDigits).format(difference * 100);
}

const hourDigits = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Hours with one decimal: "52.5". */
export function sayHours(seconds: number, language: string): string {
  return numbersOf(language, hourDigits).format(seconds / 3600);
}
