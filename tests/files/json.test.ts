import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { readJson } from '../../src/main/files/json.ts';

const limits = { maxBytes: 1000, maxDepth: 8 };

/** The refusal's details without the file's name. */
function refusalOf(text: string, wide = limits): Record<string, string | number> | null {
  try {
    readJson(text, 'x.json', wide);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { file, ...details } = error.details;
    expect(file).toBe('x.json');
    return { code: error.code, ...details };
  }
}

describe('readJson', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        const names = text.includes('"__proto__"') || /"(constructor|prototype)":/.test(text);
        fc.pre(!names);
        const wide = { maxBytes: 1_000_000, maxDepth: 50 };
        expect(readJson(text, 'x.json', wide).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes a byte order mark, which some editors write', () => {
    expect(readJson('\uFEFF{"a": 1}', 'x.json', limits).value).toEqual({ a: 1 });
  });

  it.each([
    ['', 'empty', 1, 1],
    ['  \n ', 'empty', 1, 1],
    ['{', 'brace-expected', 1, 2],
    ['[1', 'bracket-expected', 1, 3],
    ['{"a": 1,}', 'name-expected', 1, 9],
    ['[1,\n2,]', 'value-expected', 2, 3],
    ['{"a" 1}', 'colon-expected', 1, 6],
    ['{"a": 1 "b": 2}', 'comma-expected', 1, 9],
    ['{"a": 1}\n// no', 'comment', 2, 1],
    ['/* no */ {}', 'comment', 1, 1],
    ['{"a": tru}', 'unexpected-symbol', 1, 7],
    ["{'a': 1}", 'unexpected-symbol', 1, 2],
    ['{"a": "b}', 'open-string', 1, 7],
    ['{"a": "\\x"}', 'bad-escape', 1, 7],
    ['{"a": "\u0000"}', 'bad-character', 1, 7],
    ['{} {}', 'end-expected', 1, 4],
    ['NaN', 'unexpected-symbol', 1, 1],
    ['{"a": 1,\n "a": 2}', 'duplicate-name', 2, 2],
    ['[{"b": {"\\u0061": 1, "a": 2}}]', 'duplicate-name', 1, 22],
    ['{"__proto__": {}}', 'forbidden-name', 1, 2],
    ['{"a": {"constructor": 1}}', 'forbidden-name', 1, 8],
    ['{\r\n"a": 1\r\n"b": 2}', 'comma-expected', 3, 1],
  ])('refuses %j: %s', (text, reason, line, column) => {
    expect(refusalOf(text)).toMatchObject({ code: 'file-invalid', reason, line, column });
  });

  it.each(['01', '1.', '.5', '+1', '1e', "'a'", '\u00a0{}', '{"a":1}\u0000'])(
    'refuses %j, which is nearly JSON',
    (text) => {
      expect(refusalOf(text)).toMatchObject({ code: 'file-invalid' });
    },
  );

  it('refuses what is too deep before anything recurses into it', () => {
    const deep = { maxBytes: 10_000_000, maxDepth: 8 };
    const refusal = { code: 'file-invalid', reason: 'too-deep', line: 1, limit: 8 };
    expect(refusalOf('['.repeat(1_000_000), deep)).toMatchObject({ ...refusal, column: 9 });
    expect(refusalOf('{"a":'.repeat(1_000_000), deep)).toMatchObject(refusal);
    expect(refusalOf(`${'['.repeat(8)}${']'.repeat(8)}`, deep)).toBeNull();
    expect(refusalOf(`"${'['.repeat(20)}\\"${'['.repeat(20)}"`, deep)).toBeNull();
  });

  it('refuses what is too large, in bytes', () => {
    const text = `"${'é'.repeat(600)}"`;
    expect(refusalOf(text)).toMatchObject({ code: 'file-too-large', bytes: 1202, limit: 1000 });
  });

  it('never throws anything else, and always says where', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 1e-tnul/*\n\u0000'.split('')) }),
        (text) => {
          const refusal = refusalOf(text);
          if (refusal !== null) expect(refusal['line']).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
