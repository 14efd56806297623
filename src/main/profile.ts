import { join } from 'node:path';
import type { StoreProblem } from '../contract/app.ts';
import { Refusal } from '../domain/refusal.ts';
import { adoptBundled } from './bundled.ts';
import type { Services } from './services.ts';
import { newestBackup } from './store/backups.ts';
import { closeStore, openStore, toRefusal, type Db } from './store/open.ts';

export interface Profile {
  readonly services: Services;
  readonly close: () => void;
}

/** What opening a profile adds to what is handed in. */
type Opened = 'store' | 'problem' | 'isOpen' | 'whenSettled' | 'readOnly' | 'reopen';

export type ProfileOptions = Omit<Services, Opened> & {
  /** Only the window, which holds the lock, migrates. */
  readonly role: 'window' | 'command';
};

/** Opens the profile's store, or remembers why it could not be: a damaged store still gets a screen. */
export async function openProfile(options: ProfileOptions): Promise<Profile> {
  let db: Db | null = null;
  let readOnly = false;
  let problem: StoreProblem | null = null;
  let settled = Promise.resolve();

  const open = async (): Promise<void> => {
    problem = null;
    try {
      const opened = await openStore({
        folder: options.profile,
        now: options.clock.now(),
        role: options.role,
      });
      db = opened.db;
      readOnly = opened.readOnly;
      if (!readOnly) adoptBundled(db, options.resources, options.clock.now());
    } catch (error) {
      const refusal = error instanceof Refusal ? error : toRefusal(error);
      if (refusal === null) throw error;
      close();
      problem = describe(refusal, options.profile);
    }
  };
  const close = (): void => {
    if (db !== null) closeStore(db);
    db = null;
  };

  const reopen = async (work?: () => Promise<void> | void): Promise<void> => {
    close();
    try {
      await work?.();
    } finally {
      await open();
    }
  };

  await open();
  return {
    close,
    services: {
      ...options,
      store: () => {
        if (db !== null) return db;
        throw new Refusal(problem?.code ?? 'store-unreadable', problem?.details ?? {});
      },
      problem: () => problem,
      isOpen: () => db !== null,
      whenSettled: () => settled,
      readOnly: () => readOnly,
      reopen: (work) => {
        // One after another: two restores at once would each close the other's store.
        const reopened = settled.then(() => reopen(work));
        settled = reopened.catch(() => {});
        return reopened;
      },
    },
  };
}

function describe(refusal: Refusal, profile: string): StoreProblem {
  return {
    code: refusal.code,
    details: refusal.details,
    path: join(profile, 'milepost.sqlite'),
    newestBackup: newestBackup(profile),
  };
}
