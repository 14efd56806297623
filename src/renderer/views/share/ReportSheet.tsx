import { memo, useRef } from 'react';
import type { ShownPreview } from '../../state/share.ts';
import { Report } from '../../report/Report.tsx';
import classes from './ShareView.module.css';
import { useReportLinks } from './useReportLinks.ts';
import { useScale } from './useScale.ts';

export type ReadReport = Pick<ShownPreview, 'snapshot' | 'digest' | 'fingerprint'>;

interface ReportSheetProps {
  readonly label: string;
  readonly report: ReadReport;
}

/** A report to read in a pane of its own. */
export function ReportSheet({ label, report }: ReportSheetProps) {
  const pane = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const scale = useScale(sheet);
  useReportLinks(pane);
  return (
    <section
      ref={pane}
      className={classes.pane}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      <div ref={sheet} className={classes.sheet}>
        <div className={classes.paper} style={{ zoom: scale }}>
          <Paper report={report} />
        </div>
      </div>
    </section>
  );
}

/** The report itself, drawn again only when there is another. */
export const Paper = memo(
  ({ report: { snapshot, digest, fingerprint } }: { readonly report: ReadReport }) => (
    <Report snapshot={snapshot} digest={digest} fingerprint={fingerprint} />
  ),
  // The digest is that of all that is in it.
  ({ report: a }, { report: b }) => a.digest === b.digest && a.fingerprint === b.fingerprint,
);
Paper.displayName = 'Paper';
