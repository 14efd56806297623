import { foldCase, type SkillLexicon } from './lexicon.ts';

/** A word of a line, or a comma, with its place in what was typed. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As names are compared; `,` for a comma of any script. */
  readonly norm: string;
}

const separator = /[\s,\uFF0C\u3001]/;
const digit = /[\d\uFF10-\uFF19]/;
const amount = /^[-\u2212]?\d+$/;
const unit = String.raw`(?:h|hrs?|hours?|m|mins?|minutes?)`;
const amountOfUnit = new RegExp(`^\\d+${unit}$`);
const onlyUnit = new RegExp(`^${unit}$`);

/**
 * Where the note's colon is: before a space or the end, or anywhere but between two digits (1:30 is a duration) and
 * inside a word that a skill's name has. The line's length when there is none.
 */
export function findHeadEnd(line: string, { words }: SkillLexicon): number {
  for (const { index } of line.matchAll(/[:\uFF1A]/g)) {
    const [before, after] = [line.charAt(index - 1), line.charAt(index + 1)];
    if (after.trim() === '') return index;
    if (digit.test(before) && digit.test(after)) continue;
    const word = foldCase(readWordAround(line, index)).replace(/(?:\*\d{1,4})?:?$/, '');
    if (!words.has(word)) return index;
  }
  return line.length;
}

/** Words and commas in the order typed. A decimal comma ("1,5h", "1,5 h") stays inside its word. */
export function splitHead(head: string): Word[] {
  const words: Word[] = [];
  for (const match of head.matchAll(/[,\uFF0C\u3001]|[^\s,\uFF0C\u3001]+/g)) {
    const [start, end] = [match.index, match.index + match[0].length];
    words.push({ start, end, norm: separator.test(match[0]) ? ',' : foldCase(match[0]) });
  }
  return joinDecimals(words);
}

function joinDecimals(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const [whole, comma, part, next] = words.slice(index, index + 4);
    if (whole === undefined) break;
    if (
      comma?.norm === ',' &&
      part !== undefined &&
      whole.end === comma.start &&
      comma.end === part.start &&
      amount.test(whole.norm) &&
      (amountOfUnit.test(part.norm) || (amount.test(part.norm) && onlyUnit.test(next?.norm ?? '')))
    ) {
      joined.push({ start: whole.start, end: part.end, norm: `${whole.norm},${part.norm}` });
      index += 2;
    } else {
      joined.push(whole);
    }
  }
  return joined;
}

function readWordAround(line: string, index: number): string {
  let [from, to] = [index, index + 1];
  while (from > 0 && !separator.test(line.charAt(from - 1))) from--;
  while (to < line.length && !separator.test(line.charAt(to))) to++;
  return line.slice(from, to);
}
