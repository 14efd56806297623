import { Table } from '@mantine/core';
import classes from './ChartTable.module.css';

export interface ChartTableData {
  /** The first column names the row; the others are right-aligned figures unless said. */
  readonly columns: readonly { readonly title: string; readonly text?: boolean }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a chart shows, as figures. */
export function ChartTable({ title, columns, rows }: ChartTableData & { readonly title: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <section className={classes.scroll} aria-label={title} tabIndex={0}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              <Table.Th
                key={column.title}
                scope="col"
                data-figures={index > 0 && column.text !== true}
              >
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, place) => (
            // Rows of a finished table never move, so that their place names them.
            <Table.Tr key={place}>
              {row.map((cell, index) => {
                const figures = index > 0 && columns[index]?.text !== true;
                return index === 0 ? (
                  <Table.Th key={index} scope="row" className={classes.name}>
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={index} data-figures={figures}>
                    {cell}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
