import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { CopyName, CopyOutputs } from '../../contract/copies.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mentoringPath, mentoringStore } from '../mentoring/kind.ts';
import { runApart } from './apart.ts';
import { connect } from './connect.ts';
import { copyPages, wholeAtOnce } from './copying.ts';
import { ensureFolder } from './create.ts';
import { run, value, type Db } from './db.ts';
import { toRefusal } from './errors.ts';
import { examineHeader } from './header.ts';
import { lastSeq, mark } from './history.ts';
import { kindOfCopy, prepareCopy } from './inspect.ts';
import { learnerStore, type StoreKind } from './kind.ts';
import { makeBackup, newCopyPath } from './keptCopies.ts';
import { companions, removeWithCompanions, storePath, syncFile, temporaryPath } from './places.ts';

export interface RestoreRequest {
  /** The profile's folder. */
  readonly folder: string;
  readonly path: string;
  readonly now: number;
}

/** `restoreCopy` in a thread of its own. */
export function restoreApart(request: RestoreRequest): Promise<Restored> {
  return runApart('restore', request, restoreNow);
}

export function restoreNow({ folder, path, now }: RestoreRequest): Promise<Restored> {
  return restoreCopy(folder, path, now);
}

type Restored = CopyOutputs['restoreCopy'];

/**
 * Puts a copy in place of what a profile holds, which is backed up first; an older copy is brought to this version's
 * schema. Killed at any moment, the store is the one from before or the restored one. The calling process must have
 * closed the store; another one may have it open and then sees the restored rows. `backup`: where what was in force
 * lies, '' when nothing was; `copy`: what was put in its place.
 */
export async function restoreCopy(folder: string, path: string, now: number): Promise<Restored> {
  ensureFolder(folder);
  const place = placeOf(folder, kindOfCopy(resolve(path)));
  const { target } = place;
  if (resolve(path) === resolve(target)) throw new Refusal('copy-is-store', { path });
  const part = temporaryPath(target);
  try {
    removeWithCompanions(part);
    const copy = await prepareCopy(resolve(path), part);
    return { backup: await replace(place, part, now), copy };
  } catch (error) {
    throw toRefusal(error, target) ?? error;
  } finally {
    removeWithCompanions(part);
  }
}

/** Where a copy of a kind belongs. */
interface Place {
  readonly folder: string;
  readonly kind: StoreKind;
  readonly target: string;
  readonly of: CopyName['of'];
}

function placeOf(folder: string, kind: StoreKind): Place {
  return kind === mentoringStore
    ? { folder, kind, target: mentoringPath(folder), of: 'mentoring' }
    : { folder, kind, target: storePath(folder), of: 'progress' };
}

async function replace(place: Place, part: string, now: number): Promise<string> {
  const { folder, kind, target, of } = place;
  const goOn = (current: { seq: number; deviceId: string | null }): void => {
    // The other store has no log.
    if (kind === learnerStore) continueLog(part, current, now);
  };
  if (!existsSync(target)) {
    goOn({ seq: 0, deviceId: null });
    moveOver(part, target);
    return '';
  }
  const db = openCurrent(place);
  if (db !== null) {
    try {
      const backup = await makeBackup(db, folder, now, 'restore', of);
      if (kind === learnerStore) goOn(readLog(db));
      await overwrite(target, part);
      db.pragma('wal_checkpoint(TRUNCATE)');
      return backup;
    } catch (error) {
      if (!isDamage(error)) throw error;
    } finally {
      db.close();
    }
  }
  const backup = keepBytes(place, now);
  goOn({ seq: 0, deviceId: null });
  moveOver(part, target);
  return backup;
}

/** null: it cannot be read as a store of this version. Another program's database is not ours to replace. */
function openCurrent({ target: path, kind }: Place): Db | null {
  try {
    examineHeader(path, kind);
    const db = connect(path, kind);
    if (db === null) throw new Refusal('store-read-only', { path });
    return db;
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function readLog(db: Db): { seq: number; deviceId: string | null } {
  const deviceId = value<string>(db, "SELECT value FROM settings WHERE name = 'deviceId'");
  return { seq: lastSeq(db), deviceId: deviceId ?? null };
}

function isDamage(error: unknown): boolean {
  const code = toRefusal(error)?.code;
  return code === 'store-damaged' || code === 'store-not-a-database' || code === 'store-newer';
}

/** Who follows the log must notice, so its numbers go on; the device stays this one. */
function continueLog(
  part: string,
  current: { seq: number; deviceId: string | null },
  now: number,
): void {
  const db = new Database(part, { fileMustExist: true });
  try {
    if (current.deviceId !== null) {
      run(db, "UPDATE settings SET value = ? WHERE name = 'deviceId'", current.deviceId);
    }
    mark(db, 'restoreCopy', now, { after: current.seq });
  } finally {
    db.close();
  }
}

/**
 * Through the write-ahead log, as one transaction: renaming a file over an open database would leave other processes
 * with the old one, and a log that belongs to neither.
 */
async function overwrite(target: string, part: string): Promise<void> {
  const db = new Database(part, { fileMustExist: true });
  try {
    for (let attempt = 1; ; attempt += 1) {
      if (await copyPages(db, target, wholeAtOnce)) return;
      if (attempt === 50) throw new Refusal('store-locked', { path: target });
      await delay(100);
    }
  } finally {
    db.close();
  }
}

/** What cannot be read is kept as it is, byte for byte, with its log. */
function keepBytes({ folder, target, of }: Place, now: number): string {
  const kept = newCopyPath(folder, now, 'restore', of);
  for (const ending of ['-wal', '']) {
    if (!existsSync(target + ending)) continue;
    copyFileSync(target + ending, kept + ending);
    syncFile(kept + ending);
  }
  return kept;
}

function moveOver(part: string, target: string): void {
  syncFile(part);
  // Its log must not outlive the old file: SQLite would replay it into the new one.
  for (const ending of companions) rmSync(target + ending, { force: true });
  renameSync(part, target);
  syncFile(target);
}
