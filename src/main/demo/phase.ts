/** A stretch of study with one rhythm. Days are counted back from today, which is 0. */
export interface Phase {
  readonly from: number;
  readonly to: number;
  /** Studied days a week, about. */
  readonly perWeek: number;
  /** Share of studied days with a second session. */
  readonly twice: number;
  /** What was done, in order, one line each. */
  readonly lines: string;
}
