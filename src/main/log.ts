import { join } from 'node:path';
import type electronLog from 'electron-log/node';

/**
 * Writes to `logs/main.log` of the profile, rotating at 1 MB. Loaded with the first line that is written, so that a
 * start without trouble does not wait for it. What a person entered never goes into it.
 */
export function createLog(
  profile: string,
): (level: 'info' | 'warn' | 'error', ...what: unknown[]) => void {
  let ready: Promise<{ default: typeof electronLog }> | null = null;
  return (level, ...what) => {
    ready ??= import('electron-log/node').then((module) => {
      const log = module.default;
      log.transports.file.resolvePathFn = () => join(profile, 'logs', 'main.log');
      log.transports.file.maxSize = 1_000_000;
      log.transports.console.level = false;
      return module;
    });
    void ready.then((module) => module.default[level](...what));
  };
}

export type Log = ReturnType<typeof createLog>;
