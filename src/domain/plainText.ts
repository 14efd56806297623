import type { Descriptors } from './level.ts';

/**
 * Characters that change what a reader sees without being seen: controls (but tab and line break), direction
 * overrides, annotation marks, tags.
 */
const hidden = /[[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\u{E0000}-\u{E007F}]--[\t\n]]/gv;

/** In a name or a title also what breaks its line or has no width. Joiners stay: scripts and emoji need them. */
const hiddenInLine = /[\t\n\u00AD\u180E\u200B\u2028\u2029\u2060-\u2064\u206A-\u206F\uFEFF]/gu;

/** Of marks and joiners alone nobody sees anything. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text of several lines as it may leave the app: well-formed, with line feeds, nothing hidden. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(hidden, '');
}

/** A name or a title as it may leave the app. */
export function cleanLine(text: string): string {
  const line = cleanText(text)
    .replaceAll(/[\t\n\u2028\u2029]+/gu, ' ')
    .replaceAll(hiddenInLine, '')
    .trim();
  return visible.test(line) ? line : '';
}

export function isCleanText(text: string): boolean {
  return text === cleanText(text);
}

export function isCleanLine(text: string): boolean {
  return text === cleanLine(text);
}

/** Descriptors as they may leave the app; one of which nothing is left is left out. */
export function cleanDescriptors(levels: Partial<Descriptors>): Partial<Descriptors> {
  return Object.fromEntries(
    Object.entries(levels)
      .map(([level, text]) => [level, cleanText(text)])
      .filter(([, text]) => text?.trim() !== ''),
  );
}
