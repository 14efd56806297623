import type { ReactNode } from 'react';
import classes from './Empty.module.css';

/** What an empty place says: one sentence, and one button when there is something to do. */
export function Empty({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
