import { createHash } from 'node:crypto';

/**
 * What a form is opened on, as a short text to be handed back with what was typed. It is made of what is stored and not
 * counted: the schema has no counter, the log's images are no index to a row, and who changed something and changed it
 * back has overwritten nothing. 128 bits.
 */
export function versionOf(stored: readonly unknown[]): string {
  const digest = createHash('sha256').update(JSON.stringify(stored)).digest();
  return digest.subarray(0, 16).toString('base64url');
}
