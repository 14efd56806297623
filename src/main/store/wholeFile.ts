import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { isSystemError, sweep, syncFolder, temporaryPath } from './places.ts';

export interface WholeFileOptions {
  /** What stands there already is replaced, once the new one is whole. */
  readonly replace: boolean;
  /** Permissions, as of POSIX. */
  readonly mode?: number;
}

/**
 * Writes a file that is there whole or not at all, and on the disk when this returns. Gives false, with nothing
 * written, when one stands there and is not to be replaced. Throws what the file system says.
 */
export function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  { replace, mode = 0o666 }: WholeFileOptions,
): boolean {
  if (!replace && existsSync(path)) return false;
  const part = temporaryPath(path);
  sweep(dirname(path), basename(path));
  try {
    const handle = openSync(part, 'w', mode);
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!putInPlace(part, path, replace)) return false;
    syncFolder(path);
    return true;
  } finally {
    rmSync(part, { force: true });
  }
}

/** A link never replaces; where the file system knows none, the look before has to do. */
function putInPlace(part: string, path: string, replace: boolean): boolean {
  if (replace) {
    renameSync(part, path);
    return true;
  }
  try {
    linkSync(part, path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    if (!isSystemError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
  }
  if (existsSync(path)) return false;
  renameSync(part, path);
  return true;
}
