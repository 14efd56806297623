import { nouns } from '../../contract/changes.ts';
import type { CopyOutputs } from '../../contract/copies.ts';
import type { Handlers } from '../../contract/index.ts';
import { dayOf } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import { inspectCopy, listCopies, restoreCopy, saveCopy } from '../store/backups.ts';
import { checkFile } from '../store/fileCheck.ts';
import { eraseForGood } from '../store/erase.ts';

export function copyHandlers(services: Services): Pick<Handlers, keyof CopyOutputs> {
  return {
    saveCopy: async ({ path }) => {
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
      return inspectCopy(source);
    },
    restoreCopy: async ({ path }) => {
      let backup = '';
      await services.reopen(async () => {
        ({ backup } = await restoreCopy(services.profile, path, services.clock.now()));
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
