import { createRandom, pick } from './random.ts';

export interface JournalOptions {
  readonly sessions: number;
  readonly years: number;
  readonly skills: readonly string[];
  readonly seed: number;
  /** The last day, as whole days since 1970. */
  readonly lastDay: number;
}

export interface JournalSession {
  /** Whole days since 1970. */
  readonly day: number;
  /** UTC milliseconds. */
  readonly startedAt: number;
  readonly durationSeconds: number;
  readonly skills: readonly string[];
  readonly activity: string | null;
  readonly note: string;
}

const activities = [
  'reading',
  'course',
  'practice',
  'practice',
  'project',
  'review',
  'mentoring',
  null,
];
const words =
  'read the plan again, the index was not used because of the cast; トランザクション分離レベルを比べた。 wrote it down. '.split(
    ' ',
  );
const dayMs = 86_400_000;
const focusDays = 91;

/**
 * Study as people do it: days off and pauses of weeks, evenings in bursts, a handful of skills in focus for a quarter
 * with the others now and then, one to three skills a session, notes of 0 to 400 characters. In the order of time.
 */
export function* makeJournal(options: JournalOptions): Generator<JournalSession> {
  const random = createRandom(options.seed);
  const days = Math.round(options.years * 365.25);
  const first = options.lastDay - days + 1;
  const weights = Array.from({ length: days }, (_, index) => weighDay(random, index));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let focus = chooseFocus(random, options.skills);
  let owed = 0;
  let made = 0;
  for (const [index, weight] of weights.entries()) {
    if (index % focusDays === 0) focus = chooseFocus(random, options.skills);
    owed += (weight / total) * options.sessions;
    const isLast = index === days - 1;
    const today = isLast ? options.sessions - made : Math.floor(owed);
    owed -= today;
    for (let place = 0; place < today; place += 1) {
      made += 1;
      yield makeSession(random, first + index, place / Math.max(1, today), focus, options.skills);
    }
  }
}

/** Two days off a week, and one long pause in a year. */
function weighDay(random: () => number, index: number): number {
  const isPause = index % 365 > 200 && index % 365 < 221;
  if (isPause || random() < 0.28) return 0;
  return 0.4 + random() * random() * 3;
}

function chooseFocus(random: () => number, skills: readonly string[]): string[] {
  return Array.from({ length: 6 }, () => pick(random, skills));
}

function makeSession(
  random: () => number,
  day: number,
  ofDay: number,
  focus: readonly string[],
  skills: readonly string[],
): JournalSession {
  const count = random() < 0.6 ? 1 : random() < 0.75 ? 2 : 3;
  const chosen = new Set(
    Array.from({ length: count }, () => pick(random, random() < 0.9 ? focus : skills)),
  );
  return {
    day,
    startedAt: day * dayMs + Math.floor(ofDay * 0.9 * dayMs),
    durationSeconds: 300 + Math.floor(random() * random() * 140) * 60,
    skills: [...chosen],
    activity: pick(random, activities),
    note: makeNote(random),
  };
}

function makeNote(random: () => number): string {
  if (random() < 0.4) return '';
  const length = Math.floor(random() * random() * 400);
  let note = '';
  while (note.length < length) note += `${pick(random, words)} `;
  return note.slice(0, length).trim();
}
