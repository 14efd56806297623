import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import { connect } from '../store/connect.ts';
import { createStore } from '../store/create.ts';
import type { Db } from '../store/db.ts';
import { toRefusal } from '../store/errors.ts';
import { examineHeader, refuseNewer } from '../store/header.ts';
import { migrate, readSchema } from '../store/migrate.ts';
import { closeStore, isWritable } from '../store/open.ts';
import { openPrivateCopy } from '../store/privateCopy.ts';
import { mentoringPath, mentoringStore as kind } from './kind.ts';

/** What is kept of others, in a file of its own that is opened when it is first needed. */
export interface Mentoring {
  /** null: nothing was ever kept, so there is no file. */
  readonly read: <T>(work: (db: Db) => T) => T | null;
  /** Makes the file when there is none. Throws `store-read-only` where it may not be written. */
  readonly write: <T>(work: (db: Db) => T) => T;
  /** Until the next use. */
  readonly close: () => void;
}

export interface MentoringOptions {
  /** The profile's folder. */
  readonly folder: string;
  /** Only the window, which holds the profile's lock, migrates. */
  readonly role: 'window' | 'command';
}

/**
 * Nothing is opened yet. What is not a readable store of this version is refused by name at each use, and left as it is:
 * the codes of `openStore`, with `details.path`. So is what SQLite says meanwhile.
 */
export function createMentoring({ folder, role }: MentoringOptions): Mentoring {
  const path = mentoringPath(folder);
  let open: Db | null = null;

  const askStore = <T>(work: (db: Db) => T): T => {
    try {
      open ??= openFile(path, role);
      return work(open);
    } catch (error) {
      throw toRefusal(error, path) ?? error;
    }
  };
  return {
    read: (work) => (open !== null || existsSync(path) ? askStore(work) : null),
    write: (work) => {
      if (open === null && !existsSync(path)) createStore(path, kind);
      return askStore(work);
    },
    close: () => {
      if (open !== null) closeStore(open);
      open = null;
    },
  };
}

/**
 * Lets `work` write on a connection of its own, as a thread does; makes the file when there is none. The profile's lock
 * is held by the calling process. Throws what `write` throws.
 */
export function withMentoring<T>(folder: string, work: (db: Db) => T): T {
  const path = mentoringPath(folder);
  try {
    if (examineHeader(path, kind) === null) createStore(path, kind);
    const db = isWritable(folder) && isWritable(path) ? connect(path, kind) : null;
    if (db === null) throw new Refusal('store-read-only', { path });
    try {
      reachLatestSchema(db, path, 'window');
      return work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw toRefusal(error, path) ?? error;
  }
}

function openFile(path: string, role: MentoringOptions['role']): Db {
  examineHeader(path, kind);
  const db = isWritable(dirname(path)) && isWritable(path) ? connect(path, kind) : null;
  if (db === null) return openPrivateCopy(path, kind);
  try {
    reachLatestSchema(db, path, role);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function reachLatestSchema(db: Db, path: string, role: MentoringOptions['role']): void {
  const [found, expected] = [readSchema(db), kind.migrations.length];
  refuseNewer(path, found, kind);
  if (found === expected) return;
  if (role === 'command') throw new Refusal('store-older', { path, found, expected });
  migrate(db, undefined, kind);
}
