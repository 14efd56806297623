const unitHours = String.raw`h|hrs?|hours?`;
const unitMinutes = String.raw`m|mins?|minutes?`;
/** Up to nine digits: no duration is longer, and a number stays exact. */
const amount = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)`;

const shapes: readonly { readonly shape: RegExp; readonly hours: boolean }[] = [
  { shape: new RegExp(`^${amount} ?(?:${unitHours})$`), hours: true },
  {
    shape: new RegExp(`^(\\d{1,9}) ?(?:${unitHours}) ?([0-5]?\\d)(?: ?(?:${unitMinutes}))?$`),
    hours: true,
  },
  { shape: /^(\d{1,9}):([0-5]\d)$/, hours: true },
  { shape: new RegExp(`^${amount} ?(?:${unitMinutes})$`), hours: false },
];

/** The most words that one duration takes: "1 hour 30 minutes". */
export const longestDurationWords = 4;

/**
 * Whole seconds (rounded) of "45m", "90 min", "1h", "2 hours", "1h30", "1h 30m", "1.5h", "1,5h", "1:30" (hours and
 * minutes); null for anything else, a bare number included. With a minus before it, below 0, for its reader to refuse.
 */
export function matchDuration(text: string): number | null {
  const plain = text.normalize('NFKC').toLowerCase();
  const isNegative = /^[-\u2212]/.test(plain);
  const positive = isNegative ? plain.slice(1) : plain;
  for (const { shape, hours } of shapes) {
    const match = shape.exec(positive);
    if (match === null) continue;
    const [first, rest] = [readNumber(match[1] ?? '0'), Number(match[2] ?? '0')];
    const seconds = Math.round((hours ? first * 60 + rest : first) * 60);
    return isNegative ? -seconds : seconds;
  }
  return null;
}

/** As `matchDuration`, for a whole field: spaces around do not matter, and a bare number is minutes. */
export function parseDuration(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  return matchMinutes(plain) ?? matchDuration(plain);
}

/** Seconds of a bare whole number of minutes; null for anything else. */
export function matchMinutes(text: string): number | null {
  const plain = text.normalize('NFKC');
  return /^[-\u2212]?\d{1,9}$/.test(plain) ? Number(plain.replace('\u2212', '-')) * 60 : null;
}

function readNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
