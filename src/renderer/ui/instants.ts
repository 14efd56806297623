const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  name: string,
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${language}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}

/** An instant (UTC milliseconds) as a clock here shows it: "21:05". */
export function sayTime(at: number, language: string): string {
  return formatOf('time', language, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "19 Nov 2026, 21:05", in the zone of this machine. */
export function sayInstant(at: number, language: string): string {
  return formatOf('instant', language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** The calendar day (YYYY-MM-DD) on which an instant fell here. */
export function dayOfInstant(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
