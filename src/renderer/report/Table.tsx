import type { ReactNode } from 'react';
import text from '../ui/type.module.css';
import classes from './Table.module.css';

export interface Column {
  readonly title: string;
  /** A CSS width; the columns without one share what is left. */
  readonly width?: string;
  /** Right-aligned figures. */
  readonly figures?: boolean;
  /** On a phone it takes all of a line. */
  readonly wide?: boolean;
  /** For a sheet that lays out the cells itself. */
  readonly name?: string;
}

export interface Row {
  readonly key: string;
  /** One for each column; the first names the row. */
  readonly cells: readonly ReactNode[];
}

interface TableProps {
  /** Heard, and not shown: a heading above it says enough to those who see. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows?: readonly Row[];
  /** Rows under heads of their own. */
  readonly groups?: readonly {
    readonly key: string;
    readonly head: ReactNode;
    readonly rows: readonly Row[];
  }[];
  /** Without its head to see, where each cell says what it is. */
  readonly bare?: boolean;
  /** On a phone each row becomes a block, each cell under its column's name. */
  readonly stacks?: boolean;
  /** For the first page, where room is dear: closer on paper. */
  readonly dense?: boolean;
  /** For long lists of figures: closer everywhere. */
  readonly tight?: boolean;
}

/** A table whose head is repeated on every printed page and whose rows stay whole. */
export function Table(props: TableProps) {
  const { caption, columns, rows, groups = [] } = props;
  const { bare = false, stacks = false, dense = false, tight = false } = props;
  return (
    <table
      className={classes.table}
      data-bare={bare}
      data-stacks={stacks}
      data-dense={dense}
      data-tight={tight}
    >
      <caption className={text.hidden}>{caption}</caption>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, figures }) => (
            <th key={title} scope="col" data-figures={figures}>
              {bare ? <span className={text.hidden}>{title}</span> : title}
            </th>
          ))}
        </tr>
      </thead>
      {rows === undefined ? null : (
        <tbody>{rows.map((row) => drawRow(row, columns, stacks))}</tbody>
      )}
      {groups.map(({ key, head, rows: inside }) => (
        <tbody key={key}>
          {head === null ? null : (
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={columns.length}>
                {head}
              </th>
            </tr>
          )}
          {inside.map((row) => drawRow(row, columns, stacks))}
        </tbody>
      ))}
    </table>
  );
}

function drawRow({ key, cells }: Row, columns: readonly Column[], stacks: boolean): ReactNode {
  return (
    <tr key={key}>
      {columns.map(({ title, name, figures, wide }, place) =>
        place === 0 ? (
          <th key={title} scope="row">
            {cells[place]}
          </th>
        ) : (
          <td
            key={title}
            data-head={stacks ? title : undefined}
            data-column={name}
            data-figures={figures}
            data-wide={wide}
          >
            {cells[place]}
          </td>
        ),
      )}
    </tr>
  );
}
