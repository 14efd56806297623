import type { LinePart, SessionForm, UnderstoodLine } from '../../contract/sessions.ts';
import {
  dayOf,
  isDay,
  offsetMinutesAt,
  wallTimeOf,
  type Clock,
  type Day,
} from '../../domain/days.ts';
import {
  nearestSkills,
  parseLine,
  readSpan,
  resolveDayWord,
  type DayWord,
  type ParsedLine,
  type ParsedPart,
  type SkillLexicon,
} from '../../domain/line.ts';
import { Refusal } from '../../domain/refusal.ts';
import { endedNow, placeSession, type TimesForm } from '../../domain/sessionTimes.ts';
import type { Services } from '../services.ts';
import { isStudied } from '../store/sessions.ts';
import { readStanding, titleOf, type Standing } from './standing.ts';

/** A pasted page is not a line: names are guessed for its first words only. */
const mostGuesses = 10;
const longestNote = 20_000;

/** What a typed line says, piece by piece, and whether it is enough for a session. Writes nothing. */
export function understandLine(services: Services, line: string, chosenDay?: Day): UnderstoodLine {
  const standing = readStanding(services);
  const lexicon = standing.lexicon();
  const parsed = parseLine(line, lexicon);
  const dayOfWord = readDays(services, parsed);
  let unknown = 0;
  const parts = parsed.parts.map((part) => {
    if (part.kind === 'unknown') unknown += 1;
    return showPart(part, standing, unknown <= mostGuesses ? lexicon : null, dayOfWord);
  });
  try {
    return {
      parts,
      form: readForm(services, standing, parsed, parts, chosenDay),
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { parts, form: null, problem: { code: error.code, details: error.details } };
  }
}

/** Which days words mean at this moment: "Thursday 9pm", on a Thursday at 8pm, is a week ago. */
function readDays({ clock }: Services, { time }: ParsedLine): (word: DayWord) => Day {
  const now = clock.now();
  const here = wallTimeOf(now, offsetMinutesAt(now, clock.zone()));
  return (word) => resolveDayWord(word, here.day, time !== null && time.start > here.time);
}

function showPart(
  part: ParsedPart,
  standing: Standing,
  lexicon: SkillLexicon | null,
  dayOfWord: (word: DayWord) => Day,
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
      return { ...part, day: dayOfWord(part.day) };
    case 'time':
      return { kind: 'time', text: part.text, ...part.time };
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
  chosenDay: Day | undefined,
): SessionForm {
  checkWords(standing, parsed, parts);
  if (parsed.note.length > longestNote) throw new Refusal('text-too-long', { limit: longestNote });
  const clock = { now: services.clock.now(), zone: services.clock.zone() };
  const today = dayOf(clock.now, clock.zone);
  const day = parts.find((part) => part.kind === 'day')?.day ?? chosenDay ?? today;
  const form = {
    ...readTimes(services, parsed, day, clock),
    skills: parsed.skills.map(({ id, weight }) => ({ id, weight })),
    activity: parsed.activity,
    note: parsed.note,
  };
  placeSession(form, clock);
  return form;
}

/** What was typed; without a time, that it ended now, where that can be. */
function readTimes(
  services: Services,
  { time, durationSeconds }: ParsedLine,
  day: Day,
  clock: Clock,
): TimesForm {
  if (!isDay(day)) throw new Refusal('day-invalid', { day });
  const today = dayOf(clock.now, clock.zone);
  if (day > today) throw new Refusal('day-in-future', { day, today });
  const seconds = durationSeconds ?? (time === null ? null : readSpan(day, time, clock.zone));
  if (seconds === null) throw new Refusal('duration-missing');
  const open = { day, startTime: null, endTime: null, durationSeconds: seconds };
  if (time !== null) return { ...open, startTime: time.start, endTime: time.end };
  if (day !== today) return open;
  const ended = endedNow(seconds, clock);
  // What was logged a moment ago ended now too. Both cannot be, and nobody said which one came first.
  if (isStudied(services.store(), clock.now - seconds * 1000, clock.now)) return open;
  return { ...open, day: ended.day, startTime: ended.startTime, endTime: ended.endTime };
}

function checkWords(standing: Standing, parsed: ParsedLine, parts: readonly LinePart[]): void {
  const [unknown] = parsed.unknown;
  if (unknown !== undefined) {
    const part = parts.find((known) => known.kind === 'unknown');
    const near = part?.kind === 'unknown' ? part.nearest.map(({ title }) => title) : [];
    const details = near.length === 0 ? {} : { nearest: near.join(', '), count: near.length };
    throw parsed.skills.length === 0
      ? new Refusal('skill-unknown', { name: unknown, ...details })
      : new Refusal('words-left-over', { words: parsed.unknown.join(', '), ...details });
  }
  if (parsed.skills.length === 0 && parsed.durationSeconds === null && parsed.time === null)
    throw new Refusal('skill-missing');
  const ids = parsed.skills.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Refusal('skill-twice', { title: titleOf(standing, twice) });
}
