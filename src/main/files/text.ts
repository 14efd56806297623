import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';

/** Reads a whole text file, the size checked before a byte of it is read. Throws a Refusal. */
export function readTextFile(path: string, maxBytes: number): string {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw new Refusal('file-missing', { path });
  refuseTooLarge(bytes, maxBytes, basename(path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal('file-invalid', { file: basename(path), line: 1, column: 1, reason: 'not-text' });
  }
}

export function refuseTooLarge(bytes: number, limit: number, file: string): void {
  if (bytes > limit) throw new Refusal('file-too-large', { file, bytes, limit });
}
