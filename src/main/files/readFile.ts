import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../../domain/refusal.ts';

/**
 * A file that somebody handed over, as text. Throws a Refusal: `file-missing`, `file-too-large`, or `file-invalid`
 * for what is no file (a folder, a device) or no UTF-8.
 */
export function readTextFile(path: string, maxBytes: number): string {
  const file = path;
  try {
    // Before it is opened: opening a pipe would wait for somebody to write into it.
    const stats = statSync(path);
    if (!stats.isFile())
      throw new Refusal('file-invalid', { file, line: 1, column: 1, reason: 'no-file' });
    if (stats.size > maxBytes) {
      throw new Refusal('file-too-large', { file, bytes: stats.size, limit: maxBytes });
    }
    return decodeText(readFileSync(path), file);
  } catch (error) {
    // A refusal has a code as well.
    if (error instanceof Refusal || !isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new Refusal('file-missing', { path });
    }
    throw new Refusal('file-unreadable', { path, reason: error.code });
  }
}

/** Throws `file-invalid` for no UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    // A mark at the beginning is not part of what was signed, so it must stay visible.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('file-invalid', { file, line: 1, column: 1, reason: 'not-text' });
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
