import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../../domain/refusal.ts';
import { value, type Db } from './db.ts';
import { toRefusal } from './errors.ts';
import { refuseNewer } from './header.ts';
import { learnerStore, type StoreKind } from './kind.ts';
import { findLockHolder } from './lockHolder.ts';
import { readSchema } from './migrate.ts';
import { storePath } from './places.ts';

/** How long a statement waits for another process's lock. */
const busyMs = 5000;

/** An open connection to a store of ours, whatever its schema; null: the system lets us only read. */
export function connect(path: string, kind: StoreKind = learnerStore): Db | null {
  let db: Db | null = null;
  try {
    peek(path, kind);
    db = new Database(path, { fileMustExist: true, timeout: busyMs });
    configure(db);
    return db;
  } catch (error) {
    db?.close();
    const refusal = toRefusal(error, path);
    if (refusal === null) throw error;
    if (refusal.code === 'store-read-only') return null;
    throw refusal.code === 'store-locked'
      ? new Refusal('store-locked', { ...refusal.details, holder: findLockHolder(path) })
      : refusal;
  }
}

/** Lets `work` write to the store of a profile on a connection of its own. Throws `store-read-only` where none may write. */
export async function withStore<T>(folder: string, work: (db: Db) => T | Promise<T>): Promise<T> {
  const path = storePath(folder);
  const db = connect(path);
  if (db === null) throw new Refusal('store-read-only', { path });
  try {
    return await work(db);
  } catch (error) {
    throw toRefusal(error, path) ?? error;
  } finally {
    db.close();
  }
}

function configure(db: Db): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // A copy that somebody sent may carry a schema with functions in it; a damaged page is to be noticed, not followed.
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  // No mmap_size: an I/O error would end the process (SIGBUS) instead of the statement.
  value(db, 'SELECT count(*) FROM sqlite_schema');
}

/**
 * With a leftover log the file's own header is not the last word. A connection that can only read does not fold the
 * log in when it closes, so whatever it meets stays as it was found.
 */
function peek(path: string, kind: StoreKind): void {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyMs });
  try {
    value(db, 'SELECT count(*) FROM sqlite_schema');
    refuseNewer(path, readSchema(db), kind);
  } finally {
    db.close();
  }
}
