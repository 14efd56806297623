import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Db } from './db.ts';
import { refuseNewer } from './header.ts';
import { learnerStore, type StoreKind } from './kind.ts';
import { migrate, readSchema } from './migrate.ts';
import { isSystemError } from './places.ts';

const folders = new WeakMap<Db, string>();

/**
 * A store that may be read and not written, as a copy of our own: SQLite cannot read a database in WAL mode without
 * writing beside it, and nothing may be written there. The copy takes no writes either. What other programs write
 * meanwhile is not seen.
 */
export function openPrivateCopy(path: string, kind: StoreKind = learnerStore): Db {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-reading-'));
  let db: Db | null = null;
  try {
    const copy = join(folder, basename(path));
    copyWithLog(path, copy);
    db = new Database(copy, { fileMustExist: true });
    // Folds the log in, so that the file stands alone: a copy or a check reads it by its name.
    db.pragma('journal_mode = DELETE');
    refuseNewer(path, readSchema(db), kind);
    migrate(db, undefined, kind);
    db.pragma('query_only = ON');
    folders.set(db, folder);
    return db;
  } catch (error) {
    db?.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A database and its write-ahead log belong together. */
export function copyWithLog(from: string, to: string): void {
  for (const ending of ['', '-wal']) {
    if (!existsSync(from + ending)) continue;
    copyFileSync(from + ending, to + ending);
    chmodSync(to + ending, 0o600);
  }
}

export function removePrivateCopy(db: Db): void {
  const folder = folders.get(db);
  if (folder !== undefined) removeFolder(folder);
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!isSystemError(error, 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY')) throw error;
  }
}
