import type Database from 'better-sqlite3';

export type Db = Database.Database;

type Bound = string | number | null | Readonly<Record<string, string | number | null>>;

// A statement costs as much as the query it runs when it is prepared anew each time.
const prepared = new WeakMap<Db, Map<string, Database.Statement>>();

/** Every row, as objects keyed by column. */
export function all<Row>(db: Db, sql: string, ...values: readonly Bound[]): Row[] {
  return statement(db, sql).all(...values) as Row[];
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its SQL selects
export function first<Row>(db: Db, sql: string, ...values: readonly Bound[]): Row | undefined {
  return statement(db, sql).get(...values) as Row | undefined;
}

/** The first column of the first row. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its SQL selects
export function value<T>(db: Db, sql: string, ...values: readonly Bound[]): T | undefined {
  return statement(db, sql, 'pluck').get(...values) as T | undefined;
}

/** The first column of every row. */
export function column<T>(db: Db, sql: string, ...values: readonly Bound[]): T[] {
  return statement(db, sql, 'pluck').all(...values) as T[];
}

export function run(db: Db, sql: string, ...values: readonly Bound[]): Database.RunResult {
  return statement(db, sql).run(...values);
}

/**
 * Everything or nothing. The write lock is taken at once: a transaction that reads first and asks for the lock
 * later is refused without waiting when another process wrote in between. Inside another it is a savepoint.
 */
export function together<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate();
}

function statement(db: Db, sql: string, mode: 'rows' | 'pluck' = 'rows'): Database.Statement {
  const known = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, known);
  const key = mode + sql;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = db.prepare(sql);
  if (mode === 'pluck') made.pluck();
  known.set(key, made);
  return made;
}
