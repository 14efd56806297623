import { accessSync, constants } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../../domain/refusal.ts';
import { connect } from './connect.ts';
import { createStore, ensureFolder } from './create.ts';
import { value, type Db } from './db.ts';
import { toRefusal } from './errors.ts';
import { examineHeader, refuseNewer } from './header.ts';
import { makeBackup } from './keptCopies.ts';
import { latestSchema, migrate, readSchema } from './migrate.ts';
import { backupsFolder, storePath, sweep } from './places.ts';
import { openPrivateCopy, removePrivateCopy } from './privateCopy.ts';

export type { Db } from './db.ts';
export { toRefusal } from './errors.ts';

export interface OpenedStore {
  readonly db: Db;
  /** It can be read and not written; every write is refused. */
  readonly readOnly: boolean;
}

export interface OpenOptions {
  /** The profile's folder; made when missing, as is the store in it. */
  readonly folder: string;
  /** UTC milliseconds. */
  readonly now: number;
  /** Only the window, which holds the profile's lock, migrates. */
  readonly role: 'window' | 'command';
}

/**
 * Opens the store of a profile. What is not a readable store of this version is refused by name and left as it is,
 * byte for byte: `store-missing-folder`, `store-not-a-database`, `store-foreign`, `store-newer`, `store-older`
 * (role `command`), `store-damaged`, `store-locked`, `store-unreadable`, `disk-full`, `io-error`; `details.path`
 * says where. Damage deeper inside shows when it is met: checking a million rows would cost seconds at each start.
 */
export async function openStore({ folder, now, role }: OpenOptions): Promise<OpenedStore> {
  ensureFolder(folder);
  const path = storePath(folder);
  if (examineHeader(path) === null) createStore(path);
  if (!isWritable(folder) || !isWritable(path)) return openForReading(path);
  sweep(folder);
  if (role === 'window') sweep(backupsFolder(folder));
  const db = connect(path);
  if (db === null) return openForReading(path);
  try {
    await reachLatestSchema(db, { folder, now, role });
  } catch (error) {
    db.close();
    throw toRefusal(error, path) ?? error;
  }
  return { db, readOnly: false };
}

/** Folds the write-ahead log into the file, so that the file alone can be copied. */
export function closeStore(db: Db): void {
  try {
    if (db.open && !isReadOnly(db)) {
      // Whoever holds the store folds the log in at its own end: nobody waits for that here.
      db.pragma('busy_timeout = 100');
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
  } catch (error) {
    // Another process reads, or the disk is full: the log stays beside the file and the next start reads both.
    if (toRefusal(error) === null) throw error;
  } finally {
    db.close();
    removePrivateCopy(db);
  }
}

let sqliteVersion: string | null = null;

export function readSqliteVersion(): string {
  sqliteVersion ??= askSqliteVersion();
  return sqliteVersion;
}

function askSqliteVersion(): string {
  const db = new Database(':memory:');
  try {
    return value<string>(db, 'SELECT sqlite_version()') ?? '';
  } finally {
    db.close();
  }
}

async function reachLatestSchema(db: Db, { folder, now, role }: OpenOptions): Promise<void> {
  const schema = readSchema(db);
  const path = storePath(folder);
  refuseNewer(path, schema);
  if (schema === latestSchema) return;
  if (role === 'command') {
    throw new Refusal('store-older', { path, found: schema, expected: latestSchema });
  }
  await makeBackup(db, folder, now, 'migration');
  migrate(db);
}

function openForReading(path: string): OpenedStore {
  try {
    return { db: openPrivateCopy(path), readOnly: true };
  } catch (error) {
    throw toRefusal(error, path) ?? error;
  }
}

function isReadOnly(db: Db): boolean {
  return db.pragma('query_only', { simple: true }) === 1;
}

/** On Windows this sees only the read-only attribute; a refused write says the rest. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
