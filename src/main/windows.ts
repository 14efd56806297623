import { spawn } from 'node:child_process';
import { app, BrowserWindow, Menu, nativeTheme } from 'electron';
import type { Command } from '../contract/index.ts';
import type { Refusal } from '../domain/refusal.ts';
import { createHandlers } from './calls/index.ts';
import type { Clock } from './clock.ts';
import { offerContextMenu } from './contextMenu.ts';
import { endOnBug, mendCrashes } from './crashes.ts';
import { seedDemo } from './demo/seed.ts';
import { createDesktop } from './desktop.ts';
import { dispatch } from './dispatch.ts';
import { listen } from './ipc.ts';
import { createLog } from './log.ts';
import { buildMenu } from './menu.ts';
import { createNotices, type Notices } from './notices.ts';
import { openProfile, type Profile } from './profile.ts';
import { ownOrigin, serveRenderer } from './protocol.ts';
import { guardContents, guardSession } from './security.ts';
import type { Services } from './services.ts';
import { backupDaily } from './store/backups.ts';
import { toRefusal } from './store/open.ts';
import { readSettings } from './store/settings.ts';
import { storePath } from './store/places.ts';
import { startWords } from './words.ts';
import { openWindow } from './window.ts';

export interface WindowsOptions {
  readonly profile: string;
  readonly resources: string;
  /** The built renderer. */
  readonly renderer: string;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly development: boolean;
  readonly versions: Services['facts']['versions'];
}

/** The app with windows, from here until it quits. */
export function startWindows(options: WindowsOptions): void {
  const log = createLog(options.profile);
  endOnBug(options.profile, log);
  const devServer = process.env['ELECTRON_RENDERER_URL'];
  const ownOrigins = devServer === undefined ? [ownOrigin] : [ownOrigin, new URL(devServer).origin];
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
    offerContextMenu(contents);
    mendCrashes(contents, options.profile, log);
  });
  app.on('window-all-closed', () => app.quit());
  void app
    .whenReady()
    .then(() => open(options, ownOrigins, log))
    .catch((error: unknown) => {
      log('error', error);
      throw error;
    });
}

async function open(
  options: WindowsOptions,
  ownOrigins: readonly string[],
  log: ReturnType<typeof createLog>,
): Promise<void> {
  startWords();
  guardSession(ownOrigins);
  serveRenderer(options.renderer);
  const show = (): BrowserWindow => openWindow(options.profile, options.resources, 'system');
  // The window loads while the store opens; its first call waits for `ready`.
  let profile: Profile | null = null;
  let notices: Notices | null = null;
  const ready = openStore(options, () => notices).then((opened) => {
    profile = opened;
    notices = createNotices(opened.services);
    notices.startOver();
    return { handlers: createHandlers(opened.services), services: opened.services };
  });
  listen(async (name, input) => {
    const { handlers, services } = await ready;
    const readFault = (error: unknown): Refusal | null =>
      toRefusal(error, storePath(options.profile));
    const reply = await dispatch(
      handlers,
      readFault,
      (error) => log('error', name, error),
      name,
      input,
    );
    if (name === 'changeSettings' || name === 'restoreCopy') followAppearance(services);
    notices?.tell();
    return reply;
  }, ownOrigins);
  Menu.setApplicationMenu(
    buildMenu({
      send: (command: Command) => {
        if (BrowserWindow.getAllWindows().length === 0) show();
        notices?.command(command);
      },
      openDemo,
    }),
  );
  show();
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) show();
  });
  app.on('will-quit', () => profile?.close());
  const { services } = await ready;
  followAppearance(services);
  keepWatch(services, () => notices, log);
}

/** Menus and frames of the system look as the pages do. */
function followAppearance(services: Services): void {
  if (services.problem() === null)
    nativeTheme.themeSource = readSettings(services.store()).appearance;
}

async function openStore(options: WindowsOptions, notices: () => Notices | null): Promise<Profile> {
  const profile = await openProfile({
    role: 'window',
    profile: options.profile,
    resources: options.resources,
    clock: options.clock,
    desktop: createDesktop(openDemo),
    announce: (nouns) => notices()?.tell(nouns),
    facts: { demo: options.demo, development: options.development, versions: options.versions },
    painted: (screen) => {
      if (process.env['MILEPOST_MEASURE'] !== undefined)
        process.stdout.write(`painted ${screen}\n`);
    },
  });
  if (options.demo) seedDemo(profile.services);
  return profile;
}

/** Once a second while a window can be seen: another process's writes, a new day; once an hour, the day's backup. */
function keepWatch(
  services: Services,
  notices: () => Notices | null,
  log: ReturnType<typeof createLog>,
): void {
  const isSeen = (): boolean =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible() && !window.isMinimized());
  const look = (): void => {
    if (isSeen()) notices()?.look();
  };
  const backUp = (): void => {
    if (services.problem() !== null || services.readOnly() || services.facts.demo) return;
    backupDaily(services.store(), services.profile, services.clock.now())
      .then((made) => {
        if (made !== null) services.announce(['copies']);
      })
      .catch((error: unknown) => {
        log('warn', 'daily backup', error);
        services.announce(['copies']);
      });
  };
  const timers = [
    setInterval(look, 1000),
    setInterval(backUp, 3_600_000),
    setTimeout(backUp, 5000),
  ];
  app.on('browser-window-focus', look);
  app.once('will-quit', () => timers.forEach((timer) => clearInterval(timer)));
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
