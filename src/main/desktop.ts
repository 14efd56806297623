import { homedir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow, dialog, shell } from 'electron';
import { say } from './words.ts';

/** What handlers may ask of the desktop; the command line has none. Every path comes from a dialog or a person. */
export interface Desktop {
  /** null: the person cancelled. */
  readonly askSavePath: (suggestedName: string, kind: FileKind) => Promise<string | null>;
  readonly askOpenPath: (kind: FileKind) => Promise<string | null>;
  /** Several at once. null: the person cancelled. */
  readonly askOpenPaths: (kind: FileKind) => Promise<readonly string[] | null>;
  readonly openFolder: (path: string) => Promise<void>;
  readonly openLink: (address: string) => Promise<void>;
  readonly openDemo: () => void;
}

/** What a dialog is about: its words, and the endings that it shows. */
const kinds = {
  copy: { words: 'copies', extensions: ['sqlite'] },
  snapshot: { words: 'sharing.snapshot', extensions: ['milepost'] },
  report: { words: 'sharing.report', extensions: ['html'] },
  pdf: { words: 'sharing.pdf', extensions: ['pdf'] },
  markdown: { words: 'sharing.markdown', extensions: ['md'] },
  csv: { words: 'sharing.csv', extensions: ['csv'] },
  key: { words: 'sharing.key', extensions: ['key', 'pem'] },
  feedback: { words: 'sharing.feedback', extensions: ['milepost-feedback'] },
  page: { words: 'sharing.page', extensions: ['html'] },
  opening: {
    words: 'sharing.opening',
    extensions: ['milepost', 'milepost-feedback', 'html', 'json'],
  },
  shared: { words: 'sharing.shared', extensions: ['milepost', 'html', 'json'] },
} as const;

export type FileKind = keyof typeof kinds;

const filters = (kind: FileKind) => [
  { name: say(`main:${kinds[kind].words}.kind`), extensions: [...kinds[kind].extensions] },
];

export function createDesktop(openDemo: () => void): Desktop {
  return {
    openDemo,
    askSavePath: async (suggestedName, kind) => {
      const options = {
        title: say(`main:${kinds[kind].words}.saveTitle`),
        buttonLabel: say(`main:${kinds[kind].words}.button`),
        defaultPath: join(homedir(), suggestedName),
        filters: filters(kind),
      };
      const window = BrowserWindow.getFocusedWindow();
      const answer = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    askOpenPath: async (kind) => (await askOpen(kind, ['openFile']))?.[0] ?? null,
    askOpenPaths: (kind) => askOpen(kind, ['openFile', 'multiSelections']),
    openFolder: async (path) => {
      const failure = await shell.openPath(path);
      if (failure !== '') throw new Error(failure);
    },
    openLink: (address) => shell.openExternal(address),
  };
}

async function askOpen(
  kind: FileKind,
  properties: ('openFile' | 'multiSelections')[],
): Promise<readonly string[] | null> {
  const options = {
    title: say(`main:${kinds[kind].words}.openTitle`),
    buttonLabel: say(`main:${kinds[kind].words}.openButton`),
    properties,
    filters: filters(kind),
  };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.filePaths.length === 0 ? null : answer.filePaths;
}
