// The least that a report costs as a command: a window that nobody sees prints an empty page into a file.
//   electron --ozone-platform=headless bench/floor/print -- FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, Menu } from 'electron';

const folder = process.argv.at(-1);
app.setPath('userData', folder);
// Its own menu looks for a display (Electron itself).
Menu.setApplicationMenu(null);
// Awaiting it here would hang (Electron itself).
void app.whenReady().then(async () => {
  // As reportWindow.ts opens it.
  const window = new BrowserWindow({
    width: 820,
    height: 1160,
    show: false,
    skipTaskbar: true,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  await window.loadURL('data:text/html,<!doctype html><title>Empty</title>');
  const pdf = await window.webContents.printToPDF({ printBackground: true });
  writeFileSync(join(folder, 'empty.pdf'), pdf);
  app.exit(0);
});
