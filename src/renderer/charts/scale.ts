/** Steps between the ticks of an axis that starts at 0. */
const steps = [0.25, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100];

export interface Scale {
  readonly top: number;
  /** From 0 to the top; three to five. */
  readonly ticks: readonly number[];
}

/** The smallest round scale, from 0, that holds `most`. */
export function roundScale(most: number): Scale {
  let unit = 1;
  for (;;) {
    for (const step of steps) {
      const count = Math.max(2, Math.ceil(most / (step * unit) - 1e-9));
      if (count <= 4) {
        const size = step * unit;
        return {
          top: count * size,
          ticks: Array.from({ length: count + 1 }, (_, place) => place * size),
        };
      }
    }
    unit *= 100;
  }
}

/** The room of a plot inside its picture, in pixels from the picture's left and top. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Left of the plot stand the values, below it the days. */
export const axisWidth = 40;
export const axisHeight = 24;
export const plotTop = 8;

export function plotOf(width: number, height: number, rightMargin = 0): Plot {
  return {
    left: axisWidth,
    right: Math.max(axisWidth + 1, width - rightMargin),
    top: plotTop,
    bottom: height - axisHeight,
  };
}

/** How wide a text of 11 px stands, near enough to keep two of them apart. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u2E80-\uFFEF]/.test(letter) ? 11 : /[ilj.,:'|tfr ]/.test(letter) ? 3.8 : 6.4;
  return width;
}
