// A bare bridge: what is asked is answered with a value that was handed in before.
//   electron bench/floor/bridge -- FOLDER
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';

let reply = null;
ipcMain.handle('keep', (_event, value) => {
  reply = value;
});
ipcMain.handle('echo', () => reply);

app.setPath('userData', process.argv.at(-1));
// Awaiting it here would hang (Electron itself).
void app.whenReady().then(() => {
  const preload = join(import.meta.dirname, 'preload.cjs');
  const window = new BrowserWindow({ width: 1280, height: 840, webPreferences: { preload } });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
