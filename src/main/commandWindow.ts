import { spawn } from 'node:child_process';
import { app, Menu } from 'electron';
import { listen, type Answer } from './ipc.ts';
import { ownOrigin, registerScheme, serveRenderer } from './protocol.ts';
import type { ReportPrinter } from './reportPrinter.ts';
import { guardContents, guardSession, silenceChromium } from './security.ts';
import { makeThrowawayFolder, removeThrowawayFolder } from './throwawayFolder.ts';

/**
 * Prepares a process whose only windows are those that reports are drawn in. Must run before the app is ready. The
 * profile's own Chromium folder may be in use by the window beside it, so this one gets a folder for itself.
 */
export function prepareDrawing(renderer: string): {
  readonly whenReady: (ask: Answer) => Promise<ReportPrinter>;
  readonly close: () => void;
} {
  const folder = makeThrowawayFolder('drawing');
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  silenceChromium();
  registerScheme();
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  // A report that is drawn is no reason to end: there may be words to say after it.
  app.on('window-all-closed', () => {});
  Menu.setApplicationMenu(null);
  return {
    whenReady: async (ask) => {
      await app.whenReady();
      app.dock?.hide();
      guardSession([ownOrigin]);
      serveRenderer(renderer, () => {});
      listen(ask, [ownOrigin]);
      const { createReportPrinter } = await import('./reportWindow.ts');
      return createReportPrinter();
    },
    close: () => removeThrowawayFolder(folder),
  };
}

/** Chromium on Linux must be told at its start that there is no display to look for. */
export function needsOtherStart(): boolean {
  return process.platform === 'linux' && !app.commandLine.hasSwitch('ozone-platform');
}

/** The same command in a process that draws without a display. Gives its exit code. */
export function startForDrawing(words: readonly string[]): Promise<number> {
  const root = app.isPackaged ? [] : [app.getAppPath()];
  const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  const switches = [...sandbox, '--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...switches, ...root, '--', ...words], {
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
