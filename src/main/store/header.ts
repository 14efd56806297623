import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { Refusal } from '../../domain/refusal.ts';
import { toRefusal } from './errors.ts';
import { learnerStore, type StoreKind } from './kind.ts';

const magic = 'SQLite format 3\0';
const headerBytes = 100;

/**
 * What the first 100 bytes of a file say (sqlite.org/fileformat.html), read without SQLite: opening what is not ours
 * could already change it, a leftover write-ahead log would be folded in. null: there is no file.
 * Throws `store-not-a-database`, `store-foreign`, `store-newer`, `store-damaged` or what reading ended with.
 */
export function examineHeader(
  path: string,
  kind: StoreKind = learnerStore,
): { readonly schema: number } | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? null : examine(path, stats, kind);
  } catch (error) {
    throw toRefusal(error, path) ?? error;
  }
}

function examine(path: string, stats: Stats, kind: StoreKind): { readonly schema: number } {
  if (!stats.isFile()) throw new Refusal('store-not-a-database', { path, found: 'folder' });
  if (stats.size === 0) throw new Refusal('store-not-a-database', { path, found: 'empty' });
  const header = readHeader(path);
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic) {
    throw new Refusal('store-not-a-database', { path, found: 'other' });
  }
  const owner = header.readUInt32BE(68);
  if (owner !== kind.applicationId) {
    const expected = hex(kind.applicationId);
    throw new Refusal('store-foreign', { path, found: hex(owner), expected });
  }
  const schema = header.readUInt32BE(60);
  refuseNewer(path, schema, kind);
  refuseTruncated(path, header, stats.size);
  return { schema };
}

export function refuseNewer(path: string, schema: number, kind: StoreKind = learnerStore): void {
  const expected = kind.migrations.length;
  if (schema > expected) {
    throw new Refusal('store-newer', { path, found: schema, expected });
  }
}

/** The header's page count is only meant where it was written with the last change (offsets 24 and 92). */
function refuseTruncated(path: string, header: Buffer, size: number): void {
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return;
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  const written = header.readUInt16BE(16);
  const expected = header.readUInt32BE(28) * (written === 1 ? 65_536 : written);
  if (size < expected) {
    throw new Refusal('store-damaged', { path, reason: 'truncated', found: size, expected });
  }
}

function readHeader(path: string): Buffer {
  const handle = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    return header.subarray(0, readSync(handle, header, 0, headerBytes, 0));
  } finally {
    closeSync(handle);
  }
}

function hex(id: number): string {
  return `0x${id.toString(16).padStart(8, '0')}`;
}
