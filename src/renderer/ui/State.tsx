import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './State.module.css';

export type StateKind = 'onCourse' | 'atRisk' | 'offCourse' | 'neutral';

const icons = {
  onCourse: IconCircleCheck,
  atRisk: IconAlertTriangle,
  offCourse: IconCircleX,
  neutral: IconCircle,
};

interface StateProps {
  readonly kind: StateKind;
  /** The word. */
  readonly children: ReactNode;
  /** On a soft chip: only in a detail's head. */
  readonly chip?: boolean;
}

/** A state as icon, word and colour. */
export function State({ kind, children, chip = false }: StateProps) {
  const Icon = icons[kind];
  return (
    <span className={classes.state} data-kind={kind} data-chip={chip}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}
