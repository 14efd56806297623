/** A file's size in the unit that gives two or three digits: "184 kB", "3.2 MB". */
export function sayBytes(bytes: number, language: string): string {
  const inMega = bytes >= 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: inMega ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: inMega ? 1 : 0,
  }).format(Math.max(1, bytes / (inMega ? 1_000_000 : 1000)));
}
