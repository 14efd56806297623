import { create } from 'zustand';
import { addDays, daysBetween, isDay } from '../../../domain/days.ts';

export type Preset = '30' | '90' | 'year' | 'all';

/** What the one control chose for the whole screen. */
export interface Choice {
  /** null: days of one's own. */
  readonly preset: Preset | null;
  /** The last day; null: today, whatever day that is. */
  readonly to: string | null;
  /** Only with days of one's own. */
  readonly from: string | null;
}

/** `from` null: since the first day of anything. */
export interface Range {
  readonly from: string | null;
  readonly to: string;
}

/** Before anything was chosen: everything while all of it is young, then twelve months. */
const usual: Choice = { preset: 'year', to: null, from: null };
const whileYoung: Choice = { preset: 'all', to: null, from: null };
const youngDays = 90;

/** Kept while the app runs: who comes back finds the same days. */
export const useChoice = create<Choice>(() => usual);

/** What fits the first recorded day better than `choice`, which nobody made; null: it is as it should be. */
export function usualChoice(choice: Choice, firstDay: string | null, today: string): Choice | null {
  if (choice !== usual && choice !== whileYoung) return null;
  const isYoung = firstDay !== null && daysBetween(firstDay, today) < youngDays;
  const fitting = isYoung ? whileYoung : usual;
  return fitting === choice ? null : fitting;
}

export function choosePreset(preset: Preset): void {
  useChoice.setState({ preset, to: null, from: null });
}

export function chooseDays(from: string, to: string): void {
  useChoice.setState({ preset: null, from, to });
}

export function rangeOf({ preset, from, to }: Choice, today: string): Range {
  const last = to ?? today;
  switch (preset) {
    case '30':
      return { from: addDays(last, -29), to: last };
    case '90':
      return { from: addDays(last, -89), to: last };
    case 'year':
      return { from: addDays(shiftYear(last, -1), 1), to: last };
    case 'all':
      return { from: null, to: last };
    case null:
      return { from: from ?? last, to: last };
  }
}

/** The choice as long as this one, just before it. null: there is none before everything. */
export function earlier(choice: Choice, today: string): Choice | null {
  const { from, to } = rangeOf(choice, today);
  if (from === null) return null;
  const last = addDays(from, -1);
  if (choice.preset !== null) return { ...choice, to: last };
  return { preset: null, from: addDays(last, -daysBetween(from, to)), to: last };
}

/** The choice as long as this one, just after it, at the latest the one that ends today. null: this is the latest. */
export function later(choice: Choice, today: string): Choice | null {
  const { from, to } = rangeOf(choice, today);
  if (from === null || to >= today) return null;
  const first = addDays(to, 1);
  if (choice.preset !== null) {
    const days =
      choice.preset === 'year' ? daysBetween(first, shiftYear(first, 1)) : Number(choice.preset);
    const last = addDays(first, days - 1);
    return { ...choice, to: last >= today ? null : last };
  }
  const days = daysBetween(from, to);
  const last = addDays(first, days);
  return last <= today
    ? { preset: null, from: first, to: last }
    : { preset: null, from: addDays(today, -days), to: today };
}

/** Whether two days bound twelve months, to the day. */
export function isYear(from: string, to: string): boolean {
  return from === addDays(shiftYear(to, -1), 1);
}

/** The same day of another year; 29 February becomes the 28th where there is none. */
function shiftYear(day: string, years: number): string {
  const shifted = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isDay(shifted) ? shifted : `${shifted.slice(0, 8)}28`;
}
