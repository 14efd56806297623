/** A run of a text, as it was written: plain, or an address that may be followed. */
export interface TextRun {
  readonly text: string;
  readonly address: string | null;
}

const schemes = new Set(['http:', 'https:', 'mailto:']);
const candidates = /\b(?:https?:\/\/|mailto:)[^\s<>"\p{Cc}]+/giu;

/** Finds http, https and mailto addresses; everything else stays the text that it is. */
export function splitLinks(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(candidates)) {
    const address = match[0].replace(/[.,;:!?)\]]+$/u, '');
    const url = URL.parse(address);
    if (url === null || !schemes.has(url.protocol)) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), address: null });
    runs.push({ text: address, address });
    end = match.index + address.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), address: null });
  return runs;
}

/** An address without what every address begins with, where it is shown whole before it is opened. */
export function shortenAddress(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/iu, '');
}
