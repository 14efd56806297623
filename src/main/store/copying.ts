import { renameSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../domain/refusal.ts';
import type { Db } from './db.ts';
import { toRefusal } from './errors.ts';
import { checkFile } from './fileCheck.ts';
import {
  isSystemError,
  removeWithCompanions,
  syncFolder,
  syncLargeFile,
  sweep,
  temporaryPath,
} from './places.ts';

/**
 * Writes a whole, checked copy of an open store to `path` and gives its size in bytes. What stood there before is
 * replaced at the end, by one rename. Others may write to the store meanwhile.
 */
export async function writeCopy(db: Db, path: string): Promise<number> {
  const part = temporaryPath(path);
  try {
    // Only what was left beside this very name: the folder may be anybody's.
    sweep(dirname(path), basename(path));
    removeWithCompanions(part);
    if (!(await copyPages(db, part))) throw new Refusal('store-locked', { path: db.name });
    makeStandalone(part);
    await refuseDamaged(part, db.name);
    await syncLargeFile(part);
    renameSync(part, path);
    syncFolder(path);
    return statSync(path).size;
  } catch (error) {
    throw toCopyRefusal(error, path);
  } finally {
    removeWithCompanions(part);
  }
}

/** Where a copy cannot be written, that is the copy's trouble and not the store's. */
export function toCopyRefusal(error: unknown, path: string): unknown {
  const refusal = toRefusal(error, path);
  const reason = refusal?.details['reason'] ?? (isSystemError(error) ? error.code : null);
  if (refusal === null && reason === null) return error;
  const isUnwritable =
    refusal === null || refusal.code === 'store-unreadable' || refusal.code === 'store-read-only';
  return isUnwritable ? new Refusal('copy-unwritable', { path, reason: String(reason) }) : refusal;
}

export const wholeAtOnce = 0x7fffffff;

/**
 * SQLite's backup API into another file, in slices that leave the thread free between them. false: a lock was in the
 * way and nothing was copied, which better-sqlite3 reports as done, of 0 pages.
 */
export async function copyPages(db: Db, to: string, pagesAtOnce = 100): Promise<boolean> {
  const { totalPages } = await db.backup(to, { progress: () => pagesAtOnce });
  return totalPages > 0;
}

/** Out of WAL mode: such a file is one file, and reading it writes nothing beside it. */
export function makeStandalone(path: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** `named`: the path that a person knows. */
export async function refuseDamaged(path: string, named: string): Promise<void> {
  const { problems } = await checkFile({ path, depth: 'integrity' });
  const [problem] = problems;
  if (problem !== undefined)
    throw new Refusal('store-damaged', { path: named, reason: problem.where });
}
