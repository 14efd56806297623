import { mkdirSync, existsSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CopyName, CopyOutputs } from '../../contract/copies.ts';
import { Refusal } from '../../domain/refusal.ts';
import { toCopyRefusal, writeCopy } from './copying.ts';
import type { Db } from './db.ts';
import { examineHeader } from './header.ts';
import { backupsFolder, companions, listNames, sweep } from './places.ts';

export type CopyReason = Exclude<CopyName['reason'], 'other'>;

/** Of each reason. */
const kept = 14;

const copyName =
  /^(milepost|mentoring)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(daily|migration|restore|repair)(?:-\d+)?\.sqlite$/;

// Kept here and not in the store: what keeps a backup from being written often keeps the store from it too.
const failures = new Map<string, string>();

/** The automatic backups of a profile, newest first; `failure`: the code with which the last one failed here. */
export function listCopies(folder: string): CopyOutputs['listCopies'] {
  const place = backupsFolder(folder);
  const copies = listNames(place)
    .filter((name) => name.endsWith('.sqlite'))
    .flatMap((name) => describe(place, name))
    .sort((a, b) => b.savedAt - a.savedAt || (a.name < b.name ? 1 : -1));
  return { folder: place, copies, failure: failures.get(folder) ?? null };
}

/** The newest one that this version can read. */
export function newestBackup(
  folder: string,
): { readonly path: string; readonly savedAt: number } | null {
  for (const { path, savedAt } of listCopies(folder).copies) {
    try {
      if (examineHeader(path) !== null) return { path, savedAt };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return null;
}

/**
 * A verified backup of an open store, beside the earlier ones; of each reason the newest 14 stay. Gives its path.
 * A failure is remembered for `listCopies` until one succeeds.
 */
export async function makeBackup(
  db: Db,
  folder: string,
  now: number,
  reason: CopyReason,
  of: CopyName['of'] = 'progress',
): Promise<string> {
  try {
    const path = newCopyPath(folder, now, reason, of);
    // Where no window ever opens, nobody else does.
    sweep(backupsFolder(folder));
    await writeCopy(db, path);
    failures.delete(folder);
    removeOld(folder, { reason, of }, path);
    return path;
  } catch (error) {
    const refusal = toCopyRefusal(error, backupsFolder(folder));
    failures.set(folder, refusal instanceof Refusal ? refusal.code : 'bug');
    throw refusal;
  }
}

/** A free name for a copy of now. Makes the folder. */
export function newCopyPath(
  folder: string,
  now: number,
  reason: CopyReason,
  of: CopyName['of'] = 'progress',
): string {
  const place = backupsFolder(folder);
  mkdirSync(place, { recursive: true });
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const base = join(place, `${of === 'mentoring' ? of : 'milepost'}-${stamp}Z-${reason}`);
  let path = `${base}.sqlite`;
  for (let n = 2; existsSync(path); n += 1) path = `${base}-${n}.sqlite`;
  return path;
}

/** Not the one just made, even when a clock set back made it the oldest. */
function removeOld(
  folder: string,
  { reason, of }: Pick<CopyName, 'reason' | 'of'>,
  made: string,
): void {
  const others = listCopies(folder).copies.filter(
    (copy) => copy.reason === reason && copy.of === of && copy.path !== made,
  );
  const twins = reason === 'daily' ? listTwins(others, made) : [];
  const old = others.filter((copy) => !twins.includes(copy)).slice(kept - 1);
  for (const { path } of [...twins, ...old]) removeCopy(path);
}

/** Commands that run side by side may all find the day's backup missing. Theirs must not push out those of other days. */
function listTwins(others: readonly CopyName[], made: string): CopyName[] {
  const { savedAt } = readName(basename(made), 0);
  // Only earlier ones: two processes that remove each other's would leave none.
  return others.filter((copy) => copy.savedAt < savedAt && dayOf(copy.savedAt) === dayOf(savedAt));
}

/** The UTC day of an instant. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

export function removeCopy(path: string): void {
  for (const ending of ['', ...companions]) rmSync(path + ending, { force: true });
}

function describe(place: string, name: string): CopyName[] {
  const path = join(place, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return [];
  return [{ path, name, bytes: stats.size, ...readName(name, stats.mtimeMs) }];
}

/** The name says when, because a file's time changes when it is copied. */
export function readName(
  name: string,
  modifiedAt: number,
): Pick<CopyName, 'savedAt' | 'reason' | 'of'> {
  const [, what, year, month, day, hour, minute, second, reason] = copyName.exec(name) ?? [];
  if (reason === undefined)
    return { savedAt: Math.trunc(modifiedAt), reason: 'other', of: 'progress' };
  const savedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const of = what === 'mentoring' ? what : 'progress';
  return { savedAt, reason: reason as CopyReason, of };
}
