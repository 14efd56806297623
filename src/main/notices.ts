import type { WebContents } from 'electron';
import type { Command, Notice } from '../contract/index.ts';
import { nouns, type Noun } from '../contract/changes.ts';
import { dayOf } from '../domain/days.ts';
import type { Services } from './services.ts';
import { listWindows } from './window.ts';
import { lastSeq, nounsSince } from './store/changes.ts';
import { readDataVersion } from './store/watch.ts';

/** Tells the windows what changed, from here or from a command line beside. */
export interface Notices {
  /** After a call: whatever the change log gained, and what the call announced besides. */
  readonly tell: (besides?: readonly Noun[]) => void;
  /** Asks the windows; one that is still opening is asked as soon as it listens. */
  readonly command: (command: Command) => void;
  /** A page has painted, so by now it listens too. */
  readonly painted: () => void;
  /** Looks once: another process's writes, a new day. */
  readonly look: () => void;
  /** After the store was opened again. */
  readonly startOver: () => void;
}

export function createNotices(services: Services): Notices {
  const listening = new WeakSet<WebContents>();
  const watched = new WeakSet<WebContents>();
  /** What the menu asked while a window was opening, oldest first. */
  let asked: Command[] = [];
  let seen = -1;
  let version = -1;
  let today = dayOf(services.clock.now(), services.clock.zone());

  const send = (notice: Notice): void => {
    for (const window of listWindows()) window.webContents.send('notice', notice);
  };
  /**
   * Nothing is heard from a page that took another's place, or broke, until it has painted. A load that only begins
   * says nothing: it may be forbidden, and the page stays.
   */
  const hear = (contents: WebContents): void => {
    listening.add(contents);
    if (watched.has(contents)) return;
    watched.add(contents);
    contents.on('did-navigate', () => listening.delete(contents));
    contents.on('render-process-gone', () => listening.delete(contents));
  };
  const startOver = (): void => {
    if (!services.isOpen()) return;
    seen = lastSeq(services.store());
    version = readDataVersion(services.store());
  };
  const tell = (besides: readonly Noun[] = []): void => {
    const changed = new Set<Noun>(besides);
    if (services.isOpen()) {
      const since = nounsSince(services.store(), seen);
      if (since.seq !== seen) changed.add('changes');
      for (const noun of since.nouns) changed.add(noun);
      seen = since.seq;
    }
    if (changed.size > 0) send({ kind: 'changed', nouns: [...changed] });
  };
  return {
    tell,
    startOver,
    command: (command) => {
      const windows = listWindows();
      if (windows.some(({ webContents }) => listening.has(webContents)))
        send({ kind: 'command', command });
      else asked.push(command);
    },
    painted: () => {
      for (const { webContents } of listWindows()) hear(webContents);
      const commands = asked;
      asked = [];
      for (const command of commands) send({ kind: 'command', command });
    },
    look: () => {
      if (dayOf(services.clock.now(), services.clock.zone()) !== today) {
        today = dayOf(services.clock.now(), services.clock.zone());
        send({ kind: 'changed', nouns });
      }
      if (!services.isOpen()) return;
      const current = readDataVersion(services.store());
      if (current === version) return;
      version = current;
      tell();
    },
  };
}
