import type { ReactNode } from 'react';
import classes from './Settings.module.css';

interface SettingRowProps {
  /** A label element, or words that the control repeats for readers. */
  readonly label: ReactNode;
  /** What it does, in one line. */
  readonly effect?: ReactNode;
  readonly control?: ReactNode;
  /** Below both, at full width. */
  readonly children?: ReactNode;
}

/** Label at the left, control at the right, effect below. */
export function SettingRow({ label, effect, control, children }: SettingRowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <div className={classes.label}>{label}</div>
        {effect === undefined ? null : <div className={classes.effect}>{effect}</div>}
      </div>
      {control === undefined ? null : <div className={classes.control}>{control}</div>}
      {children === undefined ? null : <div className={classes.below}>{children}</div>}
    </div>
  );
}
