import { axisHeight, axisWidth } from './scale.ts';

/** The marks of look.md's charts, as recharts takes them. */
export const ink = {
  bg: 'var(--mp-bg)',
  accent: 'var(--mp-accent)',
  text: 'var(--mp-text)',
  text2: 'var(--mp-text2)',
  text3: 'var(--mp-text3)',
  line: 'var(--mp-line)',
  baseline: 'var(--mp-line2)',
  other: 'var(--mp-control)',
} as const;

const words = { fontSize: 11, fill: ink.text3 } as const;

export const daysAxis = {
  height: axisHeight,
  interval: 0,
  tickLine: false,
  tickSize: 0,
  tickMargin: 8,
  axisLine: { stroke: ink.baseline },
  tick: words,
} as const;

export const valuesAxis = {
  width: axisWidth,
  interval: 0,
  tickLine: false,
  tickSize: 0,
  tickMargin: 6,
  axisLine: false,
  tick: words,
} as const;

/** Yours, asked, and the range before. */
export const lines = {
  yours: { stroke: ink.accent, strokeWidth: 2 },
  asked: { stroke: ink.text2, strokeWidth: 1.25, strokeDasharray: '3 3' },
  before: { stroke: ink.text3, strokeWidth: 1.25, strokeDasharray: '4 3' },
} as const;
