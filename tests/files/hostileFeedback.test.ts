import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { mostBytes } from '../../src/main/files/envelope.ts';
import { readFeedback, writeFeedback, type OpenedFeedback } from '../../src/main/files/feedback.ts';
import { publicKeyOf } from '../../src/main/files/key.ts';
import { sayRefusal } from '../../src/main/words.ts';
import { canonicalOf } from './canonicalOf.ts';
import { feedbackPage, richFeedback, writeFeedbackPage } from './feedbackSamples.ts';
import { raw, textAt, validFile } from './hostileFiles.ts';
import { keyOf } from './snapshotSamples.ts';

const key = keyOf(7);
const valid = writeFeedback(richFeedback, null, key);
const page = writeFeedbackPage(richFeedback, key);

type Box = Record<string, unknown>;

/** The valid file with these values in these places of the envelope (`feedback.skills.0.level`). */
function withValues(values: Readonly<Record<string, unknown>>): string {
  const envelope = JSON.parse(valid) as Box;
  for (const [path, value] of Object.entries(values)) {
    const steps = path.split('.');
    const box = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Box)[step], envelope);
    (box as Box)[steps.at(-1) ?? ''] = value;
  }
  return canonicalOf(envelope).replaceAll(
    /"@@(.*?)@@"/g,
    (_, json: string) => JSON.parse(`"${json}"`) as string,
  );
}

function open(text: string, name = 'x.milepost-feedback'): OpenedFeedback | Refusal {
  try {
    return readFeedback(text, name);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

function checkRefused(text: string, reason: string, at: string, name?: string): void {
  const refusal = open(text, name);
  if (!(refusal instanceof Refusal)) throw new Error(`read, and ${refusal.seal.state}`);
  const sentence = sayRefusal(refusal);
  expect(sentence).toMatch(/^x\.(milepost-feedback|html)\b.{20,}\.$/);
  expect(sentence).not.toMatch(/\{\{|file-invalid|errors:|undefined|NaN/);
  if (reason === 'file-too-large') {
    expect(refusal).toMatchObject({ code: reason, details: { limit: mostBytes } });
    return;
  }
  expect(refusal.code).toBe('file-invalid');
  expect(sentence).not.toContain(`(${refusal.details['reason']})`);
  if (reason !== '') expect(refusal.details['reason']).toBe(reason);
  const { line, column } = refusal.details;
  expect(textAt(text, Number(line), Number(column)).slice(0, at.length)).toBe(at);
}

const many = (count: number, one: unknown): unknown[] => Array<unknown>(count).fill(one);
const [skill] = richFeedback.skills;
const [area] = richFeedback.areas;
const [goal] = richFeedback.goals;
const weak = Buffer.from([1, ...Array<number>(31).fill(0)]).toString('base64url');

describe('a feedback file that is refused', () => {
  const rows: readonly (readonly [string, string | Record<string, unknown>, string, string])[] = [
    ['nothing', '', 'empty', ''],
    ['cut after one byte', valid.slice(0, 1), 'brace-expected', ''],
    ['cut in the middle', valid.slice(0, valid.length / 2), '', ''],
    ['without its last brace', valid.slice(0, -1), 'brace-expected', ''],
    ['two files in one', valid + valid, 'end-expected', '{"feedback"'],
    ['a snapshot', validFile, 'wrong-format', '{"page"'],
    ['a list of it', `[${valid}]`, 'wrong-format', '['],
    ['the feedback without its envelope', canonicalOf(richFeedback), 'missing-field', '{"areas"'],
    ['a role file', '{"format":"milepost.role","version":1}', 'wrong-format', '"milepost.role"'],
    ['a later version', { 'feedback.version': 2 }, 'newer-version', '2'],
    ['version nought', { 'feedback.version': 0 }, 'not-one-of', '0'],
    ['another format', { 'feedback.format': 'milepost.snapshot' }, 'wrong-format', '"milepost.s'],
    ['a comment', `/* Ada */${valid}`, 'comment', '/*'],
    ['a NUL in a text', valid.replace('Streams', 'Str\0ams'), 'bad-character', ''],
    ['a name twice', { 'feedback.version': raw('1,"version":1') }, 'duplicate-name', '"version"'],
    ['a prototype', { 'feedback.version': raw('1,"__proto__":{}') }, 'forbidden-name', '"__proto'],
    ['a constructor', { 'feedback.mentor.constructor': {} }, 'forbidden-name', '"constructor"'],
    ['a million open lists', '['.repeat(1_000_000), 'too-deep', '['],
    ['24 million commas', `[${'0,'.repeat(23_900_000)}0]`, 'too-long', ',0'],
    ['50 million spaces', `{${' '.repeat(50_000_000)}}`, 'file-too-large', ''],
    ['something beside it', { colour: 'red' }, 'unknown-field', '"colour"'],
    ['something inside it', { 'feedback.forecast': 1 }, 'unknown-field', '"forecast"'],
    ['a weak key', { 'signature.key': weak }, 'bad-key', `"${weak}"`],
    ['a short signature', { 'signature.value': 'AAAA' }, 'bad-key', '"AAAA"'],
    ['a page that is no digest', { page: 'x' }, 'bad-digest', '"x"'],
    ['an answer to no digest', { 'feedback.snapshot.digest': 'AB' }, 'bad-digest', '"AB"'],
    ['an answer to no key', { 'feedback.snapshot.key': 'x' }, 'bad-key', '"x"'],
    ['a period backwards', { 'feedback.snapshot.period.from': '2027-01-01' }, 'ends-before', '{'],
    ['30 February', { 'feedback.day': '2026-02-30' }, 'bad-day', '"2026-02-30"'],
    ['no mentor', { 'feedback.mentor': null }, 'wrong-type', 'null'],
    ['a mentor of spaces', { 'feedback.mentor.name': '  ' }, 'too-short', '"  "'],
    ['a long name', { 'feedback.mentor.name': 'x'.repeat(81) }, 'too-long', '"xxx'],
    ['level 6', { 'feedback.skills.0.level': 6 }, 'not-one-of', '6'],
    ['level 2.5', { 'feedback.skills.0.level': 2.5 }, 'not-one-of', '2.5'],
    ['level as a text', { 'feedback.skills.0.level': '2' }, 'not-one-of', '"2"'],
    ['a level without end', { 'feedback.skills.0.level': raw('1e400') }, 'not-one-of', '1e400'],
    ['a skill with a path', { 'feedback.skills.0.skill': '../git' }, 'bad-id', '"../git"'],
    ['a skill twice', { 'feedback.skills': [skill, skill] }, 'skill-id-twice', '"postgresql"'],
    ['an area twice', { 'feedback.areas': [area, area] }, 'id-twice', '"databases"'],
    ['2,001 skills', { 'feedback.skills': many(2001, skill) }, 'too-long', '['],
    ['401 areas', { 'feedback.areas': many(401, area) }, 'too-long', '['],
    ['51 goals', { 'feedback.goals': many(51, goal) }, 'too-long', '['],
    ['a goal for level 0', { 'feedback.goals.0.level': 0 }, 'not-one-of', '0'],
    ['more than a week', { 'feedback.goals.0.weeklyMinutes': 10_081 }, 'too-big', '10081'],
    ['minutes of nothing', { 'feedback.goals.0.weeklyMinutes': 0 }, 'too-small', '0'],
    ['a long reason', { 'feedback.skills.0.reason': 'x'.repeat(4001) }, 'too-long', '"xxx'],
    ['half a comment', { 'feedback.overall': { goal: '' } }, 'missing-field', '{"goal":""}'],
    ['a comment as a text', { 'feedback.overall': 'Good.' }, 'wrong-type', '"Good."'],
    ['a turned name', { 'feedback.mentor.name': 'a\u202Eb' }, 'hidden-characters', '"a'],
    ['a name of joiners', { 'feedback.mentor.name': '\u200D\u200C' }, 'hidden-characters', ''],
    ['a line break in a title', { 'feedback.skills.0.title': 'a\nb' }, 'hidden-characters', ''],
    ['an escape in a reason', { 'feedback.skills.0.reason': '\u001B[2J' }, 'hidden-characters', ''],
    ['a tag in a question', { 'feedback.question': 'a\u{E0061}' }, 'hidden-characters', '"a'],
    ['half a character', { 'feedback.overall.goal': '\uD83D' }, 'hidden-characters', ''],
  ];
  it.each(rows)(
    '%s',
    (_, making, reason, at) => {
      checkRefused(typeof making === 'string' ? making : withValues(making), reason, at);
    },
    60_000,
  );

  it('is the one it was made from', () => {
    expect(open(valid)).toMatchObject({ seal: { state: 'intact' }, data: 'intact' });
    expect(withValues({})).toBe(valid);
  });
});

describe('a page of feedback that is refused', () => {
  const block = page.slice(page.indexOf('<script'), page.indexOf('</script>') + 9);
  it.each([
    ['none', '<!doctype html><p>Hello</p>', 'no-feedback-block', '<!doctype'],
    ['a report', page.replace('milepost-feedback"', 'milepost-snapshot"'), 'no-feedback-block', ''],
    ['two blocks', page.replace(block, block + block), 'other-script', '<script type'],
    [
      'a script before',
      page.replace('<h1>', '<script>alert(1)</script>'),
      'other-script',
      '<script>',
    ],
    ['a script after', `${page}<SCRIPT>alert(1)</SCRIPT>`, 'other-script', '<SCRIPT>'],
    ['a block that never ends', page.slice(0, page.indexOf('</script>')), 'open-block', '{"feed'],
    ['a tag in the block', page.replace('Streams', '<b>'), 'open-block', '{"feed'],
    ['an empty block', feedbackPage, 'empty', '</script>'],
  ])('%s', (_, text, reason, at) => {
    checkRefused(text, reason, at, 'x.html');
  });

  it('says where in the page it is', () => {
    const wrong = page.replace('"level":2,"reason":"Streams."', '"level":9,"reason":"Streams."');
    checkRefused(wrong, 'not-one-of', '9', 'x.html');
  });
});

describe('a feedback that is read, and said to be changed', () => {
  const signature = { key: publicKeyOf(key), value: '' };
  const signedOver = (text: string): string =>
    withValues({
      signature: { ...signature, value: sign(null, Buffer.from(text), key).toString('base64url') },
    });
  it.each([
    ['a level', withValues({ 'feedback.skills.0.level': 5 })],
    ['one letter', valid.replace('Streams', 'Screams')],
    ['whose it is', withValues({ 'feedback.mentor.name': 'Mallory' })],
    ['what it answers', withValues({ 'feedback.snapshot.digest': 'cd'.repeat(32) })],
    ["another's key", withValues({ 'signature.key': publicKeyOf(keyOf(9)) })],
    ['a line break at the end', `${valid}\n`],
    ['a byte order mark', `\uFEFF${valid}`],
    ['pretty-printed', JSON.stringify(JSON.parse(valid), null, 2)],
    ['signed alone', signedOver(canonicalOf(richFeedback))],
    ['signed as a snapshot', signedOver(canonicalOf({ page: null, snapshot: richFeedback }))],
    ['an unsigned one, formatted anew', `${writeFeedback(richFeedback, null, null)} `],
  ])('%s', (_, text) => {
    expect(open(text)).toMatchObject({ seal: { state: 'changed', page: 'none' }, data: 'changed' });
  });

  it('tells a changed page from changed data', () => {
    const touched = page.replace('Open it', 'Do not open it');
    expect(open(touched)).toMatchObject({
      seal: { state: 'changed', page: 'changed' },
      data: 'intact',
    });
    const both = touched.replace('Streams', 'Screams');
    expect(open(both)).toMatchObject({ data: 'changed' });
    const unsigned = writeFeedbackPage(richFeedback, null).replace('Open it', 'Do not open it');
    expect(open(unsigned)).toMatchObject({ data: 'unsigned', seal: { page: 'changed' } });
  });
});

describe('markup in a feedback', () => {
  it.each([
    '<script>alert(1)</script>',
    '</script><img src=x onerror=alert(1)>',
    '<!--<script>',
    "' onmouseover='alert(1)",
    String.raw`\u003cscript\u003e`,
    '<script type="application/json" id="milepost-feedback">{}</script>',
  ])('%j is a text, in a file and in a page', (text) => {
    const comment = { goal: text, progress: text, nextStep: text };
    const feedback = {
      ...richFeedback,
      mentor: { name: text },
      overall: comment,
      question: text,
      goals: richFeedback.goals.map((one) => ({ ...one, title: text, reason: text })),
    };
    const written = writeFeedbackPage(feedback, key);
    expect(written.split('<')).toHaveLength(feedbackPage.split('<').length);
    expect(readFeedback(written, 'x')).toMatchObject({ feedback, seal: { state: 'intact' } });
  });
});
