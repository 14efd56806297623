import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Desktop } from '../scripts/desktop.ts';

export interface Opened {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** A window whose page can be looked into. */
export async function openPage(
  desktop: Desktop,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Opened> {
  const env = Object.entries({ ...desktop.env, ...more });
  const app = await _electron.launch({
    executablePath: desktop.electron.executable,
    args: [...args],
    env: Object.fromEntries(env.filter((pair): pair is [string, string] => pair[1] !== undefined)),
  });
  return { app, page: await app.firstWindow(), close: () => app.close() };
}
