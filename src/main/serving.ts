import { spawn } from 'node:child_process';
import { setImmediate as letOthers } from 'node:timers/promises';
import { app, Menu, nativeTheme } from 'electron';
import type { Reply } from '../contract/index.ts';
import { Refusal } from '../domain/refusal.ts';
import { createHandlers } from './calls/index.ts';
import { createClock, type Clock } from './clock.ts';
import { createDesktop } from './desktop.ts';
import { dispatch } from './dispatch.ts';
import type { Log } from './log.ts';
import { buildMenu } from './menu.ts';
import { createNotices, type Notices } from './notices.ts';
import { openProfile, type Profile } from './profile.ts';
import { createReportPrinter } from './reportWindow.ts';
import type { Services } from './services.ts';
import { toRefusal } from './store/open.ts';
import { storePath } from './store/places.ts';
import { readSettings } from './store/settings.ts';
import { listWindows } from './window.ts';
import { sayRefusal } from './words.ts';

export interface ServingOptions {
  readonly profile: string;
  readonly resources: string;
  /** `--now`: the time that the clock stands still at; null: it runs. */
  readonly now: string | null;
  readonly demo: boolean;
  readonly development: boolean;
  readonly versions: Services['facts']['versions'];
  readonly log: Log;
  /** Opens a window when there is none. */
  readonly showWindow: () => void;
}

export interface Serving {
  readonly answer: (name: string, input: unknown) => Promise<Reply<unknown>>;
  /** Opens files of others: the window shows how far it is. */
  readonly openFiles: (paths: readonly string[]) => void;
  /** Before the process ends. Puts the end off while a copy or the like is under way, and quits again after it. */
  readonly close: (end: { readonly preventDefault: () => void }) => void;
}

/** The calls after which another appearance may be set. */
const writesSettings: ReadonlySet<string> = new Set([
  'changeSettings',
  'restoreCopy',
  'eraseForGood',
]);

/** Opens the profile and answers every window's calls. */
export async function startServing(options: ServingOptions): Promise<Serving> {
  const { log } = options;
  // Whatever Chromium waits for on this thread meanwhile (the page's files, a process that draws) goes between.
  await letOthers();
  let notices: Notices | null = null;
  let seedRest: (() => void) | null = null;
  const profile = await openProfile({
    role: 'window',
    profile: options.profile,
    resources: options.resources,
    clock: startClock(options.now),
    desktop: createDesktop(openDemo),
    reports: createReportPrinter(),
    announce: (nouns) => notices?.tell(nouns),
    facts: { demo: options.demo, development: options.development, versions: options.versions },
    painted: (screen) => {
      notices?.painted();
      seedRest?.();
      if (process.env['MILEPOST_MEASURE'] !== undefined)
        process.stdout.write(`painted ${screen}\n`);
    },
  });
  const { services } = profile;
  if (options.demo) {
    (await import('./demo/seed.ts')).seedDemo(services);
    // Not on the first screen, so not before it.
    seedRest = () => {
      seedRest = null;
      void import('./demo/mentoring.ts')
        .then(({ seedMentoring }) => seedMentoring(services))
        .catch((error: unknown) => log('error', 'demo', error));
    };
  }
  const told = createNotices(services);
  notices = told;
  told.startOver();
  followAppearance(services);
  const handlers = createHandlers(services);
  const readFault = (error: unknown): Refusal | null =>
    toRefusal(error, storePath(options.profile));
  const send = (command: Parameters<Notices['command']>[0]): void => {
    options.showWindow();
    told.command(command);
  };
  // Nothing on the first screen waits for it.
  setImmediate(() => Menu.setApplicationMenu(buildMenu({ send, openDemo })));
  const ask = (name: string, input: unknown): Promise<Reply<unknown>> => {
    const report = (error: unknown): void => log('error', name, error);
    return dispatch(handlers, readFault, report, name, input);
  };
  // The page is still on its way to these questions.
  const ahead = new Map<string, Reply<unknown>>();
  for (const name of firstAsked) {
    await letOthers();
    ahead.set(name, await ask(name, {}));
  }
  const look = (): void => {
    // From here on another process may have written.
    ahead.clear();
    attempt(log, told.look);
  };
  const stopWatching = keepWatch(profile, look, log);
  return {
    answer: async (name, input) => {
      await services.whenSettled();
      const known = isBlank(input) ? ahead.get(name) : undefined;
      if (known !== undefined) {
        ahead.delete(name);
        return known;
      }
      // What was answered ahead is of before this call.
      ahead.clear();
      const reply = await ask(name, input);
      // The answer stands, whatever becomes of telling the others.
      attempt(log, () => {
        if (writesSettings.has(name)) followAppearance(services);
        told.tell();
      });
      return reply;
    },
    openFiles: (paths) => {
      if (paths.length === 0) return;
      import('./calls/openings.ts')
        .then(({ openPaths }) => openPaths(services, paths))
        .catch((error: unknown) => log('error', 'open', error));
    },
    close: (end) => {
      const idle = profile.whenIdle();
      if (idle !== null) {
        end.preventDefault();
        void idle.then(quitAgain);
        return;
      }
      stopWatching();
      profile.close().catch((error: unknown) => log('error', 'close', error));
    },
  };
}

/** Unless somebody started Milepost anew meanwhile. */
function quitAgain(): void {
  if (listWindows().length === 0) app.quit();
}

/** What the first screen asks for, before anything else and with nothing said. */
const firstAsked = ['readApp', 'readToday'];

function isBlank(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.keys(input).length === 0;
}

/** A store that cannot be read for a moment is no reason to end: logged, and tried again with the next look. */
function attempt(log: Log, work: () => void): void {
  try {
    work();
  } catch (error) {
    log('warn', error);
  }
}

/** A time that cannot be read ends the start, with a sentence. */
function startClock(now: string | null): Clock {
  try {
    return createClock(now === null ? {} : { fixedNow: now });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${sayRefusal(error)}\n`);
    app.exit(2);
    throw error;
  }
}

/** Menus and frames of the system look as the pages do. */
function followAppearance(services: Services): void {
  if (services.isOpen()) nativeTheme.themeSource = readSettings(services.store()).appearance;
}

/** Once a second while a window can be seen: another process's writes, a new day; once an hour, the day's backup. Returns its end. */
function keepWatch({ services, backUp }: Profile, look: () => void, log: Log): () => void {
  const isSeen = (): boolean =>
    listWindows().some((window) => window.isVisible() && !window.isMinimized());
  const lookIfSeen = (): void => {
    if (isSeen()) look();
  };
  const backUpNow = (): void => {
    backUp()
      .then((made) => {
        if (made !== null) services.announce(['copies']);
      })
      .catch((error: unknown) => {
        log('warn', 'daily backup', error);
        services.announce(['copies']);
      });
  };
  const timers = [
    setInterval(lookIfSeen, 1000),
    setInterval(backUpNow, 3_600_000),
    setTimeout(backUpNow, 5000),
  ];
  app.on('browser-window-focus', lookIfSeen);
  return () => timers.forEach((timer) => clearInterval(timer));
}

/** A second Milepost with a throwaway profile of its own; this one goes on. */
function openDemo(): void {
  const root = app.isPackaged ? [] : [app.getAppPath()];
  const switches = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  spawn(process.execPath, [...switches, ...root, '--', '--demo'], {
    detached: true,
    stdio: 'ignore',
  }).unref();
}
