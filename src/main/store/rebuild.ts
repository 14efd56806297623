import type { CopyOutputs } from '../../contract/copies.ts';
import { runApart } from './apart.ts';
import { checkStore } from './check.ts';
import { withStore } from './connect.ts';
import { together } from './db.ts';
import { mark } from './history.ts';
import { makeBackup } from './keptCopies.ts';
import { rebuildRollup } from './rollup.ts';

export interface RebuildRequest {
  /** The profile's folder. */
  readonly folder: string;
  readonly now: number;
}

type Rebuilt = CopyOutputs['rebuildTotals'];

/** In a thread of its own. The calling process must have closed the store. */
export function rebuildApart(request: RebuildRequest): Promise<Rebuilt> {
  return runApart('rebuild', request, rebuildNow);
}

/**
 * Mends a roll-up that differs from the shares, after a backup, and checks again. What a person entered is only read.
 * A damaged file is refused by the backup (`store-damaged`): what is read from it may be wrong.
 */
export function rebuildNow({ folder, now }: RebuildRequest): Promise<Rebuilt> {
  return withStore(folder, async (db) => {
    const backup = await makeBackup(db, folder, now, 'repair');
    together(db, () => {
      rebuildRollup(db);
      mark(db, 'rebuildTotals', now);
    });
    return { backup, check: checkStore(db) };
  });
}
