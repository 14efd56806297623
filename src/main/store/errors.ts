import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal, type RefusalCode } from '../../domain/refusal.ts';

/** SQLite's result codes without their extension (sqlite.org/rescode.html), where they are no bug of ours. */
const sqliteCodes: Readonly<Record<string, RefusalCode>> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'store-read-only',
  SQLITE_BUSY: 'store-locked',
  SQLITE_LOCKED: 'store-locked',
  SQLITE_PROTOCOL: 'store-locked',
  SQLITE_CORRUPT: 'store-damaged',
  SQLITE_NOTADB: 'store-not-a-database',
  SQLITE_IOERR: 'io-error',
  SQLITE_CANTOPEN: 'store-unreadable',
  SQLITE_PERM: 'store-unreadable',
  SQLITE_AUTH: 'store-unreadable',
};

const systemCodes: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'store-unreadable',
  EPERM: 'store-unreadable',
  EROFS: 'store-read-only',
  EIO: 'io-error',
  EBUSY: 'store-locked',
};

/**
 * What a failure of SQLite or of the file system means to a person; null for a bug. `path`: what was being read or
 * written, when the error does not say so itself.
 */
export function toRefusal(error: unknown, path = ''): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof Database.SqliteError) {
    const code = sqliteCodes[error.code.split('_', 2).join('_')];
    return code === undefined ? null : describe(code, path, error.code);
  }
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return null;
  const code = systemCodes[error.code];
  const named = 'path' in error && typeof error.path === 'string' ? error.path : path;
  return code === undefined ? null : describe(code, named, error.code);
}

function describe(code: RefusalCode, path: string, reason: string): Refusal {
  if (code !== 'disk-full' || path === '') return new Refusal(code, { path, reason });
  return new Refusal(code, { path, reason, freeBytes: readFreeBytes(dirname(path)) });
}

function readFreeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // The folder itself is gone, with the disk it was on.
    return 0;
  }
}
