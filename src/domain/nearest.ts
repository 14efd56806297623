import { normaliseName, type NamedSkill, type SkillLexicon } from './lexicon.ts';

/** Beyond this no name was meant; it also bounds the work. */
const longestName = 60;
const mostWords = 8;

/**
 * The skills whose names are nearest to a text, best first, at most `max`: names that it begins, then names within
 * one slip (a letter more, less, other, or two swapped) for each three letters. When the whole is near to nothing,
 * its words are tried. Empty rather than far-fetched.
 */
export function nearestSkills(text: string, lexicon: SkillLexicon, max = 3): NamedSkill[] {
  const whole = normaliseName(text.slice(0, longestName + 1)).replace(/\*\d*$/, '');
  if (whole.length > longestName) return [];
  const found = rank(whole, lexicon);
  if (found.length > 0) return found.slice(0, max);
  const words = whole.split(' ').slice(0, mostWords);
  return [...new Set(words.length > 1 ? words.flatMap((word) => rank(word, lexicon)) : [])].slice(
    0,
    max,
  );
}

function rank(text: string, lexicon: SkillLexicon): NamedSkill[] {
  const best = new Map<NamedSkill, number>();
  for (const { text: name, skill } of lexicon.names) {
    const score = scoreName(text, name);
    if (score !== null && score < (best.get(skill) ?? Infinity)) best.set(skill, score);
  }
  return [...best].toSorted((a, b) => a[1] - b[1]).map(([skill]) => skill);
}

/** Lower is nearer; null is too far. A name that the text begins goes before one with a slip. */
function scoreName(text: string, name: string): number | null {
  if (text === name) return 0;
  if (text.length >= 2 && name.startsWith(text)) return 0.5 + name.length / 1000;
  if (text.length >= 3 && name.includes(` ${text}`)) return 0.75 + name.length / 1000;
  const slips = Math.floor(text.length / 3);
  if (Math.abs(text.length - name.length) > slips) return null;
  const distance = countSlips(text, name);
  return distance > slips ? null : distance;
}

/** Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. */
export function countSlips(a: string, b: string): number {
  let [twoBack, back]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const cheapest = Math.min(
        (back[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (back[j - 1] ?? 0) + same,
      );
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwapped ? Math.min(cheapest, (twoBack[j - 2] ?? 0) + 1) : cheapest);
    }
    [twoBack, back] = [back, row];
  }
  return back[b.length] ?? 0;
}
