import type { CopyName } from '../../contract/copies.ts';
import type { Db } from './db.ts';
import { dayOf, listCopies, makeBackup } from './keptCopies.ts';

export { inspectCopy } from './inspect.ts';
export { listCopies, newestBackup } from './keptCopies.ts';
export { rebuildApart } from './rebuild.ts';
export { restoreApart, restoreCopy } from './restore.ts';
export { saveCopy } from './saveCopy.ts';

/**
 * One backup a day while in use: none when there is one of this UTC day. Gives its path, or null when none was due.
 * Rejects with the refusal that it failed with, which `listCopies` goes on showing.
 */
export async function backupDaily(
  db: Db,
  folder: string,
  now: number,
  of: CopyName['of'] = 'progress',
): Promise<string | null> {
  const today = dayOf(now);
  const { copies } = listCopies(folder);
  const isMade = copies.some(
    (copy) => copy.of === of && copy.reason === 'daily' && dayOf(copy.savedAt) === today,
  );
  return isMade ? null : makeBackup(db, folder, now, 'daily', of);
}
