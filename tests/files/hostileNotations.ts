import { raw, validFile, withChange, type Row } from './hostileFiles.ts';

type List = readonly object[];

const long = 'x'.repeat(19_000);
const withLongNotes =
  (count: number) =>
  ([first]: List): unknown[] =>
    Array.from({ length: count }, () => ({ ...first, note: long }));
const depth = 1_000_000;
const middle = (text: string, share: number): string =>
  text.slice(0, Math.floor(text.length * share));

/** What is not the JSON of a snapshot at all. */
export const notations: readonly Row[] = [
  ['cut after 1 byte', () => validFile.slice(0, 1), 'brace-expected'],
  ['cut inside a name', () => validFile.slice(0, 5), 'open-string'],
  ['cut after a tenth', () => middle(validFile, 0.1), ''],
  ['cut in the middle', () => middle(validFile, 0.5), ''],
  ['cut after nine tenths', () => middle(validFile, 0.9), ''],
  ['cut before the last brace', () => validFile.slice(0, -1), 'brace-expected'],
  ['one brace too many', () => `${validFile}}`, 'end-expected', '}'],
  ['two files in one', () => validFile + validFile, 'end-expected', '{"page"'],
  ['a comment', () => `/* signed */${validFile}`, 'comment', '/*'],
  ['a comma at the end', () => `${validFile.slice(0, -1)},}`, 'name-expected', '}'],
  ['single quotes', () => validFile.replace('"page"', "'page'"), 'unexpected-symbol', "'page'"],
  ['a NUL between', () => `${validFile.slice(0, -1)}\0}`, ''],
  ['a NUL inside a text', () => validFile.replace('streams', 'str\0ams'), 'bad-character'],
  ['a line break inside a text', () => validFile.replace('streams', 'str\nams'), ''],
  ['an unknown escape', () => validFile.replace('streams', String.raw`\x41`), 'bad-escape'],
  ['NaN', { weekStart: raw('NaN') }, 'unexpected-symbol', 'NaN'],
  ['a hexadecimal number', { weekStart: raw('0x1') }, ''],
  ['a number that begins with 0', { weekStart: raw('01') }, ''],
  ['a name twice', { version: raw('1,"version":2') }, 'duplicate-name', '"version":2'],
  [
    'a name twice, once escaped',
    { version: raw(String.raw`1,"ver\u0073ion":1`) },
    'duplicate-name',
  ],
  ['a prototype', { version: raw('1,"__proto__":{"leftOut":1}') }, 'forbidden-name', '"__proto__"'],
  ['a prototype, escaped', { version: raw(String.raw`1,"__pr\u006fto__":{}`) }, 'forbidden-name'],
  ['a constructor', { 'learner.constructor': { prototype: {} } }, 'forbidden-name'],
  ['a million open lists', () => '['.repeat(depth), 'too-deep', '['],
  ['a million open objects', () => '{"snapshot":'.repeat(depth), 'too-deep'],
  [
    'a million lists in the role',
    { 'role.areas': raw(`${'['.repeat(depth)}${']'.repeat(depth)}`) },
    'too-deep',
    '[',
  ],
  ['more braces closed than open', () => '}'.repeat(depth), ''],
  ['24 million commas', () => `[${'0,'.repeat(23_900_000)}0]`, 'too-long', ',0'],
  ['50 million spaces', () => `{${' '.repeat(50_000_000)}}`, 'file-too-large'],
  [
    'texts up to the limit and over',
    () => withChange('sessions', withLongNotes(2600)),
    'file-too-large',
  ],
  [
    'half a character in a note',
    { 'sessions.0.note': '\uD83D' },
    'hidden-characters',
    String.raw`"\ud83d"`,
  ],
  ["half a character in a role's title", { 'role.title': '\uDE00' }, 'hidden-characters'],
  ['half a character in a name', { '\uDE00': 1 }, 'unknown-field'],
  ['a number', () => '5', 'wrong-format'],
  ['nothing, as JSON', () => 'null', 'wrong-format'],
  ['a text, as JSON', () => '"milepost.snapshot"', 'wrong-format'],
  ['a list', () => '[]', 'wrong-format'],
  ['an array of snapshots', () => `[${validFile}]`, 'wrong-format'],
  [
    'feedback',
    () => '{"format":"milepost.feedback","version":1}',
    'wrong-format',
    '"milepost.feedback"',
  ],
  ['a role file', () => '{"format":"milepost.role","version":1,"id":"r"}', 'wrong-format'],
  [
    'a résumé',
    () =>
      '{"basics":{"name":"Noor","email":"n@example.org"},"skills":[{"name":"SQL","level":"Master"}]}',
    'wrong-format',
  ],
  [
    "WakaTime's JSON",
    () =>
      '{"user":{"id":"1"},"range":{"start":1,"end":2},"days":[{"date":"2026-01-01","grand_total":{}}]}',
    'wrong-format',
  ],
  [
    "Watson's JSON",
    () => '[[1573585740,1573587840,"apollo","0f8c",["brakes"],1573587840]]',
    'wrong-format',
  ],
  [
    'an xAPI statement',
    () =>
      '{"actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},"version":"1.0.0"}',
    'wrong-format',
  ],
  [
    "Super Productivity's JSON",
    () => '{"timestamp":1,"data":{"task":{"ids":[],"entities":{}}}}',
    'wrong-format',
  ],
  ['CSV', () => 'id,local_day\n1,2026-01-01\n', ''],
  ['a calendar', () => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', ''],
  ['a PDF', () => '%PDF-1.7\n%\u00E2\u00E3', ''],
];
