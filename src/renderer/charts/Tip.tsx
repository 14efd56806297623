import type { ReactNode } from 'react';
import classes from './Tip.module.css';

interface TipProps {
  readonly title: string;
  readonly total?: string;
  readonly rows?: readonly {
    readonly key: string;
    readonly mark?: ReactNode;
    readonly name: string;
    readonly value: string;
  }[];
  readonly notes?: readonly string[];
}

/** Title and total first, then rows, then what else there is to say. */
export function Tip({ title, total, rows = [], notes = [] }: TipProps) {
  return (
    <>
      <div className={classes.head}>
        <span>{title}</span>
        {total === undefined ? null : <span className={classes.value}>{total}</span>}
      </div>
      {rows.map(({ key, mark, name, value }) => (
        <div key={key} className={classes.row}>
          {mark}
          <span>{name}</span>
          <span className={classes.value}>{value}</span>
        </div>
      ))}
      {notes.map((note) => (
        <div key={note} className={classes.note}>
          {note}
        </div>
      ))}
    </>
  );
}
