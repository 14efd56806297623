import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { Refusal, type RefusalDetails } from '../../domain/refusal.ts';
import { findTooDeep } from './depth.ts';
import { positionAt } from './position.ts';

export interface JsonLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
}

export type JsonPath = readonly (string | number)[];

/** A file that is JSON; what it says is still to be checked. */
export interface JsonFile {
  readonly value: unknown;
  /** A refusal of what stands at `path`, or of the name `key` there, with line and column. */
  readonly refuse: (
    path: JsonPath,
    reason: string,
    details?: RefusalDetails,
    key?: string,
  ) => Refusal;
}

/** Strict JSON, without comments, trailing commas or a name twice in one object. Throws a Refusal. */
export function readJson(text: string, file: string, limits: JsonLimits): JsonFile {
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.maxBytes) {
    throw new Refusal('file-too-large', { file, bytes, limit: limits.maxBytes });
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const refuseAt = (offset: number, reason: string, details: RefusalDetails = {}): Refusal =>
    new Refusal('file-invalid', { file, ...positionAt(source, offset), reason, ...details });
  if (source.trim() === '') throw refuseAt(0, 'empty');
  const tooDeep = findTooDeep(source, limits.maxDepth);
  if (tooDeep !== null) throw refuseAt(tooDeep, 'too-deep', { limit: limits.maxDepth });
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined)
    throw refuseAt(first.offset, nameSyntaxError(printParseErrorCode(first.error)));
  if (tree === undefined) throw refuseAt(0, 'not-json');
  const badName = findBadName(tree);
  if (badName !== null) throw refuseAt(badName.offset, badName.reason, { name: badName.name });
  return {
    value: parseStrictly(source, () => refuseAt(0, 'not-json')),
    refuse: (path, reason, details, key) => refuseAt(findOffset(tree, path, key), reason, details),
  };
}

/** jsonc-parser forgives a little more than the standard does. */
function parseStrictly(source: string, refuse: () => Refusal): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse();
    throw error;
  }
}

/** The place itself, or the nearest above it that is there. */
function findOffset(tree: Node, path: JsonPath, key: string | undefined): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node === undefined) continue;
    const property = node.children?.find((child) => child.children?.[0]?.value === key);
    return key === undefined || property === undefined ? node.offset : property.offset;
  }
  return tree.offset;
}

const forbiddenNames: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

interface BadName {
  readonly offset: number;
  readonly reason: 'duplicate-name' | 'forbidden-name';
  readonly name: string;
}

/** JSON.parse would take the last of two equal names without a word. */
function findBadName(tree: Node): BadName | null {
  const waiting: Node[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const children = node.children ?? [];
    if (node.type === 'object') {
      const seen = new Set<unknown>();
      for (const property of children) {
        const name: unknown = property.children?.[0]?.value;
        const found = { offset: property.offset, name: String(name) };
        if (forbiddenNames.has(name)) return { ...found, reason: 'forbidden-name' };
        if (seen.has(name)) return { ...found, reason: 'duplicate-name' };
        seen.add(name);
      }
    }
    waiting.push(...children.toReversed());
  }
  return null;
}

const syntaxReasons: Readonly<Record<string, string>> = {
  InvalidSymbol: 'unexpected-symbol',
  InvalidNumberFormat: 'number-expected',
  UnexpectedEndOfNumber: 'number-expected',
  PropertyNameExpected: 'name-expected',
  ValueExpected: 'value-expected',
  ColonExpected: 'colon-expected',
  CommaExpected: 'comma-expected',
  CloseBraceExpected: 'brace-expected',
  CloseBracketExpected: 'bracket-expected',
  EndOfFileExpected: 'end-expected',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'open-string',
  InvalidUnicode: 'bad-escape',
  InvalidEscapeCharacter: 'bad-escape',
  InvalidCharacter: 'bad-character',
};

function nameSyntaxError(name: string): string {
  return syntaxReasons[name] ?? 'not-json';
}
