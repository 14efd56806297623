import type { ReactNode } from 'react';
import classes from './BarList.module.css';

interface BarRow {
  readonly key: string;
  readonly mark?: ReactNode;
  readonly name: string;
  readonly amount: number;
  readonly colour: string;
  /** The amount in figures. */
  readonly value: string;
}

interface BarListProps {
  readonly rows: readonly BarRow[];
  /** Of each row, in pixels. */
  readonly rowHeight?: number;
}

/** Names with a bar and a figure each: a chart that is its own table. */
export function BarList({ rows, rowHeight = 18.5 }: BarListProps) {
  const most = Math.max(...rows.map(({ amount }) => amount), 0);
  return (
    <ul className={classes.list} style={{ '--row': `${rowHeight}px` } as object}>
      {rows.map(({ key, mark, name, amount, colour, value }) => (
        <li key={key} className={classes.row}>
          <span className={classes.name}>
            {mark}
            {name}
          </span>
          <span className={classes.track} aria-hidden>
            <span
              className={classes.fill}
              style={{
                display: 'block',
                width: `${most === 0 ? 0 : (amount / most) * 100}%`,
                backgroundColor: colour,
              }}
            />
          </span>
          <span className={classes.value}>{value}</span>
        </li>
      ))}
    </ul>
  );
}
