import type { ReactNode } from 'react';
import classes from './ProblemView.module.css';

/** One way out of the problem: what it does, and its button. */
export function WayOut({
  effect,
  children,
}: {
  readonly effect: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes.way}>
      <span>{effect}</span>
      {children}
    </li>
  );
}
