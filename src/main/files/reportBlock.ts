import { Refusal } from '../../domain/refusal.ts';
import { digestOf } from './digest.ts';
import { positionAt, type Position } from './position.ts';

/** The only script element of a report. It holds data and is never executed. */
const opening = '<script type="application/json" id="milepost-snapshot">';
const closing = '</script>';

/** Where the block's content goes in a page that was drawn. */
export const emptyBlock = `${opening}${closing}`;

/** SHA-256 of a page whose block is empty. */
export function digestOfPage(page: string): string {
  return digestOf(page);
}

/** Puts an envelope into a page with an empty block. Throws an Error for a page without exactly one. */
export function fillBlock(page: string, envelope: string): string {
  const parts = page.split(emptyBlock);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new TypeError('the page has no place for the data');
  return `${before}${opening}${escapeBlock(envelope)}${closing}${after}`;
}

/** Canonical JSON as it stands in a page: nothing in it can end the element. */
export function escapeBlock(canonical: string): string {
  return canonical.replaceAll('<', String.raw`\u003c`);
}

/** What stands in a report's block, and around it. */
export interface FoundBlock {
  /** JSON, as `escapeBlock` left it. */
  readonly content: string;
  /** Where the content begins. */
  readonly position: Position;
  /** The page with the content taken out. */
  readonly page: string;
}

/**
 * Finds the data in a report without reading it as HTML. Throws a Refusal: `no-block` for a page that is no report,
 * `other-script` where there is any other script, a second block among them.
 */
export function readBlock(text: string, file: string): FoundBlock {
  const refuseAt = (offset: number, reason: string): Refusal =>
    new Refusal('file-invalid', { file, ...positionAt(text, offset), reason });
  const start = text.indexOf(opening);
  if (start === -1) throw refuseAt(0, 'no-block');
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
