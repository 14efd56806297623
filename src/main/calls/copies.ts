import { dirname } from 'node:path';
import { nouns } from '../../contract/changes.ts';
import type { CopyOutputs } from '../../contract/copies.ts';
import type { Handlers } from '../../contract/index.ts';
import { dayOf } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import { inspectCopy, listCopies, rebuildApart, restoreApart, saveCopy } from '../store/backups.ts';
import { checkFile } from '../store/fileCheck.ts';
import { eraseApart } from '../store/erase.ts';
import { backupsFolder } from '../store/places.ts';

export function copyHandlers(services: Services): Pick<Handlers, keyof CopyOutputs> {
  // A page names no files: it may only say which of those a person chose, or of the kept ones, it means.
  const chosen = new Set<string>();
  const checkChosen = (path: string): string => {
    const isKept = dirname(path) === backupsFolder(services.profile);
    if (services.desktop !== null && !isKept && !chosen.has(path)) {
      throw new Refusal('bad-input', { where: 'path', reason: path.slice(0, 200) });
    }
    return path;
  };
  /** The store closed for work that writes all of it; what windows ask meanwhile waits and blocks nothing. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const result = await services.reopen(work);
    services.announce(nouns);
    return result;
  };
  const refuseUnwritable = (): void => {
    const { name } = services.store();
    if (services.readOnly()) throw new Refusal('store-read-only', { path: name });
  };
  return {
    saveCopy: async ({ path }) => {
      if (path !== undefined) checkChosen(path);
      const today = dayOf(services.clock.now(), services.clock.zone());
      const target =
        path ?? (await services.desktop?.askSavePath(`milepost-${today}.sqlite`, 'copy'));
      if (target === undefined) throw new Refusal('must-be-asked');
      if (target === null) throw new Refusal('cancelled');
      return services.inTurn(() => saveCopy(services.store(), target));
    },
    listCopies: () => listCopies(services.profile),
    inspectCopy: async ({ path }) => {
      const source = path ?? (await services.desktop?.askOpenPath('copy'));
      if (source === undefined) throw new Refusal('must-be-asked');
      if (source === null) throw new Refusal('cancelled');
      if (path === undefined) chosen.add(source);
      checkChosen(source);
      // In turn, so that quitting waits until what was unpacked for it is gone.
      return services.inTurn(() => inspectCopy(source));
    },
    restoreCopy: ({ path }) => {
      const copy = checkChosen(path);
      const { profile: folder, clock } = services;
      return alone(() => restoreApart({ folder, path: copy, now: clock.now() }));
    },
    checkStore: () => checkFile({ path: services.store().name, depth: 'all' }),
    rebuildTotals: () => {
      refuseUnwritable();
      return alone(() => rebuildApart({ folder: services.profile, now: services.clock.now() }));
    },
    eraseForGood: async ({ scope, backups, confirm }) => {
      if (confirm !== 'erase') throw new Refusal('erase-unconfirmed');
      refuseUnwritable();
      const at = services.clock.now();
      await alone(() => eraseApart({ scope, backups, folder: services.profile, at }));
      return null;
    },
  };
}
