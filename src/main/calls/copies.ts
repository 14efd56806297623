import { dirname } from 'node:path';
import { nouns } from '../../contract/changes.ts';
import type { CopyOutputs } from '../../contract/copies.ts';
import type { Handlers } from '../../contract/index.ts';
import { dayOf } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import { inspectCopy, listCopies, restoreCopy, saveCopy } from '../store/backups.ts';
import { checkFile } from '../store/fileCheck.ts';
import { eraseForGood } from '../store/erase.ts';
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
  return {
    saveCopy: async ({ path }) => {
      if (path !== undefined) checkChosen(path);
      const today = dayOf(services.clock.now(), services.clock.zone());
      const target = path ?? (await services.desktop?.askSavePath(`milepost-${today}.sqlite`));
      if (target === undefined) throw new Refusal('must-be-asked');
      if (target === null) throw new Refusal('cancelled');
      return saveCopy(services.store(), target);
    },
    listCopies: () => listCopies(services.profile),
    inspectCopy: async ({ path }) => {
      const source = path ?? (await services.desktop?.askOpenPath());
      if (source === undefined) throw new Refusal('must-be-asked');
      if (source === null) throw new Refusal('cancelled');
      if (path === undefined) chosen.add(source);
      return inspectCopy(checkChosen(source));
    },
    restoreCopy: async ({ path }) => {
      const copy = checkChosen(path);
      let backup = '';
      await services.reopen(async () => {
        ({ backup } = await restoreCopy(services.profile, copy, services.clock.now()));
      });
      services.announce(nouns);
      return { backup };
    },
    checkStore: () => checkFile({ path: services.store().name, depth: 'all' }),
    eraseForGood: ({ scope, backups, confirm }) => {
      if (confirm !== 'erase') throw new Refusal('erase-unconfirmed');
      eraseForGood(services.store(), {
        scope,
        backups,
        folder: services.profile,
        at: services.clock.now(),
      });
      services.announce(nouns);
      return { backup: null };
    },
  };
}
