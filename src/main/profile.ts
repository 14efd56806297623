import { join } from 'node:path';
import type { StoreProblem } from '../contract/app.ts';
import { Refusal } from '../domain/refusal.ts';
import { adoptBundled } from './bundled.ts';
import { createSnapshotThread } from './calls/snapshotThread.ts';
import { readBackUp } from './mentoring/settings.ts';
import { createMentoring, type Mentoring } from './mentoring/open.ts';
import type { Services } from './services.ts';
import { backupDaily, newestBackup } from './store/backups.ts';
import { lastSeq } from './store/changes.ts';
import { closeStore, openStore, toRefusal, type Db } from './store/open.ts';
import { createTurns } from './turns.ts';

export interface Profile {
  readonly services: Services;
  /** The day's backup, if it is due and can be made. Gives its path, or null. */
  readonly backUp: () => Promise<string | null>;
  /** Whether the store holds anything new since it was opened first, from here or from another process. */
  readonly hasWritten: () => boolean;
  /** Resolves when no copy, restore or the like is under way, and no thread beside holds the store; null: so it is. */
  readonly whenIdle: () => Promise<void> | null;
  /** Waits for what is under way: ended halfway, it would leave half a copy. When nothing is, it closes at once. */
  readonly close: () => Promise<void>;
}

/** What opening a profile adds to what is handed in. */
type Opened =
  | 'store'
  | 'mentoring'
  | 'problem'
  | 'isOpen'
  | 'whenSettled'
  | 'readOnly'
  | 'reopen'
  | 'inTurn'
  | 'beforeClosing'
  | 'sharing';

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
  const mentoring = createMentoring({ folder: options.profile, role: options.role });
  // One after another: two restores at once would each close the other's store, and a copy that of a restore's.
  const { inTurn, ...turns } = createTurns();
  const sharing = createSnapshotThread();
  const endings: (() => Promise<void> | null)[] = [];
  // What can be given up is, before the wait for what cannot.
  const whenIdle = (): Promise<void> | null => {
    const ended = endings.map((end) => end()).filter((work) => work !== null);
    return ended.length > 0 ? Promise.all(ended).then(ignore) : (turns.whenIdle() ?? sharing.end());
  };

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
    mentoring.close();
  };

  const reopen = async <T>(work: () => Promise<T> | T): Promise<T> => {
    // It reads the same file.
    const held = sharing.end();
    if (held !== null) await held;
    close();
    try {
      return await work();
    } finally {
      await open();
    }
  };

  /** null: there is no log, or none that can be read; who needs more of it says so. */
  const readSeq = (): number | null => {
    try {
      return db === null ? null : lastSeq(db);
    } catch (error) {
      if (toRefusal(error) === null) throw error;
      return null;
    }
  };
  const store = (): Db => {
    if (db !== null) return db;
    throw new Refusal(problem?.code ?? 'store-unreadable', problem?.details ?? {});
  };

  await open();
  const seqAtFirst = readSeq();
  return {
    backUp: () =>
      inTurn(async () => {
        if (db === null || readOnly || options.facts.demo) return null;
        const made = await backupDaily(db, options.profile, options.clock.now());
        const besides = await backUpMentoring(mentoring, options);
        return made ?? besides;
      }),
    hasWritten: () => readSeq() !== seqAtFirst,
    whenIdle,
    close: async () => {
      for (let work = whenIdle(); work !== null; work = whenIdle()) await work;
      close();
    },
    services: {
      ...options,
      store,
      mentoring,
      problem: () => problem,
      isOpen: () => db !== null,
      whenSettled: () => settled,
      readOnly: () => readOnly,
      reopen: (work) => {
        const reopened = inTurn(() => reopen(work));
        settled = reopened.then(ignore, ignore);
        return reopened;
      },
      inTurn,
      beforeClosing: (end) => endings.push(end),
      sharing,
    },
  };
}

/** Only where the mentor wants what others sent in the backups too. */
async function backUpMentoring(
  mentoring: Mentoring,
  { profile, clock }: ProfileOptions,
): Promise<string | null> {
  const now = clock.now();
  return mentoring.read((db) =>
    readBackUp(db) ? backupDaily(db, profile, now, 'mentoring') : null,
  );
}

/** Whoever asked for it hears how it ended. */
function ignore(): void {}

function describe(refusal: Refusal, profile: string): StoreProblem {
  return {
    code: refusal.code,
    details: refusal.details,
    path: join(profile, 'milepost.sqlite'),
    newestBackup: newestBackup(profile),
  };
}
