import { Refusal } from '../../domain/refusal.ts';
import { isSystemError } from '../store/places.ts';
import { writeWholeFile } from '../store/wholeFile.ts';

/** A person's name as part of a file's name: of what every system takes, and not too long. */
export function nameForFile(name: string | null): string {
  const who = (name ?? '').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return Array.from(who).slice(0, 40).join('');
}

/** false: a file stands there and is not to be replaced. Throws `export-unwritable`. */
export function writeShared(
  path: string,
  content: string | Uint8Array,
  options: { readonly replace: boolean; readonly mode?: number },
): boolean {
  try {
    return writeWholeFile(path, content, options);
  } catch (error) {
    if (isSystemError(error)) throw new Refusal('export-unwritable', { path, reason: error.code });
    throw error;
  }
}
