/** A run of a text: plain, or an address that may be opened once it was shown. */
export interface TextRun {
  readonly text: string;
  readonly address: string | null;
}

const addresses = /\b(?:https?:\/\/|mailto:)[^\s<>"]+/giu;

/** Finds http(s) and mailto addresses; everything else stays the text that it is. */
export function splitLinks(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(addresses)) {
    const address = match[0].replace(/[.,;:!?)\]]+$/u, '');
    if (!isOpenable(address)) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), address: null });
    runs.push({ text: address.replace(/^(?:https?:\/\/|mailto:)/iu, ''), address });
    end = match.index + address.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), address: null });
  return runs;
}

function isOpenable(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol);
}
