import type { LinePart } from '../../../contract/sessions.ts';

/** Where each understood piece stands in the typed line: start and end, or null when it is not there as typed. */
export function locateParts(
  line: string,
  parts: readonly LinePart[],
): ({ readonly from: number; readonly to: number } | null)[] {
  let after = 0;
  return parts.map((part) => {
    const later = line.indexOf(part.text, after);
    const from = later === -1 ? line.indexOf(part.text) : later;
    if (from === -1 || part.text === '') return null;
    after = from + part.text.length;
    return { from, to: after };
  });
}

/** The line with one piece written differently. */
export function replacePart(
  line: string,
  parts: readonly LinePart[],
  index: number,
  text: string,
): string {
  const place = locateParts(line, parts)[index];
  if (place === undefined || place === null) return line;
  return line.slice(0, place.from) + text + line.slice(place.to);
}

/** The line without one piece, and without the comma or colon that only served it. */
export function removePart(line: string, parts: readonly LinePart[], index: number): string {
  const isNote = parts[index]?.kind === 'note';
  const without = replacePart(line, parts, index, '');
  if (without === line) return line;
  return (isNote ? without.replace(/\s*[:：]\s*$/u, '') : without)
    .replace(/,\s*,/gu, ',')
    .replace(/^\s*,\s*|\s*,\s*$/gu, '')
    .replace(/\s*,?\s*(?=[:：])/u, '')
    .replace(/ {2,}/gu, ' ')
    .trimStart();
}

/** The line without its pieces of these kinds. */
export function removeKinds(
  line: string,
  parts: readonly LinePart[],
  kinds: readonly LinePart['kind'][],
): string {
  const index = parts.findLastIndex(({ kind }) => kinds.includes(kind));
  if (index === -1) return line;
  return removeKinds(removePart(line, parts, index), parts.toSpliced(index, 1), kinds);
}
