// The least that any Electron app costs: one empty window, of the size that Milepost opens with.
//   electron bench/floor/empty -- FOLDER
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.argv.at(-1));
// Awaiting it here would hang (Electron itself).
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 840 });
  window.on('page-title-updated', (_event, title) => {
    if (title === 'painted') process.stdout.write('painted\n');
  });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
