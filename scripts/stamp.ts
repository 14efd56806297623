import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from './repo.ts';

const sources = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];

/** Changes whenever a file that the build reads is edited, added, moved or removed. */
export function fingerprintSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) addToHash(hash, source);
  return hash.digest('hex');
}

/** The fingerprint that the build in `folder` was made from. */
export function readStamp(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, stampName), 'utf8');
  } catch {
    return undefined;
  }
}

export const stampName = 'stamp';

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  const file = statSync(join(repoRoot, path), { throwIfNoEntry: false });
  if (file?.isDirectory() === true) {
    const names = readdirSync(join(repoRoot, path)).toSorted();
    for (const name of names) addToHash(hash, join(path, name));
  } else if (file !== undefined) {
    hash.update(`${path} ${file.size} ${file.mtimeMs}\n`);
  }
}
