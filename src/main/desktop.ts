import { homedir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, dialog, shell } from 'electron';
import { say } from './words.ts';

/** What handlers may ask of the desktop; the command line has none. Every path comes from a dialog or a person. */
export interface Desktop {
  /** null: the person cancelled. */
  readonly askSavePath: (suggestedName: string) => Promise<string | null>;
  readonly askOpenPath: () => Promise<string | null>;
  readonly openFolder: (path: string) => Promise<void>;
  readonly openLink: (address: string) => Promise<void>;
  readonly openDemo: () => void;
}

const filters = () => [{ name: say('main:copies.kind'), extensions: ['sqlite'] }];

export function createDesktop(openDemo: () => void): Desktop {
  return {
    openDemo,
    askSavePath: async (suggestedName) => {
      const options = {
        title: say('main:copies.saveTitle'),
        buttonLabel: say('main:copies.save'),
        defaultPath: join(homedir(), suggestedName),
        filters: filters(),
      };
      const window = BrowserWindow.getFocusedWindow();
      const answer = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    askOpenPath: async () => {
      const options = {
        title: say('main:copies.openTitle'),
        buttonLabel: say('main:copies.open'),
        properties: ['openFile' as const],
        filters: filters(),
      };
      const window = BrowserWindow.getFocusedWindow();
      const answer = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return answer.filePaths[0] ?? null;
    },
    openFolder: async (path) => {
      const failure = await shell.openPath(path);
      if (failure !== '') throw new Error(failure);
    },
    openLink: (address) => shell.openExternal(address),
  };
}
