import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSystemError } from './store/places.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A folder that ends with its process: a demo's profile, or what Chromium keeps while a command draws. */
export type Purpose = 'demo' | 'drawing';

/** Makes one; what earlier ones left behind is swept. */
export function makeThrowawayFolder(purpose: Purpose): string {
  const prefix = `milepost-${purpose}-`;
  const made = mkdtempSync(join(tmpdir(), prefix));
  // The file system's own clock, which dated the others too.
  sweep(prefix, statSync(made).mtimeMs);
  return made;
}

export function removeThrowawayFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    // Windows lets go of Chromium's files only after the app has ended: a later one sweeps the rest.
    if (!isSystemError(error)) throw error;
  }
}

/**
 * Chromium writes some of its own files after the app has quit, so that an ended demo leaves a folder without a
 * store; one that crashed leaves all. A young one may be just starting.
 */
function sweep(prefix: string, now: number): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const age = now - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now);
    const isEnded = !existsSync(join(folder, 'milepost.sqlite')) || age > dayMs;
    if (age > hourMs && isEnded) removeThrowawayFolder(folder);
  }
}
