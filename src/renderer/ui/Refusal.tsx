import { IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sayRefusal, type RefusalLike } from './refusalWords.ts';
import classes from './Refusal.module.css';

interface RefusalProps extends RefusalLike {
  /** A way on, such as "try again". */
  readonly action?: ReactNode;
}

/** A line at the place that it concerns; read out when it appears. */
export function Refusal({ code, details, action }: RefusalProps) {
  return (
    <div role="alert" className={classes.refusal}>
      <IconCircleX size={16} aria-hidden />
      <p>{sayRefusal({ code, details })}</p>
      {action}
    </div>
  );
}
