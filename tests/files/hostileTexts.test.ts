import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { readSealed, writeEnvelope } from '../../src/main/files/sealed.ts';
import { sayRefusal } from '../../src/main/words.ts';
import { key, open, textAt, validFile, withValues } from './hostileFiles.ts';
import { richSnapshot } from './richLearner.ts';
import { samplePage, writeReport } from './snapshotSamples.ts';

const lines = ['title', 'name', 'recipient', 'mentor'];
const texts = ['summary', 'question', 'note', 'text', 'reply', '1'];

/** One place of each kind of text, where the sample has one: `role.areas.0.title`. */
function listPlaces(names: readonly string[]): string[] {
  const places = new Map<string, string>();
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string' && names.includes(path.at(-1) ?? '')) {
      const kind = [...path.slice(0, -1).filter((step) => !/^\d+$/.test(step)), path.at(-1)].join(
        '.',
      );
      if (!places.has(kind)) places.set(kind, path.join('.'));
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
  };
  visit(richSnapshot, []);
  return [...places.values()];
}

const linePlaces = listPlaces(lines);
const textPlaces = listPlaces(texts);

function getAt(snapshot: Snapshot, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], snapshot);
}

it('finds every text of the sample', () => {
  expect(linePlaces.toSorted()).toEqual([
    'lastReview.mentor',
    'learner.name',
    'recipient',
    'replies.0.items.0.title',
    'replies.0.mentor',
    'role.areas.0.title',
    'role.title',
    'skills.0.title',
    'skills.6.assessments.2.mentor',
  ]);
  expect(textPlaces.toSorted()).toEqual([
    'question',
    'replies.0.items.0.note',
    'replies.0.reply',
    'role.areas.0.levels.1',
    'role.summary',
    'sessions.0.note',
    'skills.0.levels.1',
    'skills.1.assessments.0.evidence.0.text',
  ]);
});

describe.each([...linePlaces, ...textPlaces])('markup in %s', (place) => {
  it.each([
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</SCRIPT\t><img src=x onerror=alert(1)>'.replace('\t', ' '),
    '<!--<script>',
    '--><svg/onload=alert(1)>',
    ']]><b>',
    '"><iframe srcdoc="&lt;script&gt;">',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    String.raw`\u003cscript\u003e`,
    String.raw`\";alert(1);//`,
    '&lt;script&gt; &#x3c;',
    '${alert(1)} {{constructor}} `x`',
    '<script type="application/json" id="milepost-snapshot">{}</script>',
    'ﬁ 👩‍👩‍👧 e\u0301 שלום \u200Fمرحبا می\u200Cخواهم',
  ])('%j is a text, in a file and in a page', (text) => {
    const changed = withValues({ [place]: text });
    const { snapshot, seal } = readSealed(changed, 'x.milepost');
    expect(getAt(snapshot, place)).toBe(text);
    expect(seal.state).toBe('changed');
    expect(readSealed(writeEnvelope(snapshot, null, key), 'x').seal.state).toBe('intact');
    const report = writeReport(snapshot, key);
    expect(report.split('<')).toHaveLength(samplePage.split('<').length);
    const again = readSealed(report, 'x.html');
    expect(getAt(again.snapshot, place)).toBe(text);
    expect(again.seal.state).toBe('intact');
  });
});

const hidden = [
  ['a NUL', 'a\0b'],
  ['a bell', 'a\u0007b'],
  ['an escape', 'a\u001B[31mb'],
  ['a C1 control', 'a\u009Bb'],
  ['a carriage return', 'a\rb'],
  ['an override', 'photo\u202Egpj.exe'],
  ['an embedding', '\u202Aa\u202C'],
  ['an isolate', '\u2067a\u2069'],
  ['an annotation', 'a\uFFF9b\uFFFAc\uFFFB'],
  ['a tag', 'a\u{E0061}'],
  ['half a character', 'a\uD83D'],
] as const;

const hiddenInLines = [
  ...hidden,
  ['a space without width', 'a\u200Bb'],
  ['a joiner without width', 'a\u2060b'],
  ['a byte order mark', 'a\uFEFFb'],
  ['an invisible plus', 'a\u2064b'],
  ['an old format mark', 'a\u206Ab'],
  ['a vowel separator', 'a\u180Eb'],
  ['a soft hyphen', 'a\u00ADb'],
  ['a line break', 'a\nb'],
  ['a tab', 'a\tb'],
  ['a line separator', 'a\u2028b'],
  ['a paragraph separator', 'a\u2029b'],
  ['a space in front', ' a'],
  ['a space that does not break, at the end', 'a\u00A0'],
  ['nothing but joiners', '\u200D\u200C'],
] as const;

function checkRefused(place: string, text: string): void {
  const file = withValues({ [place]: text });
  expect(file).not.toBe(validFile);
  const outcome = open(file);
  if (!('code' in outcome)) throw new Error('was read');
  const { reason, line, column, name } = outcome.details;
  expect(reason).toBe('hidden-characters');
  expect(textAt(file, Number(line), Number(column))).toMatch(
    new RegExp(`^${JSON.stringify(text).replaceAll(/[[\]\\]/g, '\\$&')}`),
  );
  expect(sayRefusal(outcome)).toMatch(
    new RegExp(`^x\\.milepost, line 1, column \\d+: “${name}” holds characters`),
  );
}

describe.each(linePlaces)('what cannot be seen, in %s', (place) => {
  it.each(hiddenInLines)('%s is refused', (_, text) => {
    checkRefused(place, text);
  });
});

describe.each(textPlaces)('what cannot be seen, in %s', (place) => {
  it.each(hidden)('%s is refused', (_, text) => {
    checkRefused(place, text);
  });
});
