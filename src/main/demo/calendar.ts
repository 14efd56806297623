import type { Random } from './random.ts';
import type { Phase } from './phase.ts';

/** Nobody pauses longer within a phase, so that the long gaps are those between phases. */
const longestPause = 6;

/** The days of a phase, counted back from today, on which something was studied; the first and the last are among them. */
export function pickDays({ from, to, perWeek }: Phase, random: Random): number[] {
  const days: number[] = [];
  for (let day = from; day >= to; day -= 1) {
    const last = days.at(-1) ?? Infinity;
    const isEdge = day === from || day === to;
    const isDue = last - day >= longestPause;
    if (random.chance(perWeek / 7) || isEdge || isDue) days.push(day);
  }
  return days;
}

/** When a session begins: before work, in the evening, or in the free hours of a weekend. HH:MM. */
export function pickStart(isWeekend: boolean, isSecond: boolean, random: Random): string {
  const [least, most] = pickHours(isWeekend, isSecond, random);
  return clockTime(Math.floor(random.between(least, most) / 5) * 5);
}

/** Minutes since midnight. */
function pickHours(isWeekend: boolean, isSecond: boolean, random: Random): [number, number] {
  if (isSecond) return [20 * 60, 21 * 60];
  if (isWeekend) return [9 * 60, 16 * 60];
  return random.chance(0.15) ? [6 * 60 + 30, 6 * 60 + 50] : [17 * 60 + 45, 19 * 60];
}

/** HH:MM of minutes since midnight, beyond the next one too. */
export function clockTime(minutes: number): string {
  const parts = [Math.floor(minutes / 60) % 24, minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
