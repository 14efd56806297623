import { sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, publicKeyOf } from '../../src/main/files/key.ts';
import { digestOfPage } from '../../src/main/files/reportBlock.ts';
import { writeEnvelope, type Envelope } from '../../src/main/files/sealed.ts';
import { canonicalOf } from './canonicalOf.ts';
import { inPage, key, make, open, validFile, type Row } from './hostileFiles.ts';
import { richLearner, richSnapshot } from './richLearner.ts';
import { everyScope, keyOf, samplePage, share, writeReport } from './snapshotSamples.ts';

const other = keyOf(9);
const anotherSnapshot = share(richLearner, { ...everyScope, from: '2026-02-01' });
const report = writeReport(richSnapshot, key);
const unsigned = writeReport(richSnapshot, null);

function signatureOf(text: string): Envelope['signature'] {
  return (JSON.parse(text) as Envelope).signature;
}

function resealed(changes: Partial<Envelope>): string {
  return canonicalOf({ ...(JSON.parse(validFile) as Envelope), ...changes });
}

function signedOver(text: string): string {
  const value = sign(null, Buffer.from(text), key).toString('base64url');
  return resealed({ signature: { key: publicKeyOf(key), value } });
}

describe('a file that is read, and said to be changed', () => {
  const rows: readonly (readonly [string, Row[1]])[] = [
    ['a level', { 'skills.1.assessments.0.level': 5 }],
    ['a level of minus nought', () => validFile.replace(/"level":1,/, '"level":-0,')],
    ['a word of a note', { 'sessions.0.note': 'screams' }],
    ['a letter by one that looks the same', { 'learner.name': 'Nооr Example' }],
    ['an accent by its other form', { question: 'Ich ka\u0308me' }],
    ['the name', { 'learner.name': 'Mallory' }],
    ['the day', { asOf: '2026-03-01' }],
    ['the period', { 'period.from': '2025-12-31' }],
    ['an assessment taken out', { 'skills.1.assessments': [] }],
    ['whose word it was', { 'skills.6.assessments.2.mentor': null }],
    ['what was left out', { 'leftOut.skills': 3 }],
    ['seconds', { 'days.0.times.0.seconds': 99_999 }],
    ['a weight of the role', { 'role.areas.0.weight': 9 }],
    ['a space', () => validFile.replace('":', '": ')],
    ['a line break at the end', () => `${validFile}\n`],
    ['a byte order mark', () => `\uFEFF${validFile}`],
    ['spaces before', () => `  ${validFile}`],
    ['pretty-printed', () => JSON.stringify(JSON.parse(validFile), null, 2)],
    [
      'Windows line breaks',
      () => JSON.stringify(JSON.parse(validFile), null, 2).replaceAll('\n', '\r\n'),
    ],
    [
      'other order of names',
      () => JSON.stringify({ snapshot: richSnapshot, ...(JSON.parse(validFile) as object) }),
    ],
    ['a letter as an escape', () => validFile.replace('streams', String.raw`\u0073treams`)],
    ['a slash as an escape', () => validFile.replace('https://', String.raw`https:\/\/`)],
    ['a number in other words', () => validFile.replace('"weight":2', '"weight":2.0')],
    [
      'a signature of another snapshot',
      () => resealed({ signature: signatureOf(writeEnvelope(anotherSnapshot, null, key)) }),
    ],
    [
      "another's key",
      () =>
        resealed({
          signature: { key: publicKeyOf(other), value: signatureOf(validFile)?.value ?? '' },
        }),
    ],
    [
      'a signature of nothing',
      () =>
        resealed({
          signature: { key: publicKeyOf(key), value: Buffer.alloc(64).toString('base64url') },
        }),
    ],
    ['a signature over the snapshot alone', () => signedOver(canonicalOf(richSnapshot))],
    ['a signature over the digest', () => signedOver(digestOfPage(validFile))],
    [
      'a signature over other spaces',
      () => signedOver(JSON.stringify({ page: null, snapshot: richSnapshot })),
    ],
    ['a page that it never stood in', () => resealed({ page: digestOfPage('x') })],
    [
      'no page, when it was signed with one',
      () =>
        resealed({
          page: null,
          signature: signatureOf(writeEnvelope(richSnapshot, digestOfPage('x'), key)),
        }),
    ],
  ];
  it.each(rows)('%s', (_, making) => {
    const text = make(making);
    expect(text).not.toBe(validFile);
    expect(open(text)).toMatchObject({ seal: { state: 'changed', page: 'none' } });
  });

  it('names the key that it says it was signed with', () => {
    expect(open(make({ asOf: '2026-03-01' }))).toMatchObject({
      seal: { fingerprint: fingerprintOf(publicKeyOf(key)) },
    });
  });
});

describe('a report that is read, and said to be changed', () => {
  it.each([
    ['one word on the page', report.replace('72 %', '92 %'), 'changed'],
    ['one word on the page of an unsigned one', unsigned.replace('72 %', '92 %'), 'changed'],
    ['a space on the page', report.replace('<body>', '<body> '), 'changed'],
    ['a handler on the page', report.replace('<h1>', '<h1 onclick="alert(1)">'), 'changed'],
    ['a byte order mark', `\uFEFF${report}`, 'changed'],
    ['Windows line breaks', report.replaceAll('\n', '\r\n'), 'changed'],
    ['the page of somebody else', report.replaceAll('Noor', 'Mallory'), 'changed'],
    [
      'the block with spaces around',
      report.replace('"></', '"> </').replace('{"page"', ' {"page"'),
      'same',
    ],
    [
      'the block with other escapes',
      writeReport({ ...richSnapshot, question: '<' }, key).replace(
        String.raw`\u003c`,
        String.raw`\u003C`,
      ),
      'same',
    ],
    [
      'the block with an escape too many',
      report.replace('streams', String.raw`\u0073treams`),
      'same',
    ],
    ['a level in the block', report.replace('"level":1', '"level":5'), 'same'],
    ['a snapshot file in a page', inPage(validFile), 'changed'],
    [
      'a signature of another page',
      report.replace(/\{"page".*\}/, writeEnvelope(richSnapshot, digestOfPage('x'), key)),
      'changed',
    ],
    [
      "another's snapshot on the page",
      report.replace(
        /\{"page".*\}/,
        writeEnvelope(anotherSnapshot, digestOfPage(samplePage), null).replace(
          '"signature":null',
          `"signature":${JSON.stringify(signatureOf(validFile))}`,
        ),
      ),
      'same',
    ],
  ])('%s', (_, text, page) => {
    expect(text).not.toBe(report);
    expect(open(text, 'x.html')).toMatchObject({ seal: { state: 'changed', page } });
  });
});

describe('a file that is whole', () => {
  it('when it was signed again by another key, under the fingerprint of that one', () => {
    const expected = { state: 'intact', fingerprint: fingerprintOf(publicKeyOf(other)) };
    expect(open(writeEnvelope(richSnapshot, null, other))).toMatchObject({ seal: expected });
    expect(open(writeReport(richSnapshot, other))).toMatchObject({
      seal: { ...expected, page: 'same' },
    });
  });

  it('when its signature was taken off, but unsigned', () => {
    expect(open(resealed({ signature: null }))).toEqual({
      seal: { state: 'unsigned', key: null, fingerprint: null, page: 'none' },
    });
  });
});

describe('reading', () => {
  /** Not whole, or refused; `open` throws on anything else. */
  const isNoticed = (text: string): boolean => {
    const outcome = open(text);
    return 'code' in outcome || outcome.seal.state === 'changed';
  };
  const neighbours: readonly [RegExp, (character: string) => string][] = [
    [/[0-9]/, (digit) => String((Number(digit) + 1) % 10)],
    [/[a-z]/i, (letter) => (letter === 'a' ? 'b' : 'a')],
    [/./s, (mark) => (mark === ' ' ? '\n' : ' ')],
  ];
  const change = (text: string, offset: number): string => {
    const character = text[offset] ?? '';
    const turn = neighbours.find(([kind]) => kind.test(character))?.[1];
    return `${text.slice(0, offset)}${turn?.(character) ?? ''}${text.slice(offset + 1)}`;
  };

  it('notices each single byte of a file', () => {
    const offsets = Array.from({ length: validFile.length }, (_, offset) => offset);
    const unnoticed = offsets.filter((offset) => !isNoticed(change(validFile, offset)));
    expect(unnoticed).toEqual([]);
  }, 60_000);

  it('notices each single byte of a page', () => {
    const block = [report.indexOf('{"page"'), report.indexOf('</script>')];
    const offsets = Array.from({ length: report.length }, (_, offset) => offset).filter(
      (offset) => offset < (block[0] ?? 0) || offset >= (block[1] ?? 0),
    );
    const unnoticed = offsets.filter((offset) => !isNoticed(change(report, offset)));
    expect(unnoticed).toEqual([]);
  });

  it('notices any other mutation, and never throws anything but a Refusal', () => {
    const anyPart = fc.oneof(
      fc.constantFrom(
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '0',
        '-',
        '\\',
        'null',
        '\0',
        '<script',
        '</script>',
        '\u202E',
        '\uD83D',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const anyCut = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), anyPart);
    fc.assert(
      fc.property(
        fc.constantFrom(validFile, report),
        fc.array(anyCut, { minLength: 1, maxLength: 3 }),
        (whole, cuts) => {
          const text = cuts.reduce((text, [place, length, part]) => {
            const from = Math.floor(place * text.length);
            return text.slice(0, from) + part + text.slice(from + length);
          }, whole);
          fc.pre(text !== whole);
          expect(isNoticed(text)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of any JSON or any text refuses it', () => {
    const anyFile = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc.string({ unit: 'binary' }),
      fc.json().map((json) => inPage(json)),
      fc.json().map((json) => `{"snapshot":${json},"page":null,"signature":null}`),
    );
    fc.assert(
      fc.property(anyFile, (text) => {
        expect(open(text)).toHaveProperty('code');
      }),
      { numRuns: 500 },
    );
  });
});
