import type { ReactNode } from 'react';
import classes from './Details.module.css';

interface DetailsProps {
  readonly id?: string;
  readonly summary: string;
  /** So many beside each other where there is room: for a narrow list. */
  readonly columns?: 1 | 2;
  readonly children: ReactNode;
}

/**
 * Closed on a screen, where the browser opens it without a script; open on paper. What it opens stands behind the
 * element and not in it: no style sheet can open the inside of a closed one in every browser that we print from.
 */
export function Details({ id, summary, columns = 1, children }: DetailsProps) {
  return (
    <div id={id} className={classes.details}>
      <details>
        <summary>{summary}</summary>
      </details>
      <div className={classes.content} data-columns={columns}>
        {children}
      </div>
    </div>
  );
}
