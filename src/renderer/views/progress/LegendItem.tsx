import type { ReactNode } from 'react';
import classes from './plots.module.css';

/** A mark with its name, at the right of a chart's title. */
export function LegendItem({
  mark,
  children,
}: {
  readonly mark: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.legend}>
      {mark}
      {children}
    </span>
  );
}
