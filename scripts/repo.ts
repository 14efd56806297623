import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const repoRoot = dirname(import.meta.dirname);

export const isRoot = process.getuid?.() === 0;

/** The installed version of a package, read from node_modules. */
export function readPackageVersion(name: string): string {
  const file = join(repoRoot, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
