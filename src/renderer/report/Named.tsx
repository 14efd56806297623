import type { ReactNode } from 'react';
import { AreaSquare } from '../ui/AreaSquare.tsx';
import classes from './Named.module.css';

interface NamedProps {
  /** null: outside the role. */
  readonly area: string | null;
  readonly children: ReactNode;
}

/** A name with its area's square before it. */
export function Named({ area, children }: NamedProps) {
  return (
    <span className={classes.named}>
      <AreaSquare area={area} />
      <span className={classes.name} dir="auto">
        {children}
      </span>
    </span>
  );
}
