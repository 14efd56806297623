import type { Desktop } from '../scripts/desktop.ts';

/** What every measurement is handed. */
export interface Bench {
  readonly desktop: Desktop;
  /** Samples of each figure. */
  readonly rounds: number;
  /** With 10,000 sessions instead of a million: to see that everything runs. */
  readonly quick: boolean;
}
