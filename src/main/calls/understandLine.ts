import type { LinePart, SessionForm, UnderstoodLine } from '../../contract/sessions.ts';
import { dayOf, isDay, type Day } from '../../domain/days.ts';
import {
  nearestSkills,
  parseLine,
  resolveDayWord,
  type ParsedLine,
  type ParsedPart,
  type SkillLexicon,
} from '../../domain/line.ts';
import { Refusal } from '../../domain/refusal.ts';
import { endedNow } from '../../domain/sessionTimes.ts';
import type { Services } from '../services.ts';
import { readStanding, titleOf, type Standing } from './standing.ts';

/** A pasted page is not a line: names are guessed for its first words only. */
const mostGuesses = 10;
const longestNote = 20_000;

/** What a typed line says, piece by piece, and whether it is enough for a session. Writes nothing. */
export function understandLine(services: Services, line: string, chosenDay?: Day): UnderstoodLine {
  const standing = readStanding(services);
  const lexicon = standing.lexicon();
  const parsed = parseLine(line, lexicon);
  const today = dayOf(services.clock.now(), services.clock.zone());
  let unknown = 0;
  const parts = parsed.parts.map((part) => {
    if (part.kind === 'unknown') unknown += 1;
    return showPart(part, standing, unknown <= mostGuesses ? lexicon : null, today);
  });
  try {
    return {
      parts,
      form: readForm(services, standing, parsed, parts, today, chosenDay),
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { parts, form: null, problem: { code: error.code, details: error.details } };
  }
}

function showPart(
  part: ParsedPart,
  standing: Standing,
  lexicon: SkillLexicon | null,
  today: Day,
): LinePart {
  switch (part.kind) {
    case 'skill':
      return {
        kind: 'skill',
        text: part.text,
        id: part.id,
        title: part.title,
        area: standing.areaOf.get(part.id) ?? null,
      };
    case 'day':
      return { ...part, day: resolveDayWord(part.day, today) };
    case 'unknown':
      return {
        ...part,
        nearest:
          lexicon === null
            ? []
            : nearestSkills(part.text, lexicon).map(({ id, title }) => ({ id, title })),
      };
    default:
      return part;
  }
}

function readForm(
  services: Services,
  standing: Standing,
  parsed: ParsedLine,
  parts: readonly LinePart[],
  today: Day,
  chosenDay: Day | undefined,
): SessionForm {
  checkWords(standing, parsed, parts);
  if (parsed.note.length > longestNote) throw new Refusal('text-too-long', { limit: longestNote });
  if (parsed.durationSeconds === null) throw new Refusal('duration-missing');
  const day = parsed.day === null ? (chosenDay ?? today) : resolveDayWord(parsed.day, today);
  if (!isDay(day)) throw new Refusal('day-invalid', { day });
  if (day > today) throw new Refusal('day-in-future', { day, today });
  const said = {
    skills: parsed.skills.map(({ id, weight }) => ({ id, weight })),
    activity: parsed.activity,
    note: parsed.note,
  };
  const ended = endedNow(parsed.durationSeconds, {
    now: services.clock.now(),
    zone: services.clock.zone(),
  });
  if (day !== today) {
    return {
      day,
      startTime: null,
      endTime: null,
      durationSeconds: parsed.durationSeconds,
      ...said,
    };
  }
  const { startTime, endTime, durationSeconds } = ended;
  return { day: ended.day, startTime, endTime, durationSeconds, ...said };
}

function checkWords(standing: Standing, parsed: ParsedLine, parts: readonly LinePart[]): void {
  const [unknown] = parsed.unknown;
  if (unknown !== undefined) {
    const part = parts.find((known) => known.kind === 'unknown');
    const nearest =
      part?.kind === 'unknown' ? part.nearest.map(({ title }) => title).join(', ') : '';
    const details = nearest === '' ? {} : { nearest };
    throw parsed.skills.length === 0
      ? new Refusal('skill-unknown', { name: unknown, ...details })
      : new Refusal('words-left-over', { words: parsed.unknown.join(', '), ...details });
  }
  if (parsed.skills.length === 0) throw new Refusal('skill-missing');
  const ids = parsed.skills.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Refusal('skill-twice', { title: titleOf(standing, twice) });
}
