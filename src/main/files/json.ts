import { printParseErrorCode, visit } from 'jsonc-parser';
import { cleanLine } from '../../domain/plainText.ts';
import { Refusal, type RefusalDetails } from '../../domain/refusal.ts';
import { findTooDeep, findTooMany } from './depth.ts';
import { positionAt } from './position.ts';

export interface JsonLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
  /** Values of any kind in all. A few megabytes of commas would become gigabytes of objects and of complaints. */
  readonly maxValues?: number;
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
    new Refusal('file-invalid', {
      file,
      ...positionAt(source, offset),
      reason,
      ...shorten(details),
    });
  if (source.trim() === '') throw refuseAt(0, 'empty');
  const tooDeep = findTooDeep(source, limits.maxDepth);
  if (tooDeep !== null) throw refuseAt(tooDeep, 'too-deep', { limit: limits.maxDepth });
  const tooMany = findTooMany(source, limits.maxValues ?? Infinity);
  if (tooMany !== null)
    throw refuseAt(tooMany, 'too-long', { name: file, limit: limits.maxValues ?? Infinity });
  const problem = findProblem(source);
  if (problem !== null) throw refuseAt(problem.offset, problem.reason, problem.details);
  return {
    value: parseStrictly(source, () => refuseAt(0, 'not-json')),
    refuse: (path, reason, details, key) =>
      refuseAt(findOffset(source, path, key), reason, details),
  };
}

/** A name out of the file may be of any length, and hold what a terminal would obey. */
function shorten(details: RefusalDetails): RefusalDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (typeof value === 'number') return [name, value];
      const line = cleanLine(value.slice(0, longestDetail + 1));
      return [name, value.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line];
    }),
  );
}

const longestDetail = 200;

/** jsonc-parser forgives a little more than the standard does. */
function parseStrictly(source: string, refuse: () => Refusal): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw refuse();
    throw error;
  }
}

/** The place itself, or the nearest above it that is there. Without a tree: that would take many times the file. */
function findOffset(source: string, path: JsonPath, key: string | undefined): number {
  const found = { length: -1, offset: 0, keyOffset: -1 };
  let depth = 0;
  // Only what stands right in the last place found can be the next step to it.
  const isNext = (steps: JsonPath): boolean =>
    depth === found.length + 1 &&
    steps.length === depth &&
    steps.every((step, index) => step === path[index]);
  const see = (offset: number, readPath: () => JsonPath): void => {
    if (depth !== found.length + 1 || depth > path.length || !isNext(readPath())) return;
    Object.assign(found, { length: depth, offset, keyOffset: -1 });
  };
  const open = (
    offset: number,
    _length: number,
    _line: number,
    _character: number,
    readPath: () => JsonPath,
  ): void => {
    see(offset, readPath);
    depth += 1;
  };
  const close = (): void => {
    depth -= 1;
  };
  visit(
    source,
    {
      onObjectBegin: open,
      onArrayBegin: open,
      onObjectEnd: close,
      onArrayEnd: close,
      onLiteralValue: (_value, offset, _length, _line, _character, readPath) => {
        see(offset, readPath);
      },
      onObjectProperty: (name, offset, _length, _line, _character, readPath) => {
        if (name !== key || depth !== found.length + 1) return;
        const isInside = readPath().every((step, index) => step === path[index]);
        if (isInside) found.keyOffset = offset;
      },
    },
    strictly,
  );
  return found.keyOffset === -1 ? found.offset : found.keyOffset;
}

const strictly = { disallowComments: true, allowTrailingComma: false };
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Problem {
  readonly offset: number;
  readonly reason: string;
  readonly details?: RefusalDetails;
}

/** The first error of syntax, or else the first bad name: JSON.parse would take the last of two without a word. */
function findProblem(source: string): Problem | null {
  let [syntax, badName]: (Problem | null)[] = [null, null];
  const seen: Set<string>[] = [];
  visit(
    source,
    {
      onObjectBegin: () => void seen.push(new Set()),
      onObjectEnd: () => void seen.pop(),
      onObjectProperty: (name, offset) => {
        const names = seen.at(-1);
        const details = { name };
        if (forbiddenNames.has(name)) badName ??= { offset, reason: 'forbidden-name', details };
        if (names?.has(name) === true) badName ??= { offset, reason: 'duplicate-name', details };
        names?.add(name);
      },
      onError: (code, offset) => {
        syntax ??= { offset, reason: nameSyntaxError(printParseErrorCode(code)) };
      },
    },
    strictly,
  );
  return syntax ?? badName ?? null;
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
