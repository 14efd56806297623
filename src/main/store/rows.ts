import { all, first, run, value, type Db } from './db.ts';

type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** The tables whose rows a person's actions write, and that undo can restore. */
const loggedTables = [
  'settings',
  'skills',
  'assessments',
  'evidence',
  'goals',
  'goal_terms',
  'sessions',
  'session_skills',
  'feedbacks',
  'feedback_states',
  'feedback_answers',
] as const;

type LoggedTable = (typeof loggedTables)[number];

/** One written row: `before` null for an inserted one, `after` null for a removed one. */
export interface Image {
  readonly table: LoggedTable;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** The only way to write what a person entered: every row leaves its images, in the order written. */
export interface RowWriter {
  readonly db: Db;
  /** Gives the row id, for tables whose key is a number. */
  insert(table: LoggedTable, row: Row): number;
  update(table: LoggedTable, key: Row, changes: Row): void;
  remove(table: LoggedTable, key: Row): void;
}

export function createRowWriter(db: Db, images: Image[]): RowWriter {
  return {
    db,
    insert: (table, row) => {
      const { lastInsertRowid } = insertRow(db, table, row);
      const rowId = Number(lastInsertRowid);
      images.push({
        table,
        before: null,
        after: table === 'sessions' ? { ...row, n: rowId } : row,
      });
      return rowId;
    },
    update: (table, key, changes) => {
      const before = readRow(db, table, key);
      const after = { ...before, ...changes };
      if (Object.keys(changes).every((name) => before[name] === after[name])) return;
      updateRow(db, table, key, changes);
      images.push({ table, before, after });
    },
    remove: (table, key) => {
      const before = readRow(db, table, key);
      removeRow(db, table, key);
      images.push({ table, before, after: null });
    },
  };
}

/** Puts rows back as they were before (`undo`) or after (`redo`) the action that left the images. */
export function restoreRows(db: Db, images: readonly Image[], direction: 'undo' | 'redo'): void {
  // Backwards, so that shares leave before their session's day changes back, and children before parents.
  const ordered = direction === 'undo' ? images.toReversed() : images;
  for (const { table, before, after } of ordered) {
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    if (from !== null && belongsToCatalogue(db, table, from)) continue;
    if (to !== null && belongsToCatalogue(db, table, to)) continue;
    if (from === null && to !== null) insertRow(db, table, to);
    else if (from !== null && to === null) removeRow(db, table, keyOf(db, table, from));
    else if (from !== null && to !== null) updateRow(db, table, keyOf(db, table, from), to);
  }
}

/** An own skill that a later catalogue took over is no longer the learner's to take back. */
function belongsToCatalogue(db: Db, table: LoggedTable, { id = null }: Row): boolean {
  return (
    table === 'skills' && value(db, 'SELECT origin FROM skills WHERE id = ?', id) === 'bundled'
  );
}

function readRow(db: Db, table: LoggedTable, key: Row): Row {
  // Named columns: a generated one cannot be written back.
  const names = columnsOf(db, table).map(({ name }) => name);
  const row = first<Row>(
    db,
    `SELECT ${names.join(', ')} FROM ${table} WHERE ${matching(key)}`,
    key,
  );
  if (row === undefined) throw new Error(`${table} has no row ${JSON.stringify(key)}`);
  return row;
}

function insertRow(db: Db, table: LoggedTable, row: Row): { lastInsertRowid: number | bigint } {
  const names = Object.keys(row);
  return run(
    db,
    `INSERT INTO ${table}(${names.join(', ')}) VALUES(${names.map((name) => `@${name}`).join(', ')})`,
    row,
  );
}

function updateRow(db: Db, table: LoggedTable, key: Row, changes: Row): void {
  const written = Object.keys(changes).filter((name) => !Object.hasOwn(key, name));
  const list = written.map((name) => `${name} = @${name}`).join(', ');
  expectOne(
    table,
    run(db, `UPDATE ${table} SET ${list} WHERE ${matching(key)}`, { ...changes, ...key }),
  );
}

function removeRow(db: Db, table: LoggedTable, key: Row): void {
  expectOne(table, run(db, `DELETE FROM ${table} WHERE ${matching(key)}`, key));
}

function expectOne(table: string, { changes }: { changes: number }): void {
  if (changes !== 1) throw new Error(`${changes} rows of ${table} were written instead of one`);
}

function matching(key: Row): string {
  return Object.keys(key)
    .map((name) => `${name} = @${name}`)
    .join(' AND ');
}

function keyOf(db: Db, table: LoggedTable, row: Row): Row {
  const names = columnsOf(db, table).filter(({ pk }) => pk > 0);
  return Object.fromEntries(names.map(({ name }) => [name, row[name] ?? null]));
}

interface Column {
  readonly name: string;
  /** Its place in the primary key, from 1; 0: not in it. */
  readonly pk: number;
}

const knownColumns = new WeakMap<Db, Map<LoggedTable, readonly Column[]>>();

function columnsOf(db: Db, table: LoggedTable): readonly Column[] {
  const known = knownColumns.get(db) ?? new Map<LoggedTable, readonly Column[]>();
  knownColumns.set(db, known);
  const columns = known.get(table) ?? all<Column>(db, `PRAGMA table_info(${table})`);
  known.set(table, columns);
  return columns;
}
