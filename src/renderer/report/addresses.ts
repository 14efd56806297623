/** A run of a text: plain, or an address that may be followed. */
export interface Run {
  readonly text: string;
  readonly address: string | null;
}

const schemes = new Set(['http:', 'https:', 'mailto:']);
const candidates = /\b(?:https?:\/\/|mailto:)[^\s<>"\p{Cc}]+/giu;

/** Finds http, https and mailto addresses; whatever else a person wrote stays the text that it is. */
export function splitAddresses(text: string): Run[] {
  const runs: Run[] = [];
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
