import type { App, StoreProblem } from '../contract/app.ts';
import type { Noun } from '../contract/changes.ts';
import type { Clock } from './clock.ts';
import type { Desktop } from './desktop.ts';
import type { Mentoring } from './mentoring/open.ts';
import type { JobThread } from './jobs/thread.ts';
import type { ReportPrinter } from './reportPrinter.ts';
import type { Db } from './store/open.ts';

/** What handlers work with: handed in once, so that tests and the command line hand in their own. */
export interface Services {
  /** The open store; throws the refusal that opening it ended with. */
  readonly store: () => Db;
  /** What is kept of others, beside the store: its refusals are its own. */
  readonly mentoring: Omit<Mentoring, 'close'>;
  readonly problem: () => StoreProblem | null;
  /** False with a problem, and for the moment in which `reopen` has the store closed. */
  readonly isOpen: () => boolean;
  /** Resolves when no `reopen` is under way: a call that comes meanwhile waits for its end. */
  readonly whenSettled: () => Promise<void>;
  readonly readOnly: () => boolean;
  /** Closes the store, lets `work` have the folder to itself, opens it again. In turn. */
  readonly reopen: <T>(work: () => Promise<T> | T) => Promise<T>;
  /** For what takes more than one turn, such as a copy: the store is neither closed nor copied by others meanwhile. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Before the profile is closed: gives up what `end` is for, and resolves when it has ended; null: it was none. */
  readonly beforeClosing: (end: () => Promise<void> | null) => void;
  readonly clock: Clock;
  /** The profile's folder. */
  readonly profile: string;
  /** The folder with skills.json and roles/. */
  readonly resources: string;
  /** null on the command line. */
  readonly desktop: Desktop | null;
  /** Draws reports; null: there is no window to draw in. */
  readonly reports: ReportPrinter | null;
  /** Does the long part of sharing. */
  readonly sharing: JobThread;
  /** Says what changed beyond the change log. */
  readonly announce: (nouns: readonly Noun[]) => void;
  readonly facts: Pick<App, 'demo' | 'development'> & {
    readonly versions: Omit<App['versions'], 'sqlite'>;
  };
  /** A first screen with data has been painted. */
  readonly painted: (screen: string) => void;
}

/** What reading needs, and no more: a thread of its own has it too. */
export type Sources = Pick<Services, 'store' | 'clock' | 'profile' | 'resources'>;
