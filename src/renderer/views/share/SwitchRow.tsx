import { Switch } from '@mantine/core';
import { useId } from 'react';
import classes from './ShareView.module.css';

interface SwitchRowProps {
  readonly label: string;
  /** What it does, in one line. */
  readonly effect: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Words at the left, the switch at the right. */
export function SwitchRow({ label, effect, checked, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <div className={classes.switch}>
      <div>
        <label htmlFor={id}>{label}</label>
        <div id={`${id}-effect`} className={classes.effect}>
          {effect}
        </div>
      </div>
      <Switch
        id={id}
        aria-describedby={`${id}-effect`}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
