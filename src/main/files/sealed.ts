import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { readCanonical, writeCanonical, type CanonicalFile } from './canonical.ts';
import { checkSnapshot } from './checkSnapshot.ts';
import { digestOf } from './digest.ts';
import {
  fingerprintOf,
  isSignedBy,
  publicKeyOf,
  publicKeyShape,
  signatureShape,
  signText,
} from './key.ts';
import type { Position } from './position.ts';
import { digestOfPage, escapeBlock, readBlock } from './reportBlock.ts';
import { readShape, requireFormat } from './shape.ts';
import { snapshotShape } from './snapshotShape.ts';

/** The signed envelope of docs/formats/snapshot.md: a snapshot file is exactly its canonical bytes. */
export interface Envelope {
  readonly snapshot: Snapshot;
  /** SHA-256 of the page that the snapshot was sent in, with the block's content taken out; null: none. */
  readonly page: string | null;
  readonly signature: { readonly key: string; readonly value: string } | null;
}

/** Whether what is in a file is what was signed. */
export interface Seal {
  readonly state: 'intact' | 'changed' | 'unsigned';
  /** Public key that it says it was signed with. */
  readonly key: string | null;
  readonly fingerprint: string | null;
  readonly page: 'same' | 'changed' | 'none';
}

export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  /** SHA-256 of the snapshot's canonical form: what feedback is bound to. */
  readonly digest: string;
  readonly seal: Seal;
}

/** Of a file that is opened. */
export const mostBytes = 48_000_000;
const limits = { maxBytes: mostBytes, maxDepth: 64, maxValues: 1_000_000 };

const envelopeShape = z.strictObject({
  snapshot: snapshotShape,
  page: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'bad-digest' })
    .nullable(),
  signature: z.strictObject({ key: publicKeyShape, value: signatureShape }).nullable(),
});

/** A snapshot (or its canonical text) in its envelope, signed when a key is given, together with its page's digest. */
export function writeEnvelope(
  snapshot: Snapshot | string,
  page: string | null,
  key: KeyObject | null,
): string {
  const signature =
    key === null
      ? null
      : { key: publicKeyOf(key), value: signText(writeSigned(snapshot, page), key) };
  // Canonical by the order of its three names: each part is canonical already.
  const head = `{"page":${writeCanonical(page)},"signature":${writeCanonical(signature)}`;
  return `${head},"snapshot":${textOf(snapshot)}}`;
}

export function digestOfSnapshot(snapshot: Snapshot): string {
  return digestOf(textOfSnapshot(snapshot));
}

// Digest, signature and file are all made of one text, and writing it is most of their work.
const texts = new WeakMap<Snapshot, string>();

/** The one way to write it (docs/formats/snapshot.md). */
export function textOfSnapshot(snapshot: Snapshot): string {
  const text = texts.get(snapshot) ?? writeCanonical(snapshot);
  texts.set(snapshot, text);
  return text;
}

/**
 * Reads a snapshot file or a report, whichever the text is. A changed or unsigned one is read too, and `seal` says
 * so. Throws a Refusal with line and column for anything else.
 */
export function readSealed(text: string, name: string): OpenedSnapshot {
  if (!text.trimStart().startsWith('<')) return readEnvelope(text, name, null);
  const { content, position, page } = readBlock(text, name);
  try {
    return readEnvelope(content, name, digestOfPage(page));
  } catch (error) {
    throw error instanceof Refusal ? moveTo(error, position) : error;
  }
}

/** Positions in a block, as positions in the file. */
function moveTo({ code, details }: Refusal, start: Position): Refusal {
  const { line, column } = details;
  if (typeof line !== 'number' || typeof column !== 'number') return new Refusal(code, details);
  return new Refusal(code, {
    ...details,
    line: line + start.line - 1,
    column: line === 1 ? column + start.column - 1 : column,
  });
}

/** `page`: digest of the page it was found in, null where it is a file of its own. */
function readEnvelope(text: string, name: string, page: string | null): OpenedSnapshot {
  const file = readCanonical(text, name, limits, (value) =>
    page === null ? writeCanonical(value) : escapeBlock(writeCanonical(value)),
  );
  requireFormat(inner(file), 'milepost.snapshot', 1);
  const envelope: Envelope = readShape(file, envelopeShape);
  checkSnapshot(file, envelope.snapshot);
  return {
    snapshot: envelope.snapshot,
    digest: digestOfSnapshot(envelope.snapshot),
    seal: judge(envelope, file.canonical, page),
  };
}

/** The part that names the format: a file without envelope is another's. */
function inner(file: CanonicalFile): CanonicalFile {
  const { value } = file;
  if (typeof value !== 'object' || value === null || !('snapshot' in value)) return file;
  return {
    ...file,
    value: value.snapshot,
    refuse: (path, ...rest) => file.refuse(['snapshot', ...path], ...rest),
  };
}

function judge(
  { snapshot, page, signature }: Envelope,
  canonical: boolean,
  found: string | null,
): Seal {
  // A snapshot taken out of its page is whole: the signature covers the digest of the page, not its presence.
  const isPageSame = found === null || found === page;
  const pageState = found === null ? 'none' : isPageSame ? 'same' : 'changed';
  if (signature === null) {
    const state = canonical && isPageSame ? 'unsigned' : 'changed';
    return { state, key: null, fingerprint: null, page: pageState };
  }
  const { key, value } = signature;
  const isIntact = canonical && isPageSame && isSignedBy(key, writeSigned(snapshot, page), value);
  const state = isIntact ? 'intact' : 'changed';
  return { state, key, fingerprint: fingerprintOf(key), page: pageState };
}

/** What a signature covers: snapshot and page, in canonical form. The format's name inside keeps it from being another's. */
function writeSigned(snapshot: Snapshot | string, page: string | null): string {
  return `{"page":${writeCanonical(page)},"snapshot":${textOf(snapshot)}}`;
}

function textOf(snapshot: Snapshot | string): string {
  return typeof snapshot === 'string' ? snapshot : textOfSnapshot(snapshot);
}
