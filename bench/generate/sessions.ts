import { activities, type Activity } from '../../src/domain/activity.ts';
import { offsetMinutesAt, type Day } from '../../src/domain/days.ts';
import type { DayPlan } from './calendar.ts';
import { pick, shuffle, type Random } from './draw.ts';
import { drawNote } from './notes.ts';

/** The data is lived in one place, wherever it is made. */
export const zone = 'Europe/Berlin';

const minuteMs = 60_000;
const quarterDays = 91;

export interface PlannedSession {
  readonly localDay: Day;
  /** UTC milliseconds; null: nobody wrote it down. */
  readonly startedAt: number | null;
  readonly durationSeconds: number;
  readonly offsetMinutes: number;
  /** None: time without a skill. */
  readonly skills: readonly { readonly id: string; readonly weight: number }[];
  readonly activity: Activity | null;
  readonly note: string;
}

/** Day by day, in the order of their starts; every quarter has a handful of skills in focus. */
export function* planSessions(
  days: readonly DayPlan[],
  skills: readonly string[],
  random: Random,
): Generator<PlannedSession> {
  let focus: readonly string[] = [];
  for (const [index, { day, sessions }] of days.entries()) {
    if (index % quarterDays === 0) focus = shuffle(random, skills).slice(0, random.between(5, 8));
    if (sessions > 0) yield* planDay(day, sessions, focus, skills, random);
  }
}

function* planDay(
  day: Day,
  count: number,
  focus: readonly string[],
  skills: readonly string[],
  random: Random,
): Generator<PlannedSession> {
  const midnight = Date.parse(`${day}T00:00Z`);
  const offsetMinutes = offsetMinutesAt(midnight + 12 * 60 * minuteMs, zone);
  const starts = Array.from({ length: count }, () => drawStart(day, random));
  for (const start of starts.toSorted((a, b) => a - b)) {
    const isTimeKnown = random.chance(0.95);
    yield {
      localDay: day,
      startedAt: isTimeKnown ? midnight + (start - offsetMinutes) * minuteMs : null,
      offsetMinutes,
      durationSeconds: drawMinutes(random) * 60,
      skills: drawSkills(focus, skills, random),
      activity: random.chance(0.15) ? null : pick(random, activities),
      note: drawNote(random),
    };
  }
}

/** Minutes since midnight: all day at weekends, else mostly evenings; every session ends on its day. */
function drawStart(day: Day, random: Random): number {
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  const isEvening = !isWeekend && random.chance(0.75);
  return isEvening ? random.between(18 * 60, 20 * 60 + 45) : random.between(6 * 60 + 30, 20 * 60);
}

/** 10 to 180, most of them under an hour. */
function drawMinutes(random: Random): number {
  const skewed = (random.next() + random.next()) * random.next();
  return 10 + 5 * Math.round(17 * skewed);
}

function drawSkills(
  focus: readonly string[],
  all: readonly string[],
  random: Random,
): PlannedSession['skills'] {
  if (random.chance(0.02)) return [];
  const count = random.chance(0.55) ? 1 : random.chance(0.75) ? 2 : 3;
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, all.length)) {
    // Squared: the first in focus comes up most.
    const inFocus = focus[Math.floor(random.next() ** 2 * focus.length)];
    chosen.add(inFocus !== undefined && random.chance(0.85) ? inFocus : pick(random, all));
  }
  const isWeighted = chosen.size > 1 && random.chance(0.2);
  return [...chosen].map((id, place) => ({ id, weight: isWeighted && place === 0 ? 2 : 1 }));
}
