import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where things lie in a profile's folder. */
export function storePath(folder: string): string {
  return join(folder, 'milepost.sqlite');
}

export function backupsFolder(folder: string): string {
  return join(folder, 'backups');
}

/** What SQLite keeps beside a database; `-journal` only where a file is not in WAL mode. */
export const companions = ['-wal', '-shm', '-journal'] as const;

const token = Math.random().toString(36).slice(2, 8).padEnd(6, '0');
const temporaryName = /\.part-(\d+)-([0-9a-z]{6})(?:-wal|-shm|-journal)?$/;

/** Beside `path`, on the same disk, so that a rename puts it in place; named so that a later start can tell whose it was. */
export function temporaryPath(path: string): string {
  return `${path}.part-${process.pid}-${token}`;
}

/** Removes what a killed process left half-written. What a living one is writing stays. `of`: one file's only. */
export function sweep(folder: string, of = ''): void {
  for (const name of listNames(folder)) {
    const [, pid, owner] = temporaryName.exec(name) ?? [];
    if (pid === undefined || owner === token || !name.startsWith(of)) continue;
    // A process id is used again, in containers at once: one's own with another token is a dead one's.
    if (Number(pid) !== process.pid && isAlive(Number(pid))) continue;
    rmSync(join(folder, name), { force: true });
  }
}

export function removeWithCompanions(path: string): void {
  for (const ending of ['', ...companions]) rmSync(path + ending, { force: true });
}

/** Names in a folder; none when there is no such folder. */
export function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** A file and its name are on the disk when this returns; a rename alone promises only its order. */
export function syncFile(path: string): void {
  sync(path, 'r+');
  syncFolder(path);
}

/** The same for a file of any size, off the thread. Its name: `syncFolder`, after the rename. */
export async function syncLargeFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The names in the folder that `path` lies in. Windows cannot open a folder and needs no such thing. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') sync(dirname(path), 'r');
}

/** A failure of the file system, with one of these codes if any are given. */
export function isSystemError(
  error: unknown,
  ...codes: readonly string[]
): error is Error & { readonly code: string } {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false;
  return codes.length === 0 || codes.includes(String(error.code));
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isSystemError(error, 'ESRCH');
  }
}
