import { offsetMinutesAt, wallTimeOf } from '../../domain/days.ts';
import { writeInstant } from '../../domain/instant.ts';
import type { Clock } from '../clock.ts';

/** As this machine's clocks showed it. */
export function writeHere(instant: number, clock: Clock): string {
  return writeInstant(instant, offsetMinutesAt(instant, clock.zone()));
}

/** Day and time for people: 2026-11-19 19:45. */
export function sayInstant(instant: number, clock: Clock): string {
  const { day, time } = wallTimeOf(instant, offsetMinutesAt(instant, clock.zone()));
  return `${day} ${time}`;
}
