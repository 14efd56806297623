// The floor: a window of the same Electron that shows one word, and an echo over ipc.
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';

const twoFrames =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

app.setPath('userData', process.env.BENCH_PROFILE);
ipcMain.handle('echo', (_event, payload) => payload);
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadFile(join(import.meta.dirname, 'index.html'));
  await window.webContents.executeJavaScript(twoFrames);
  process.stdout.write('painted empty\n');
});
