import { addDays, listDays, type Day } from '../../src/domain/days.ts';
import type { Random } from './draw.ts';

interface Phase {
  readonly share: number;
  /** Days. */
  readonly least: number;
  readonly most: number;
  /** How much more is done than in a steady week. */
  readonly pace: number;
}

const phases: readonly Phase[] = [
  { share: 0.25, least: 10, most: 40, pace: 2.6 },
  { share: 0.4, least: 20, most: 70, pace: 1 },
  { share: 0.2, least: 7, most: 30, pace: 0.3 },
  { share: 0.15, least: 4, most: 25, pace: 0 },
];

/** Up to the end something is done, so that the first screen has a week to show. */
const steadyEnd = 30;

export interface DayPlan {
  readonly day: Day;
  readonly sessions: number;
}

/** `sessions` over `years` up to and including `until`, in bursts and with gaps; more at weekends. */
export function planDays(sessions: number, years: number, until: Day, random: Random): DayPlan[] {
  const days = listDays(addDays(until, 1 - Math.round(years * 365.25)), until);
  const weights = weighDays(days, random);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let reached = 0;
  let given = 0;
  return days.map((day, index) => {
    reached += weights[index] ?? 0;
    // The last day takes what rounding left.
    const due = index === days.length - 1 ? sessions : Math.floor((reached / sum) * sessions);
    const count = due - given;
    given = due;
    return { day, sessions: count };
  });
}

function weighDays(days: readonly Day[], random: Random): number[] {
  const weights: number[] = [];
  let pace = 1;
  let left = 0;
  for (const [index, day] of days.entries()) {
    if (left === 0) ({ pace, left } = drawPhase(random));
    left -= 1;
    const isEnd = index >= days.length - steadyEnd;
    const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
    const noise = random.chance(0.15) ? 0 : 0.4 + 1.2 * random.next();
    weights.push((isEnd ? 1 : pace) * (isWeekend ? 1.6 : 1) * noise);
  }
  return weights;
}

function drawPhase(random: Random): { pace: number; left: number } {
  let rest = random.next();
  for (const { share, least, most, pace } of phases) {
    if (rest < share) return { pace, left: random.between(least, most) };
    rest -= share;
  }
  return { pace: 1, left: 7 };
}
