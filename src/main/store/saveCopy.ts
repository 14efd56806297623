import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CopyOutputs } from '../../contract/copies.ts';
import { Refusal } from '../../domain/refusal.ts';
import { writeCopy } from './copying.ts';
import type { Db } from './db.ts';
import { companions } from './places.ts';

/**
 * A verified copy of the store wherever a person wants it. A file that is there already stays whole until the new one
 * is. Throws `copy-is-store`, `copy-unwritable`, `disk-full`, `store-damaged`.
 */
export async function saveCopy(db: Db, path: string): Promise<CopyOutputs['saveCopy']> {
  const target = resolve(path);
  if (!existsSync(dirname(target)))
    throw new Refusal('copy-unwritable', { path: target, reason: 'folder' });
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Refusal('copy-unwritable', { path: target, reason: 'is-folder' });
  }
  refuseStore(db, target);
  return { path: target, bytes: await writeCopy(db, target) };
}

/** The store under any of its names, and what SQLite keeps beside it. */
function refuseStore(db: Db, target: string): void {
  const store = realOf(resolve(db.name));
  const real = realOf(target);
  if (['', ...companions].some((ending) => real === store + ending)) {
    throw new Refusal('copy-is-store', { path: target });
  }
}

function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}
