import type { ReactNode } from 'react';
import classes from './plots.module.css';

/** What a chart counts, beside its title; it gives way where the head would need a second line. */
export function Hint({ children }: { readonly children: ReactNode }) {
  return <span className={classes.hint}>{children}</span>;
}
