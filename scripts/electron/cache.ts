import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of this user where made things outlive a clone. */
export function cacheRoot(): string {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'milepost');
}

export function findCached(key: string): string | undefined {
  const folder = join(cacheRoot(), key);
  return existsSync(folder) ? folder : undefined;
}

/**
 * Gives the folder `key`, made by `make` when it is not there yet. It appears whole or not at all:
 * made beside its place, then renamed. Of two that run at once, the second uses what the first made.
 */
export async function makeCached(
  key: string,
  make: (draft: string) => Promise<void>,
): Promise<string> {
  const ready = findCached(key);
  if (ready !== undefined) return ready;
  mkdirSync(cacheRoot(), { recursive: true });
  const folder = join(cacheRoot(), key);
  const draft = mkdtempSync(`${folder}.draft-`);
  try {
    await make(draft);
    chmodSync(draft, 0o755);
    moveUnlessThere(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function moveUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
