import type { Activity } from './activity.ts';
import { findActivity } from './activityWords.ts';
import { longestDurationWords, matchDuration, matchMinutes } from './duration.ts';
import type { LexiconNode, NamedSkill, SkillLexicon } from './lexicon.ts';
import {
  longestDayWords,
  longestTimeWords,
  matchDay,
  matchEarlyTime,
  matchTime,
  type ClockTimes,
  type DayWord,
} from './lineTimes.ts';
import type { Word } from './lineWords.ts';

/** What the words from `first` up to `end` (excluded) mean. */
export interface Piece {
  readonly kind:
    'skill' | 'duration' | 'number' | 'activity' | 'day' | 'time' | 'comma' | 'unknown';
  readonly first: number;
  readonly end: number;
  readonly skill?: NamedSkill;
  readonly weight?: number;
  readonly seconds?: number;
  readonly activity?: Activity;
  readonly day?: DayWord;
  /** Of a duration: the time that it may be instead. */
  readonly time?: ClockTimes;
}

/** One unknown word outweighs any number of pieces. */
const unknownCost = 1_000_000;
const longestWord = 40;

/**
 * Cuts a line's words into pieces so that as few words as possible stay unknown, in as few pieces as that takes; of
 * equal cuts the one whose first piece is longest. All words are covered. Time grows with the words.
 */
export function cutPieces(words: readonly Word[], lexicon: SkillLexicon): Piece[] {
  const costs = new Float64Array(words.length + 1);
  const chosen: Piece[] = [];
  for (let first = words.length - 1; first >= 0; first--) {
    let best: Piece = { kind: 'unknown', first, end: first + 1 };
    let least = unknownCost + (costs[first + 1] ?? 0);
    for (const piece of listPieces(words, first, lexicon)) {
      const cost = (piece.kind === 'comma' ? 0 : 1) + (costs[piece.end] ?? 0);
      if (cost < least || (cost === least && piece.end > best.end)) [best, least] = [piece, cost];
    }
    chosen[first] = best;
    costs[first] = least;
  }
  const pieces: Piece[] = [];
  for (let piece = chosen[0]; piece !== undefined; piece = chosen[piece.end]) pieces.push(piece);
  return pieces;
}

/** Of equal lengths, the meaning that goes first. An activity that is also a skill's name keeps that skill beside it. */
function listPieces(words: readonly Word[], first: number, lexicon: SkillLexicon): Piece[] {
  const word = words[first]?.norm ?? '';
  const skills = listSkills(words, first, lexicon.root);
  const activities = listActivities(words, first).map((piece): Piece => {
    const also = skills.find(({ end }) => end === piece.end)?.skill;
    return also === undefined ? piece : { ...piece, skill: also, weight: 1 };
  });
  const seconds = matchMinutes(word);
  return [
    ...activities,
    ...listTimes(words, first),
    ...listDurations(words, first),
    ...listDays(words, first),
    ...skills,
    ...(seconds === null ? [] : [{ kind: 'number', first, end: first + 1, seconds } as const]),
    ...(word === ',' ? [{ kind: 'comma', first, end: first + 1 } as const] : []),
  ];
}

function listSkills(words: readonly Word[], first: number, root: LexiconNode): Piece[] {
  const pieces: Piece[] = [];
  let node: LexiconNode | undefined = root;
  for (let index = first; node !== undefined && index < words.length; index++) {
    const norm: string = words[index]?.norm ?? '';
    const end = index + 1;
    const [, name, weight] = /^(.+)\*(\d{1,4})$/.exec(norm) ?? [];
    const weighed = name === undefined ? undefined : node.next.get(name)?.skill;
    const isWeight = Number(weight) >= 1 && Number(weight) <= 1000;
    if (weighed && isWeight)
      pieces.push({ kind: 'skill', first, end, skill: weighed, weight: Number(weight) });
    node = node.next.get(norm);
    if (node?.skill) pieces.push({ kind: 'skill', first, end, skill: node.skill, weight: 1 });
  }
  return pieces;
}

function listActivities(words: readonly Word[], first: number): Piece[] {
  return listPhrases(words, first, 2).flatMap(({ phrase, end }) => {
    const activity = findActivity(phrase);
    return activity === null ? [] : [{ kind: 'activity', first, end, activity } as const];
  });
}

function listDurations(words: readonly Word[], first: number): Piece[] {
  return listPhrases(words, first, longestDurationWords).flatMap(({ phrase, end }) => {
    const seconds = matchDuration(phrase);
    const time = matchEarlyTime(phrase);
    if (seconds === null || matchTime(phrase) !== null) return [];
    return [{ kind: 'duration', first, end, seconds, ...(time === null ? {} : { time }) } as const];
  });
}

function listTimes(words: readonly Word[], first: number): Piece[] {
  return listPhrases(words, first, longestTimeWords).flatMap(({ phrase, end }) => {
    const time = matchTime(phrase);
    return time === null ? [] : [{ kind: 'time', first, end, time } as const];
  });
}

function listDays(words: readonly Word[], first: number): Piece[] {
  return listPhrases(words, first, longestDayWords).flatMap(({ phrase, end }) => {
    const day = matchDay(phrase);
    return day === null ? [] : [{ kind: 'day', first, end, day } as const];
  });
}

function listPhrases(
  words: readonly Word[],
  first: number,
  most: number,
): { readonly phrase: string; readonly end: number }[] {
  const phrases: { phrase: string; end: number }[] = [];
  let phrase = '';
  for (let index = first; index < Math.min(first + most, words.length); index++) {
    const norm = words[index]?.norm ?? '';
    if (norm.length > longestWord) break;
    phrase = index === first ? norm : `${phrase} ${norm}`;
    phrases.push({ phrase, end: index + 1 });
  }
  return phrases;
}
