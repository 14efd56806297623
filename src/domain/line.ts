import type { Activity } from './activity.ts';
import type { SkillLexicon } from './lexicon.ts';
import { cutPieces, type Piece } from './linePieces.ts';
import type { ClockTimes, DayWord } from './lineTimes.ts';
import { findHeadEnd, splitHead } from './lineWords.ts';

export { createLexicon, findSkill, type NamedSkill, type SkillLexicon } from './lexicon.ts';
export { nearestSkills } from './nearest.ts';
export { readSpan, resolveDayWord, type ClockTimes, type DayWord } from './lineTimes.ts';

/** A piece of a line, with exactly the text that was typed. */
export type ParsedPart =
  | {
      readonly kind: 'skill';
      readonly text: string;
      readonly id: string;
      readonly title: string;
      /** 1 to 1000, 1 unless typed: `postgres*2`. */
      readonly weight: number;
    }
  | { readonly kind: 'duration'; readonly text: string; readonly seconds: number }
  | { readonly kind: 'activity'; readonly text: string; readonly activity: Activity }
  | { readonly kind: 'day'; readonly text: string; readonly day: DayWord }
  | { readonly kind: 'time'; readonly text: string; readonly time: ClockTimes }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

export interface ParsedLine {
  /** In the order typed; together they cover every word. */
  readonly parts: readonly ParsedPart[];
  /** In the order typed; one that is named twice is here twice. */
  readonly skills: readonly { readonly id: string; readonly weight: number }[];
  /** Whole seconds; 0, below 0 or over a day when that was typed. */
  readonly durationSeconds: number | null;
  readonly activity: Activity | null;
  readonly day: DayWord | null;
  readonly time: ClockTimes | null;
  /** Without the spaces around it; as long as it was typed. */
  readonly note: string;
  /** Texts that mean nothing here: unknown words, and a second duration, activity, day or time. */
  readonly unknown: readonly string[];
}

/**
 * Reads `SKILL[, SKILL] DURATION [ACTIVITY] [DAY] [TIME][: NOTE]`, in any order before the colon. Names are matched by
 * the longest, in any case; where an activity is also a skill's name, it is the skill once there is an activity
 * already, or when no other skill is named. A bare number is minutes when it is the only number. H:MM is a time from
 * 6:00 on, or after "at" or "from" (`matchTime`); below, a duration, but the time where a day stands directly beside
 * it and the line has another duration. Never throws.
 */
export function parseLine(line: string, names: SkillLexicon): ParsedLine {
  const headEnd = findHeadEnd(line, names);
  const words = splitHead(line.slice(0, headEnd));
  const pieces = settle(cutPieces(words, names));
  const parts = joinUnknown(pieces).flatMap(({ from, to }): ParsedPart[] => {
    const text = line.slice(words[from.first]?.start, words[to.end - 1]?.end);
    return writePart(from, text);
  });
  const note = line.slice(headEnd + 1).trim();
  if (note !== '') parts.push({ kind: 'note', text: note });
  return summarise(parts, note);
}

const single = new Set<Piece['kind']>(['duration', 'activity', 'day', 'time']);

/** Only one duration, activity, day and time; what stands for another is unknown, or the skill that it also names. */
function settle(cut: readonly Piece[]): Piece[] {
  const pieces = settleTimes(cut);
  const has = (kind: Piece['kind']) => pieces.some((piece) => piece.kind === kind);
  const isMinutes = !has('duration') && pieces.filter(({ kind }) => kind === 'number').length === 1;
  const seen = new Set<Piece['kind']>(has('skill') ? ['skill'] : []);
  return pieces.map((piece) => {
    const kind = piece.kind === 'number' && isMinutes ? 'duration' : piece.kind;
    const isSkillToo = piece.skill !== undefined && kind === 'activity';
    if (kind === 'number') return { ...piece, kind: 'unknown' };
    if (isSkillToo && (seen.has('activity') || !seen.has('skill'))) {
      seen.add('skill');
      return { ...piece, kind: 'skill' };
    }
    const isSecond = seen.has(kind) && single.has(kind);
    seen.add(kind);
    return { ...piece, kind: isSecond ? 'unknown' : kind };
  });
}

/** "Mon 1:30 45m": beside a day, and not needed as the duration, 1:30 is the time. */
function settleTimes(pieces: readonly Piece[]): readonly Piece[] {
  const index = pieces.findIndex(
    ({ kind, time }, at) =>
      kind === 'duration' &&
      time !== undefined &&
      [pieces[at - 1], pieces[at + 1]].some((beside) => beside?.kind === 'day'),
  );
  const isNeeded = !pieces.some(({ kind }, at) => at !== index && kind === 'duration');
  if (index === -1 || isNeeded || pieces.some(({ kind }) => kind === 'time')) return pieces;
  return pieces.map((piece, at) => (at === index ? { ...piece, kind: 'time' } : piece));
}

/** Runs of one piece each; unknown neighbours are one. Commas end a run and are left out. */
function joinUnknown(pieces: readonly Piece[]): { readonly from: Piece; readonly to: Piece }[] {
  const runs: { from: Piece; to: Piece }[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const isNext = last?.to.end === piece.first && last.to.kind === 'unknown';
    if (isNext && piece.kind === 'unknown') last.to = piece;
    else if (piece.kind !== 'comma') runs.push({ from: piece, to: piece });
  }
  return runs;
}

function writePart(piece: Piece, text: string): ParsedPart[] {
  const { kind, skill, weight = 1, seconds, activity, day, time } = piece;
  if (kind === 'skill' && skill) return [{ kind, text, id: skill.id, title: skill.title, weight }];
  if (kind === 'duration' && seconds !== undefined) return [{ kind, text, seconds }];
  if (kind === 'activity' && activity) return [{ kind, text, activity }];
  if (kind === 'day' && day !== undefined) return [{ kind, text, day }];
  if (kind === 'time' && time !== undefined) return [{ kind, text, time }];
  return [{ kind: 'unknown', text }];
}

function summarise(parts: readonly ParsedPart[], note: string): ParsedLine {
  return {
    parts,
    skills: parts.flatMap((part) =>
      part.kind === 'skill' ? [{ id: part.id, weight: part.weight }] : [],
    ),
    durationSeconds: parts.find((part) => part.kind === 'duration')?.seconds ?? null,
    activity: parts.find((part) => part.kind === 'activity')?.activity ?? null,
    day: parts.find((part) => part.kind === 'day')?.day ?? null,
    time: parts.find((part) => part.kind === 'time')?.time ?? null,
    note,
    unknown: parts.flatMap((part) => (part.kind === 'unknown' ? [part.text] : [])),
  };
}
