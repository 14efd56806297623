import { spawnSync } from 'node:child_process';
import { afterEach } from 'vitest';

const mounts: string[] = [];

afterEach(() => {
  for (const folder of mounts.splice(0)) spawnSync('umount', [folder]);
});

/** Puts a disk of its own, in memory, on a folder; false where mounting is not allowed. */
export function mountSmallDisk(folder: string, megabytes: number): boolean {
  if (process.platform !== 'linux') return false;
  const size = `size=${megabytes}m`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]);
  if (status === 0) mounts.push(folder);
  return status === 0;
}
