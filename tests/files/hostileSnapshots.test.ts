import { describe, expect, it } from 'vitest';
import { mostBytes } from '../../src/main/files/sealed.ts';
import { sayRefusal } from '../../src/main/words.ts';
import {
  inPage,
  make,
  open,
  textAt,
  validFile,
  withValues,
  type Outcome,
  type Row,
} from './hostileFiles.ts';
import { notations } from './hostileNotations.ts';
import { sizes } from './hostileSizes.ts';
import { values } from './hostileValues.ts';
import { samplePage } from './snapshotSamples.ts';

/** What the table says; without a place where only the first line could be meant, or none. */
function check(text: string, outcome: Outcome, reason: string, at: string | undefined): void {
  if (!('code' in outcome)) throw new Error(`read, and ${outcome.seal.state}`);
  const { code, details } = outcome;
  if (reason === 'file-too-large') {
    expect(outcome).toMatchObject({ code: reason, details: { limit: mostBytes } });
  } else {
    expect(code).toBe('file-invalid');
    if (reason !== '') expect(details['reason']).toBe(reason);
    const { line, column } = details;
    if (typeof line !== 'number' || typeof column !== 'number') throw new Error('without a place');
    expect(textAt(text, line, column).slice(0, at?.length ?? 0)).toBe(at ?? '');
  }
  checkSentence(outcome);
}

function checkSentence(refusal: Exclude<Outcome, { readonly seal: unknown }>): void {
  const sentence = sayRefusal(refusal);
  expect(sentence).toMatch(/^x\.(milepost|html)\b.{20,}\.$/);
  expect(sentence).not.toMatch(/\{\{|file-invalid|errors:|undefined|NaN/);
  expect(sentence.length).toBeLessThan(600);
  // Without a sentence of its own a reason stands in brackets.
  expect(sentence).not.toContain(`(${refusal.details['reason']})`);
}

it('the valid file that all of these are made from is valid', () => {
  expect(open(withValues({}))).toEqual(open(validFile));
  expect(open(validFile)).toMatchObject({ seal: { state: 'intact', page: 'none' } });
});

const tables: readonly (readonly [string, readonly Row[]])[] = [
  ['a value', values],
  ['a size', sizes],
  ['a notation', notations],
];

describe.each(tables)('%s that is refused', (_, rows) => {
  it.each(rows.map(([name, ...row]) => ({ name, row })))(
    '$name',
    ({ row }) => {
      const [making, reason, at] = row;
      const text = make(making);
      const outcome = open(text);
      check(text, outcome, reason, at);
      if (reason === 'file-too-large' || text.includes('<')) return;
      const page = inPage(text);
      const inside = open(page, 'x.html');
      check(page, inside, reason, at);
      if (!('code' in outcome && 'code' in inside)) throw new Error('was read');
      const { line, column } = outcome.details;
      const shift = samplePage.split('\n').findIndex((one) => one.includes('<script'));
      expect(inside.details['line']).toBe(Number(line) + shift);
      const start = (samplePage.split('\n')[shift] ?? '').indexOf('</script>');
      if (line === 1) expect(inside.details['column']).toBe(Number(column) + start);
      // The largest take seconds, twice, and much longer where other tests run beside them.
    },
    60_000,
  );
});

describe('a name out of the file, in a sentence', () => {
  it.each([
    ['is not filled in again', '{{limit}} $t(errors:bug)', '“{{limit}} $t(errors:bug)”'],
    ['commands no terminal', '\u001B[2J\u001B]0;x\u0007red', '“[2J]0;xred”'],
    ['does not turn it round', 'a\u202Eb\nc', '“ab c”'],
    ['is cut', 'x'.repeat(5000), `“${'x'.repeat(200)}…”`],
  ])('%s', (_, name, said) => {
    const outcome = open(withValues({ [name]: 1 }));
    if (!('code' in outcome)) throw new Error('was read');
    expect(sayRefusal(outcome)).toContain(`: ${said} is not known here.`);
  });
});

describe('a page that is refused', () => {
  const report = inPage(validFile);
  const block = report.slice(report.indexOf('<script'), report.indexOf('</script>') + 9);
  it.each([
    ['no report', '<!doctype html><p>Hello</p>', 'no-block', ''],
    ['another XML', '<?xml version="1.0"?><gpx></gpx>', 'no-block', ''],
    ['without its block', report.replace(block, ''), 'no-block', ''],
    [
      'its block in single quotes',
      report.replace('"milepost-snapshot"', "'milepost-snapshot'"),
      'no-block',
      '',
    ],
    [
      'its block as a script',
      report.replace('application/json', 'text/javascript'),
      'no-block',
      '',
    ],
    [
      'its tag with another attribute',
      report.replace('<script ', '<script src="x" '),
      'no-block',
      '',
    ],
    ['two blocks', report.replace(block, block + block), 'other-script', '<script type'],
    ['two blocks, the second empty', `${report}${inPage('')}`, 'other-script', '<script type'],
    [
      'a script before',
      report.replace('<h1>', '<script>alert(1)</script><h1>'),
      'other-script',
      '<script>',
    ],
    ['a script after', `${report}<script>alert(1)</script>`, 'other-script', '<script>'],
    ['a script in capitals', `${report}<SCRIPT>alert(1)</SCRIPT>`, 'other-script', '<SCRIPT>'],
    [
      'a script over two lines',
      `${report}<script\n>alert(1)</script\n>`,
      'other-script',
      '<script\n',
    ],
    ['a script with a slash', `${report}<sCript/x>alert(1)</script>`, 'other-script', '<sCript/'],
    [
      'a script in an image',
      report.replace('<h1>', '<svg><script href="x"/></svg><h1>'),
      'other-script',
      '<script href',
    ],
    [
      'a script in a comment',
      report.replace('<h1>', '<!-- <script> --><h1>'),
      'other-script',
      '<script>',
    ],
    ['a million scripts', `${report}${'<script>'.repeat(1_000_000)}`, 'other-script', '<script>'],
    [
      'a block that never ends',
      report.slice(0, report.indexOf('</script>')),
      'open-block',
      '{"page"',
    ],
    [
      'a block that ends in capitals',
      report.replace('</script>', '</SCRIPT>'),
      'open-block',
      '{"page"',
    ],
    ['a comment in the block', report.replace('{"page"', '<!--{"page"'), 'open-block', '<!--'],
    ['a tag in the block', report.replace('streams', '<b>streams</b>'), 'open-block', '{"page"'],
    ['an empty block', inPage(''), 'empty', '</script>'],
    [
      'a block of entities',
      inPage(validFile.replaceAll('"', '&quot;')),
      'unexpected-symbol',
      '&quot;',
    ],
    ['a block of two snapshots', inPage(`${validFile},${validFile}`), 'end-expected', ','],
    ['cut inside the block', report.slice(0, report.indexOf('streams')), 'open-block', '{"page"'],
  ])('%s', (_, text, reason, at) => {
    check(text, open(text, 'x.html'), reason, at);
  });
});
