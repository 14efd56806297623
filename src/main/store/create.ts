import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../domain/refusal.ts';
import { toRefusal } from './errors.ts';
import { learnerStore, type StoreKind } from './kind.ts';
import { migrate } from './migrate.ts';
import { isSystemError, removeWithCompanions, syncFile, temporaryPath } from './places.ts';

/** Throws `store-missing-folder` when there is none and none can be made. */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (isSystemError(error, 'ENOSPC', 'EDQUOT')) throw toRefusal(error, folder) ?? error;
    if (!isSystemError(error)) throw error;
    throw new Refusal('store-missing-folder', { path: folder, reason: error.code });
  }
}

/**
 * Makes a whole store under another name first: a process killed half-way leaves no half store, which the next start
 * would have to refuse. When two processes make one at once, the first stays.
 */
export function createStore(path: string, kind: StoreKind = learnerStore): void {
  const part = temporaryPath(path);
  try {
    removeWithCompanions(part);
    writeEmptyStore(part, kind);
    putInPlace(part, path);
  } catch (error) {
    const refusal = toRefusal(error, path);
    // There is no store yet, so what could not be opened is the folder.
    if (refusal?.code === 'store-unreadable' || refusal?.code === 'store-read-only') {
      throw new Refusal('store-read-only', { ...refusal.details, path: dirname(path) });
    }
    throw refusal ?? error;
  } finally {
    removeWithCompanions(part);
  }
}

function writeEmptyStore(path: string, kind: StoreKind): void {
  const db = new Database(path);
  try {
    // Nothing reads this file before it is synced and in place.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    migrate(db, undefined, kind);
    kind.begin(db);
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
}

function putInPlace(part: string, path: string): void {
  syncFile(part);
  try {
    // Unlike a rename, a link never replaces.
    linkSync(part, path);
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return;
    // exFAT and some network file systems have no links.
    if (!existsSync(path)) renameSync(part, path);
  }
  rmSync(part, { force: true });
  syncFile(path);
}
