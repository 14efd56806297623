import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCanonical, writeCanonical } from '../../src/main/files/canonical.ts';
import { canonicalOf } from './canonicalOf.ts';

const limits = { maxBytes: 100_000, maxDepth: 20, maxValues: 1000 };

function isCanonical(text: string): boolean {
  return readCanonical(text, 'x', limits).canonical;
}

describe('writeCanonical, by the examples of RFC 8785', () => {
  it('3.2.2: serialization of primitives', () => {
    const given = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(writeCanonical(JSON.parse(given))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('3.2.3: sorting of names by UTF-16 code units', () => {
    const given = String.raw`{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const written = writeCanonical(JSON.parse(given));
    expect(Array.from(written.matchAll(/:"([A-Za-z]+)/g), ([, word]) => word)).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ]);
    expect(Buffer.from(written).subarray(0, 8).toString('hex')).toBe('7b225c72223a2243');
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: %s is %s', (bits, text) => {
    expect(writeCanonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'appendix B: %s has no form',
    (bits) => {
      expect(() => writeCanonical(Buffer.from(bits, 'hex').readDoubleBE())).toThrow(Error);
    },
  );

  it('has no form for half a character', () => {
    expect(() => writeCanonical('\uD83D')).toThrow(Error);
    expect(() => writeCanonical({ '\uDE00': 1 })).toThrow(Error);
  });

  it('agrees with a second writer on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), (value) => {
        expect(writeCanonical(value)).toBe(canonicalOf(value));
      }),
    );
  });
});

describe('readCanonical', () => {
  it('knows its own writing, and nothing else, for canonical', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), (value) => {
        const text = writeCanonical(value);
        fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text));
        expect(readCanonical(text, 'x', limits)).toMatchObject({ canonical: true });
        expect(readCanonical(text, 'x', limits).value).toEqual(JSON.parse(text));
        const pretty = JSON.stringify(value, null, 2);
        expect(isCanonical(pretty)).toBe(pretty === text);
      }),
    );
  });

  it.each([
    '{"b":1,"a":2}',
    ' {"a":1}',
    '{"a":1}\n',
    '\uFEFF{"a":1}',
    '[1.0]',
    '[-0]',
    '[1e1]',
    String.raw`["\u0041"]`,
    String.raw`["\/"]`,
    String.raw`["\u000A"]`,
    String.raw`["\ud83d"]`,
  ])('reads %j, which is not', (text) => {
    expect(isCanonical(text)).toBe(false);
  });

  it('takes a text that looks like a forbidden name for a text', () => {
    expect(isCanonical('{"a":"constructor","b":"\\"constructor\\":"}')).toBe(true);
  });

  it('says where something is wrong, though it kept no positions', () => {
    const file = readCanonical('{"a":[1,{"b":2,"c":[3,4]}],"d":{"a":5}}', 'x', limits);
    const place = (path: readonly (string | number)[], key?: string) =>
      file.refuse(path, 'too-small', {}, key).details['column'];
    expect(file.canonical).toBe(true);
    expect(place([])).toBe(1);
    expect(place(['a'])).toBe(6);
    expect(place(['a', 1])).toBe(9);
    expect(place(['a', 1, 'b'])).toBe(14);
    expect(place(['a', 1, 'c', 1])).toBe(23);
    expect(place(['a', 1, 'missing'])).toBe(9);
    expect(place(['a', 7, 'b'])).toBe(6);
    expect(place(['d', 'a'])).toBe(37);
    expect(place(['a', 1], 'c')).toBe(16);
    expect(place([], 'd')).toBe(28);
    expect(place(['d'], 'c')).toBe(32);
  });

  it('refuses more values than it may hold', () => {
    expect(isCanonical(`[${'0,'.repeat(998)}0]`)).toBe(true);
    expect(() => isCanonical(`[${'0,'.repeat(999)}0]`)).toThrow('too-long');
    expect(() => isCanonical(`[${'[],'.repeat(600)}0]`)).toThrow('too-long');
    expect(isCanonical(`["${'\\"[,{'.repeat(2000)}"]`)).toBe(true);
  });
});
