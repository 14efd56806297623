import { placeLabels, type Placed } from './placeLabels.ts';
import { keepApart, layDayTicks } from './readinessLayout.ts';
import { plotOf, textWidth } from './scale.ts';
import { lineOf, stepScale, type StepScale } from './stepScale.ts';
import { joinSteps, thinSteps, type StepRow } from './steps.ts';

/** Finished rows: the level holds until the next point; the last stands on the last day. */
export interface LevelRows {
  readonly from: string;
  readonly to: string;
  readonly required: number | null;
  readonly points: readonly {
    readonly day: string;
    readonly level: number;
    readonly mentor: string | null;
  }[];
}

export interface LevelLayout {
  readonly scale: StepScale;
  readonly rows: readonly StepRow[];
  readonly dayTicks: ReadonlyMap<number, string>;
  readonly marks: readonly { readonly x: number; readonly y: number; readonly words: string }[];
  readonly labels: readonly (Placed | null)[];
  readonly asked: { readonly lineY: number; readonly labelY: number } | null;
  readonly end: { readonly y: number; readonly level: number } | null;
}

/** Room for "asked: 3" at the end of the lines. */
export const levelMargin = 60;

export function layLevel(
  { from, to, required, points }: LevelRows,
  size: { readonly width: number; readonly height: number },
  words: { readonly weekStart: number; readonly language: string },
): LevelLayout {
  const scale = stepScale(from, to, 5, plotOf(size.width, size.height, levelMargin));
  const steps = thinSteps(points.map((point) => ({ ...point, value: point.level })));
  const last = steps.at(-1);
  const end = last === undefined ? null : { y: scale.yOf(last.level), level: last.level };
  const marks = steps.flatMap(({ day, level, mentor }, place) => {
    // The last point only closes the line: no word was given on that day.
    const closes = place > 0 && place === steps.length - 1 && steps[place - 1]?.level === level;
    return mentor === null || closes
      ? []
      : [{ x: scale.xOf(day), y: scale.yOf(level), words: mentor }];
  });
  const askedY = required === null ? null : scale.yOf(required);
  const askedLine = askedY === null ? [] : [[{ x: scale.plot.left, y: askedY }]];
  return {
    scale,
    rows: joinSteps(steps, [], from),
    dayTicks: layDayTicks(from, to, scale, size.width, words),
    marks,
    labels: placeLabels(
      marks.map((mark) => ({ ...mark, width: textWidth(mark.words) })),
      scale.plot,
      [lineOf(steps, scale), ...askedLine],
    ),
    asked:
      askedY === null
        ? null
        : { lineY: askedY, labelY: keepApart(end?.y, askedY, scale.plot.bottom) },
    end,
  };
}
