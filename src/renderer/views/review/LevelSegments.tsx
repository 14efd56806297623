import { useId } from 'react';
import classes from './LevelSegments.module.css';

interface LevelSegmentsProps<L extends number> {
  readonly label: string;
  readonly levels: readonly L[];
  /** null: none is chosen. */
  readonly value: L | null;
  readonly onChange: (level: L) => void;
}

/** Levels side by side, of which none need be chosen: native radios, so that arrows and readers know them. */
export function LevelSegments<L extends number>({
  label,
  levels,
  value,
  onChange,
}: LevelSegmentsProps<L>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classes.segments}>
      {levels.map((level) => (
        <label key={level} className={classes.segment}>
          <input
            type="radio"
            name={name}
            className={classes.radio}
            checked={value === level}
            onChange={() => onChange(level)}
          />
          <span>{level}</span>
        </label>
      ))}
    </div>
  );
}
