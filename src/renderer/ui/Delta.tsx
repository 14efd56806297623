import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Delta.module.css';

interface DeltaProps {
  /** Only its sign matters. */
  readonly value: number;
  /** The change in words or figures, with its sign. */
  readonly children: ReactNode;
  /** An arrow before it. */
  readonly arrow?: boolean;
}

/** A change: rise and fall wear the on-course and off-course colours, none is quiet. */
export function Delta({ value, children, arrow = false }: DeltaProps) {
  const Icon = value > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span className={classes.delta} data-sign={Math.sign(value)}>
      {arrow && value !== 0 ? <Icon size={12} aria-hidden /> : null}
      {children}
    </span>
  );
}
