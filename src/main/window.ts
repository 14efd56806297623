import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { devServer } from './devServer.ts';
import type { Log } from './log.ts';
import { ownOrigin } from './protocol.ts';
import { fitPlace, readWindowPlace, writeWindowPlace } from './windowPlace.ts';

/** The page that a window shows: the built one, or the dev server's while developing. */
const pageAddress = devServer ?? `${ownOrigin}/`;

/** look.md's `bg`, so that nothing flashes before the page paints. */
const background = { light: '#FFFFFF', dark: '#16181D' };

/** Those that a person sees: a report is drawn in one that nobody does. */
const opened = new Set<BrowserWindow>();

export function listWindows(): BrowserWindow[] {
  return [...opened];
}

export function openWindow(profile: string, resources: string, log: Log): BrowserWindow {
  const place = fitPlace(
    readWindowPlace(profile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { maximized, ...bounds } = place;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Milepost',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
      devTools: devServer !== undefined,
    },
  });
  opened.add(window);
  window.once('closed', () => opened.delete(window));
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    // Reading the picture would delay the page. On macOS the icon is the application's.
    if (process.platform !== 'darwin') window.setIcon(join(resources, 'icon.png'));
  });
  keepPlace(window, profile, log);
  void window.loadURL(pageAddress);
  return window;
}

function keepPlace(window: BrowserWindow, profile: string, log: Log): void {
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    try {
      writeWindowPlace(profile, { ...bounds, maximized: window.isMaximized() });
    } catch (error) {
      // A folder that takes no writes, or is gone: the window closes all the same.
      log('warn', 'window.json', error);
    }
  });
}
