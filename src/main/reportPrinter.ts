import type { FeedbackJob, ReportJob } from '../contract/snapshots.ts';

/** What was drawn. */
export interface DrawnReport {
  /** The whole page as HTML, its data block empty. */
  readonly page: string;
  /** The same page printed; null: not asked for. */
  readonly pdf: Uint8Array | null;
}

/** Draws reports in a window that nobody sees. */
export interface ReportPrinter {
  /** Throws `report-undrawn` when the page does not come to an end. */
  readonly draw: (
    job: ReportJob | FeedbackJob,
    asked: { readonly pdf: boolean },
  ) => Promise<DrawnReport>;
  /** For the page: what it is to draw. Throws `report-unknown`. */
  readonly readJob: (id: string) => ReportJob | FeedbackJob;
  /** From the page: it is drawn. Throws `report-unknown`. */
  readonly deliver: (id: string, page: string) => void;
}
