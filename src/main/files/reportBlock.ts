import { Refusal } from '../../domain/refusal.ts';
import { digestOf } from './digest.ts';
import { positionAt, type Position } from './position.ts';

/** What a page carries. */
export type BlockName = 'snapshot' | 'feedback';

/** The only script element of a page. It holds data and is never executed. */
function openingOf(name: BlockName): string {
  return `<script type="application/json" id="milepost-${name}">`;
}

const closing = '</script>';

/** Where the block's content goes in a page that was drawn. */
export function emptyBlockOf(name: BlockName): string {
  return `${openingOf(name)}${closing}`;
}

export const emptyBlock = emptyBlockOf('snapshot');

/** SHA-256 of a page whose block is empty. */
export function digestOfPage(page: string): string {
  return digestOf(page);
}

/** Puts an envelope into a page with an empty block. Throws an Error for a page without exactly one. */
export function fillBlock(page: string, envelope: string, name: BlockName = 'snapshot'): string {
  const parts = page.split(emptyBlockOf(name));
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new TypeError('the page has no place for the data');
  return `${before}${openingOf(name)}${escapeBlock(envelope)}${closing}${after}`;
}

/** Canonical JSON as it stands in a page: nothing in it can end the element. */
export function escapeBlock(canonical: string): string {
  return canonical.replaceAll('<', String.raw`\u003c`);
}

export function hasBlock(text: string, name: BlockName): boolean {
  return text.includes(openingOf(name));
}

/** What stands in a page's block, and around it. */
export interface FoundBlock {
  /** JSON, as `escapeBlock` left it. */
  readonly content: string;
  /** Where the content begins. */
  readonly position: Position;
  /** The page with the content taken out. */
  readonly page: string;
}

const missing = { snapshot: 'no-block', feedback: 'no-feedback-block' } as const;

/**
 * Finds the data in a page without reading it as HTML. Throws a Refusal: `no-block` or `no-feedback-block` for a page
 * without them, `other-script` where there is any other script, a second block among them.
 */
export function readBlock(text: string, file: string, name: BlockName): FoundBlock {
  const refuseAt = (offset: number, reason: string): Refusal =>
    new Refusal('file-invalid', { file, ...positionAt(text, offset), reason });
  const opening = openingOf(name);
  const start = text.indexOf(opening);
  if (start === -1) throw refuseAt(0, missing[name]);
  // One by one: a page may hold millions.
  for (const { index } of text.matchAll(/<script/gi)) {
    if (index !== start) throw refuseAt(index, 'other-script');
  }
  const from = start + opening.length;
  const to = text.indexOf('<', from);
  if (to === -1 || !text.startsWith(closing, to)) throw refuseAt(from, 'open-block');
  const page = text.slice(0, from) + text.slice(to);
  return { content: text.slice(from, to), position: positionAt(text, from), page };
}
