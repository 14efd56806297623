import { app, Menu, type BrowserWindow } from 'electron';
import { offerContextMenu } from './contextMenu.ts';
import { endOnBug, mendCrashes } from './crashes.ts';
import { devServer } from './devServer.ts';
import { listen } from './ipc.ts';
import { createLog, type Log } from './log.ts';
import { ownOrigin, serveRenderer } from './protocol.ts';
import { guardContents, guardSession } from './security.ts';
import type { Serving, ServingOptions } from './serving.ts';
import { listWindows, openWindow } from './window.ts';

export interface WindowsOptions extends Omit<ServingOptions, 'log' | 'showWindow'> {
  /** The built renderer. */
  readonly renderer: string;
  /** Reports and feedback that a person named, to be opened at once. */
  readonly files: readonly string[];
}

/**
 * The app with windows, from here until it quits. What it takes to show a window is all that is loaded first: the
 * store, the calls and the menu follow while the page is on its way.
 */
export function startWindows(options: WindowsOptions): void {
  const log = createLog(options.profile);
  endOnBug(options.profile, log);
  const ownOrigins = devServer === undefined ? [ownOrigin] : [ownOrigin, new URL(devServer).origin];
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
    offerContextMenu(contents);
    mendCrashes(contents, options.profile, log);
  });
  app.on('window-all-closed', () => {
    // There an app without windows stays, and its icon opens one again.
    if (process.platform !== 'darwin') app.quit();
  });
  // Ours comes with the rest; Electron's own would be built first for nothing.
  Menu.setApplicationMenu(null);
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
  log: Log,
): Promise<void> {
  guardSession(ownOrigins);
  const pageServed = new Promise<void>((resolve) => serveRenderer(options.renderer, resolve));
  const show = (): BrowserWindow => openWindow(options.profile, options.resources, log);
  const showWindow = (): void => {
    if (listWindows().length === 0) show();
  };
  const window = show();
  // A development server serves its pages itself.
  const pageThere = new Promise<void>((resolve) =>
    window.webContents.once('dom-ready', () => resolve()),
  );
  const serving = Promise.race([pageServed, pageThere])
    .then(() => import('./serving.ts'))
    .then(({ startServing }) => startServing({ ...options, log, showWindow }));
  // The page may ask before there is somebody to answer.
  listen(async (name, input) => (await serving).answer(name, input), ownOrigins);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    showWindow();
    void serving.then(({ openFiles }) => openFiles(readFiles(data)));
    const [window] = listWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('activate', showWindow);
  let opened: Serving | null = null;
  app.on('will-quit', (event) => opened?.close(event));
  opened = await serving;
  opened.openFiles(options.files);
}

/** What another start of Milepost named, in full: it knows its own folder. */
function readFiles(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('files' in data)) return [];
  const { files } = data;
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}
