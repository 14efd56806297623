import { openDisplay } from './display.ts';
import { findElectron } from './electron/find.ts';
import { runtimeEnv, type Electron } from './electron/runtime.ts';
import { isRoot } from './repo.ts';

/** Everything that a window needs on this machine. */
export type Desktop = {
  electron: Electron;
  env: NodeJS.ProcessEnv;
  /** Chromium's sandbox refuses to start for root on Linux. */
  switches: readonly string[];
  close: () => void;
};

/** `oneApp`: the display, when it is our own, ends with its last window. */
export async function openDesktop({ oneApp }: { oneApp: boolean }): Promise<Desktop> {
  const electron = await findElectron();
  const display = await openDisplay(oneApp);
  return {
    electron,
    env: { ...runtimeEnv(electron), ...display.env },
    switches: isRoot && process.platform === 'linux' ? ['--no-sandbox'] : [],
    close: display.close,
  };
}
