import { existsSync, mkdtempSync, openSync, closeSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { CopyContents } from '../../contract/copies.ts';
import { Refusal } from '../../domain/refusal.ts';
import { makeStandalone, refuseDamaged } from './copying.ts';
import { first, value, type Db } from './db.ts';
import { mentoringStore } from '../mentoring/kind.ts';
import { toRefusal } from './errors.ts';
import { examineHeader } from './header.ts';
import { readName } from './keptCopies.ts';
import { learnerStore, type StoreKind } from './kind.ts';
import { migrate } from './migrate.ts';
import { copyWithLog } from './privateCopy.ts';

/**
 * What a copy holds, after it was checked. Nothing is written to it or beside it.
 * Throws `file-missing`, or `copy-not-readable` with the reason (`store-newer`, `store-foreign` …).
 */
export async function inspectCopy(path: string): Promise<CopyContents> {
  const source = resolve(path);
  const { schema, kind } = readCopyHeader(source);
  const folder = mkdtempSync(join(tmpdir(), 'milepost-copy-'));
  try {
    if (schema !== kind.migrations.length || !isStandalone(source))
      return await prepareCopy(source, join(folder, 'copy.sqlite'));
    await refuseDamaged(source, source);
    return { path: source, schema, ...describeFile(source), ...readContents(source, kind) };
  } catch (error) {
    throw asCopyRefusal(error, source);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a copy to `to`, where it is checked and brought to this version's schema. Gives what it holds. */
export async function prepareCopy(from: string, to: string): Promise<CopyContents> {
  try {
    const { schema, kind } = readCopyHeader(from);
    copyWithLog(from, to);
    makeStandalone(to);
    await refuseDamaged(to, from);
    upgrade(to, kind);
    return { path: from, schema, ...describeFile(from), ...readContents(to, kind) };
  } catch (error) {
    throw asCopyRefusal(error, from);
  }
}

/** Which of a profile's two stores a file is a copy of. */
export function kindOfCopy(path: string): StoreKind {
  try {
    examineHeader(path, mentoringStore);
    return mentoringStore;
  } catch (error) {
    // What it is not, and what else is wrong with it, is said of a learner's own.
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'store-newer' ? mentoringStore : learnerStore;
  }
}

function readCopyHeader(path: string): { readonly schema: number; readonly kind: StoreKind } {
  try {
    const kind = kindOfCopy(path);
    const header = examineHeader(path, kind);
    if (header === null) throw new Refusal('file-missing', { path });
    return { ...header, kind };
  } catch (error) {
    throw asCopyRefusal(error, path);
  }
}

/** The disk that the copy is unpacked on may be full; everything else is about the copy. */
function asCopyRefusal(error: unknown, path: string): unknown {
  const refusal = toRefusal(error, path);
  if (refusal === null) return error;
  if (!refusal.code.startsWith('store-')) return refusal;
  return new Refusal('copy-not-readable', { ...refusal.details, path, reason: refusal.code });
}

function upgrade(path: string, kind: StoreKind): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    migrate(db, undefined, kind);
  } finally {
    db.close();
  }
}

/** Not in WAL mode (byte 18 of the header) and with no journal that would have to be rolled back first. */
function isStandalone(path: string): boolean {
  if (existsSync(`${path}-journal`)) return false;
  const handle = openSync(path, 'r');
  try {
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, 18);
    return byte[0] === 1;
  } finally {
    closeSync(handle);
  }
}

function describeFile(path: string): Pick<CopyContents, 'savedAt' | 'bytes'> {
  const { size, mtimeMs } = statSync(path);
  return { bytes: size, savedAt: readName(basename(path), mtimeMs).savedAt };
}

type Contents = Omit<CopyContents, 'path' | 'schema' | 'savedAt' | 'bytes'>;

function readContents(file: string, kind: StoreKind): Contents {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return kind === mentoringStore ? readMentoringContents(db) : readOwnContents(db);
  } finally {
    db.close();
  }
}

function readMentoringContents(db: Db): Contents {
  return {
    sessions: 0,
    assessments: 0,
    goals: 0,
    firstDay: null,
    lastDay: null,
    roleTitle: null,
    name: '',
    mentoring: {
      learners: value<number>(db, 'SELECT count(*) FROM learners') ?? 0,
      reports: value<number>(db, 'SELECT count(*) FROM snapshots') ?? 0,
    },
  };
}

function readOwnContents(db: Db): Contents {
  const counts = first<{ sessions: number; assessments: number; goals: number }>(
    db,
    `SELECT (SELECT count(*) FROM sessions) AS sessions, (SELECT count(*) FROM assessments) AS assessments,
       (SELECT count(*) FROM goals) AS goals`,
  );
  if (counts === undefined) throw new Error('an aggregate always has a row');
  return {
    ...counts,
    firstDay: value<string | null>(db, 'SELECT min(local_day) FROM sessions') ?? null,
    lastDay: value<string | null>(db, 'SELECT max(local_day) FROM sessions') ?? null,
    roleTitle: readRoleTitle(db),
    name: value<string | null>(db, "SELECT value ->> '$' FROM settings WHERE name = 'name'") ?? '',
    mentoring: null,
  };
}

function readRoleTitle(db: Db): string | null {
  const title = value<string | null>(
    db,
    `SELECT document ->> '$.title' FROM settings s JOIN roles r ON r.id = s.value ->> '$'
       JOIN role_versions v ON v.role_id = r.id AND v.version = r.current_version
     WHERE s.name = 'role'`,
  );
  return title ?? null;
}
