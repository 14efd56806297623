import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { readCanonical, writeCanonical, type CanonicalFile } from './canonical.ts';
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
import { digestOfPage, escapeBlock, readBlock, type BlockName } from './reportBlock.ts';
import { requireFormat } from './shape.ts';

/** Of a file that is opened. */
export const mostBytes = 48_000_000;
const limits = { maxBytes: mostBytes, maxDepth: 64, maxValues: 1_000_000 };

/** Whether what is in a file is what was signed. */
export interface Seal {
  readonly state: 'intact' | 'changed' | 'unsigned';
  /** Public key that it says it was signed with. */
  readonly key: string | null;
  readonly fingerprint: string | null;
  readonly page: 'same' | 'changed' | 'none';
}

/** What stands in an envelope beside its content. */
export interface Sealing {
  /** SHA-256 of the page that the content was sent in, with the block's content taken out; null: none. */
  readonly page: string | null;
  readonly signature: { readonly key: string; readonly value: string } | null;
}

export const sealingShapes = {
  page: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'bad-digest' })
    .nullable(),
  signature: z.strictObject({ key: publicKeyShape, value: signatureShape }).nullable(),
};

/** What can be put into an envelope: a content by its name there, its format, and how it is read and checked. */
export interface Sealable<T extends object> {
  readonly name: BlockName;
  readonly format: string;
  /** Throws a Refusal with line and column. */
  readonly read: (file: CanonicalFile) => Sealing & { readonly content: T };
}

export interface Opened<T> {
  readonly content: T;
  /** Whether the content is as it was signed, whatever became of the page around it. */
  readonly data: Seal['state'];
  /** SHA-256 of the content's canonical form. */
  readonly digest: string;
  readonly seal: Seal;
}

/** The canonical text of an envelope around a content (or its canonical text), signed when a key is given, together with its page's digest. */
export function writeSealed<T extends object>(
  { name }: Pick<Sealable<T>, 'name'>,
  content: T | string,
  page: string | null,
  key: KeyObject | null,
): string {
  const signature =
    key === null
      ? null
      : { key: publicKeyOf(key), value: signText(writeSigned(name, content, page), key) };
  return join({
    [name]: textOfContent(content),
    page: writeCanonical(page),
    signature: writeCanonical(signature),
  });
}

export function digestOfContent(content: object): string {
  return digestOf(textOfContent(content));
}

// Digest, signature and file are all made of one text, and writing it is most of their work.
const texts = new WeakMap<object, string>();

export function textOfContent(content: object | string): string {
  if (typeof content === 'string') return content;
  const text = texts.get(content) ?? writeCanonical(content);
  texts.set(content, text);
  return text;
}

/** Canonical by the order of its names: each part is canonical already. */
function join(parts: Readonly<Record<string, string>>): string {
  const fields = Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, text]) => `"${name}":${text}`).join(',')}}`;
}

/**
 * Reads a file or a page, whichever the text is. A changed or unsigned one is read too, and `seal` says so. Throws a
 * Refusal with line and column for anything else.
 */
export function openSealed<T extends object>(
  kind: Sealable<T>,
  text: string,
  file: string,
): Opened<T> {
  if (!text.trimStart().startsWith('<')) return readEnvelope(kind, text, file, null);
  const { content, position, page } = readBlock(text, file, kind.name);
  try {
    return readEnvelope(kind, content, file, digestOfPage(page));
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
function readEnvelope<T extends object>(
  { name, format, read }: Sealable<T>,
  text: string,
  fileName: string,
  page: string | null,
): Opened<T> {
  const file = readCanonical(text, fileName, limits, (value) =>
    page === null ? writeCanonical(value) : escapeBlock(writeCanonical(value)),
  );
  requireFormat(inner(file, name), format, 1);
  const { content, ...sealing } = read(file);
  const data = judgeData(name, content, sealing, file.canonical);
  return {
    content,
    data,
    digest: digestOfContent(content),
    seal: judge(data, sealing, page),
  };
}

/** The part that names the format: a file without envelope is another's. */
function inner(file: CanonicalFile, name: string): CanonicalFile {
  const { value } = file;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return file;
  return {
    ...file,
    value: (value as Record<string, unknown>)[name],
    refuse: (path, ...rest) => file.refuse([name, ...path], ...rest),
  };
}

function judgeData(
  name: BlockName,
  content: object | string,
  { page, signature }: Sealing,
  canonical: boolean,
): Seal['state'] {
  if (!canonical) return 'changed';
  if (signature === null) return 'unsigned';
  const { key, value } = signature;
  return isSignedBy(key, writeSigned(name, content, page), value) ? 'intact' : 'changed';
}

function judge(data: Seal['state'], { page, signature }: Sealing, found: string | null): Seal {
  // Content taken out of its page is whole: the signature covers the digest of the page, not its presence.
  const pageState = found === null ? 'none' : found === page ? 'same' : 'changed';
  const key = signature?.key ?? null;
  return {
    state: pageState === 'changed' ? 'changed' : data,
    key,
    fingerprint: key === null ? null : fingerprintOf(key),
    page: pageState,
  };
}

/** What a signature covers: content and page, in canonical form. The format's name inside keeps it from being another's. */
function writeSigned(name: BlockName, content: object | string, page: string | null): string {
  return join({ [name]: textOfContent(content), page: writeCanonical(page) });
}
