import type { Handlers } from '../../contract/index.ts';
import type { SessionForm } from '../../contract/sessions.ts';
import { addDays, dayOf, offsetMinutesAt, wallTimeOf, type Day } from '../../domain/days.ts';
import { createLexicon, parseLine, type NamedSkill, type SkillLexicon } from '../../domain/line.ts';
import { listInstants } from '../../domain/wallClock.ts';
import type { Clock } from '../clock.ts';
import { clockTime, pickDays, pickStart } from './calendar.ts';
import { firstYear } from './firstYear.ts';
import type { Phase } from './phase.ts';
import { createRandom, type Random } from './random.ts';
import { secondYear } from './secondYear.ts';

/** Something that the learner did, at its own time. */
export interface Deed {
  /** UTC milliseconds. */
  readonly at: number;
  readonly write: (handlers: Handlers) => unknown;
}

/** Days and times of the demo, as they are on the clock that it is made by. */
export interface Dates {
  readonly now: number;
  /** The day so many days ago. */
  readonly day: (ago: number) => Day;
  /** UTC milliseconds of HH:MM on that day; never after now. */
  readonly instant: (ago: number, time: string) => number;
  /** What the clocks showed so many minutes ago; null: that was yesterday, or they were changed since. */
  readonly timeBefore: (minutes: number) => string | null;
}

export function createDates(clock: Clock): Dates {
  const [now, zone] = [clock.now(), clock.zone()];
  const today = dayOf(now, zone);
  const day = (ago: number): Day => addDays(today, -ago);
  return {
    now,
    day,
    instant: (ago, time) => Math.min(now, listInstants(day(ago), time, zone, null)[0] ?? now),
    timeBefore: (minutes) => {
      const then = now - minutes * 60_000;
      const offset = offsetMinutesAt(then, zone);
      const { day, time } = wallTimeOf(then, offset);
      return day === today && offset === offsetMinutesAt(now, zone) ? time : null;
    },
  };
}

const seed = 20_260_101;

/** Every session of two years, in the order of their days. */
export function planSessions(dates: Dates, skills: readonly NamedSkill[]): Deed[] {
  const random = createRandom(seed);
  const lexicon = createLexicon(skills);
  return [...firstYear, ...secondYear].flatMap((phase) => planPhase(phase, dates, lexicon, random));
}

interface Stretch {
  readonly ago: number;
  readonly startTime: string | null;
  readonly mostMinutes: number;
}

function planPhase(phase: Phase, dates: Dates, lexicon: SkillLexicon, random: Random): Deed[] {
  const lines = phase.lines.trim().split(/\n\s*/);
  const stretches = pickDays(phase, random).flatMap((ago) => planDay(phase, ago, dates, random));
  const lineAt = (index: number): number => Math.floor((index * lines.length) / stretches.length);
  return stretches.map((stretch, index) => {
    const line = lines[lineAt(index)] ?? '';
    // Several evenings go into one thing; what came of it is noted on the last.
    const isLast = lineAt(index) !== lineAt(index + 1);
    const said = isLast ? line : line.replace(/:.*$/, '');
    return recordSession(dates, stretch.ago, readForm(said, stretch, dates, lexicon, random));
  });
}

function planDay(phase: Phase, ago: number, dates: Dates, random: Random): Stretch[] {
  if (ago === 0) return [planToday(dates)];
  // Some evenings are written down the day after, when nobody knows the hour any more.
  if (random.chance(0.05)) return [{ ago, startTime: null, mostMinutes: 90 }];
  const isWeekend = [0, 6].includes(new Date(dates.day(ago)).getUTCDay());
  const isTwice = random.chance(phase.twice);
  const startTime = pickStart(isWeekend, false, random);
  const first = { ago, startTime, mostMinutes: isTwice ? 60 : 150 };
  if (!isTwice) return [first];
  return [first, { ago, startTime: pickStart(isWeekend, true, random), mostMinutes: 90 }];
}

/** It has just ended, or, in the first hours of a day, its times are not said. */
function planToday(dates: Dates): Stretch {
  return { ago: 0, startTime: dates.timeBefore(80), mostMinutes: 60 };
}

function recordSession(dates: Dates, ago: number, form: SessionForm): Deed {
  const at =
    form.startTime === null
      ? dates.instant(ago - 1, '07:30')
      : dates.instant(ago, form.startTime) + form.durationSeconds * 1000;
  return { at: Math.min(at, dates.now), write: (handlers) => handlers.addSession(form) };
}

function readForm(
  line: string,
  { ago, startTime, mostMinutes }: Stretch,
  dates: Dates,
  lexicon: SkillLexicon,
  random: Random,
): SessionForm {
  const { skills, durationSeconds, activity, note, unknown } = parseLine(line, lexicon);
  if (durationSeconds === null || unknown.length > 0) throw new Error(`the demo's line “${line}”`);
  const varied = (durationSeconds / 60) * (0.8 + 0.5 * random.next());
  const minutes = Math.min(mostMinutes, Math.round(varied / 5) * 5);
  return {
    day: dates.day(ago),
    startTime,
    endTime: startTime === null ? null : addMinutes(startTime, minutes),
    durationSeconds: minutes * 60,
    skills: skills.map(({ id, weight }) => ({ id, weight })),
    activity,
    note,
  };
}

function addMinutes(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return clockTime(hours * 60 + rest + minutes);
}

/** The handlers that the demo uses answer at once; a promise would go on after its transaction. */
export function atOnce<T>(value: T | Promise<T>): T {
  if (value instanceof Promise) throw new Error('a handler of the demo answers later');
  return value;
}
