import Database from 'better-sqlite3';
import type { Db } from './db.ts';

/** How long a statement waits for another's lock. */
const busyMs = 5000;

/** A connection of one's own that only reads, to a store that is open elsewhere already. */
export function openReader(path: string): Db {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyMs });
  // As in connect.ts.
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

/** What `work` reads is all of one moment, whatever is written meanwhile. */
export function atOnce<T>(db: Db, work: () => T): T {
  return db.transaction(work).deferred();
}
