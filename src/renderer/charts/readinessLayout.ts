import { wholePercent } from '../ui/figures.ts';
import { dayNumber } from './dayNumbers.ts';
import { placeLabels, type Box, type Placed } from './placeLabels.ts';
import { plotOf, textWidth } from './scale.ts';
import { lineOf, stepScale, type StepScale } from './stepScale.ts';
import { joinSteps, thinSteps, type StepPoint, type StepRow } from './steps.ts';
import { timeTicks } from './timeTicks.ts';

/** Finished rows; values 0 to 1. */
export interface ReadinessRows {
  readonly from: string;
  readonly to: string;
  readonly points: readonly StepPoint[];
  /** Of the range before, moved onto this range's days. */
  readonly before: readonly StepPoint[];
  /** `quiet`: one of many, a small dot whose words only the tooltip says. */
  readonly marks: readonly (StepPoint & { readonly words: string; readonly quiet?: boolean })[];
  readonly revisions: readonly { readonly day: string; readonly words: string }[];
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly quiet: boolean;
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly percent: number;
  readonly quiet: boolean;
}

export interface ReadinessLayout {
  readonly scale: StepScale;
  /** In percent. */
  readonly rows: readonly StepRow[];
  readonly dayTicks: ReadonlyMap<number, string>;
  readonly marks: readonly Mark[];
  readonly labels: readonly (Placed | null)[];
  readonly revisions: readonly {
    readonly x: number;
    readonly words: string;
    readonly box: Box | null;
  }[];
  readonly ends: readonly End[];
}

/** Room for "100 %" at the end of the line. */
export const endMargin = 44;

export function layReadiness(
  rows: ReadinessRows,
  size: { readonly width: number; readonly height: number },
  words: { readonly weekStart: number; readonly language: string },
): ReadinessLayout {
  const scale = stepScale(rows.from, rows.to, 1, plotOf(size.width, size.height, endMargin));
  const points = thinSteps(rows.points);
  const before = thinSteps(rows.before);
  const lines = [lineOf(points, scale), lineOf(before, scale)];
  const revisions = layRevisions(rows.revisions, scale);
  // `labels` stand beside the first of `marks`.
  const marks = rows.marks
    .map(({ day, value, words: said, quiet = false }) => ({
      x: scale.xOf(day),
      y: scale.yOf(value),
      words: said,
      quiet,
    }))
    .toSorted((a, b) => Number(a.quiet) - Number(b.quiet));
  const spoken = marks.filter(({ quiet }) => !quiet);
  return {
    scale,
    rows: joinSteps(points, before, rows.from).map((row) => ({
      ...row,
      yours: row.yours === null ? null : row.yours * 100,
      before: row.before === null ? null : row.before * 100,
    })),
    dayTicks: layDayTicks(rows.from, rows.to, scale, size.width, words),
    marks,
    labels: placeLabels(
      spoken.map((mark) => ({ ...mark, width: textWidth(mark.words) })),
      scale.plot,
      lines,
      revisions.flatMap(({ box }) => box ?? []),
    ),
    revisions,
    ends: layEnds(points, before, scale),
  };
}

/** Ticks with about 70 px each, none of which is cut off at the picture's edge. */
export function layDayTicks(
  from: string,
  to: string,
  scale: StepScale,
  width: number,
  { weekStart, language }: { readonly weekStart: number; readonly language: string },
): ReadonlyMap<number, string> {
  const most = Math.max(2, Math.floor((scale.plot.right - scale.plot.left) / 70));
  const first = dayNumber(from);
  return new Map(
    timeTicks(from, to, { most, weekStart, language })
      .filter(({ day, label }) => scale.xOf(day) + textWidth(label) / 2 <= width)
      .map(({ day, label }) => [dayNumber(day) - first, label]),
  );
}

function layRevisions(
  revisions: ReadinessRows['revisions'],
  scale: StepScale,
): ReadinessLayout['revisions'] {
  const { plot } = scale;
  return revisions.map(({ day, words }) => {
    const x = scale.xOf(day);
    const width = textWidth(words);
    const left = x + 4 + width <= plot.right ? x + 4 : x - 4 - width;
    const box = { left, right: left + width, top: plot.top, bottom: plot.top + 14 };
    return { x, words, box: left < plot.left ? null : box };
  });
}

function layEnds(
  points: readonly StepPoint[],
  before: readonly StepPoint[],
  scale: StepScale,
): End[] {
  const ends: End[] = [];
  const last = points.at(-1);
  const lastBefore = before.at(-1);
  const x = scale.plot.right;
  if (last !== undefined)
    ends.push({ x, y: scale.yOf(last.value), percent: wholePercent(last.value), quiet: false });
  if (lastBefore !== undefined) {
    const y = keepApart(ends[0]?.y, scale.yOf(lastBefore.value), scale.plot.bottom);
    ends.push({ x, y, percent: wholePercent(lastBefore.value), quiet: true });
  }
  return ends;
}

const lineDistance = 15;

/** Where a second label stands so that it is not on the first: below it, or above where there is nothing below. */
export function keepApart(fixed: number | undefined, other: number, bottom: number): number {
  if (fixed === undefined || Math.abs(fixed - other) >= lineDistance) return other;
  const below = fixed + lineDistance;
  return other < fixed || below > bottom ? fixed - lineDistance : below;
}
