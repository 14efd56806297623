// A browser that shows one file and takes down every address that its page asks for.
//   electron FOLDER -- FILE
import { app, BrowserWindow, session } from 'electron';

const asked = [];
globalThis.asked = asked;

void app.whenReady().then(async () => {
  session.defaultSession.webRequest.onBeforeRequest((details, decide) => {
    asked.push(details.url);
    decide({});
  });
  const window = new BrowserWindow({ width: 820, height: 1160, webPreferences: { sandbox: true } });
  await window.loadFile(process.argv[process.argv.indexOf('--') + 1]);
});
