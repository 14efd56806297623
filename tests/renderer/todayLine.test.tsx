import { expect, test } from 'vitest';
import type { LinePart } from '../../src/contract/sessions.ts';
import { locateParts, removePart, replacePart } from '../../src/renderer/views/today/line.ts';

const skill = (text: string): LinePart => ({
  kind: 'skill',
  text,
  id: text,
  title: text,
  area: null,
});
const duration: LinePart = { kind: 'duration', text: '45m', seconds: 2700 };
const note = (text: string): LinePart => ({ kind: 'note', text });

test('pieces are found in the order typed, the same words twice as two', () => {
  const parts = [skill('go'), duration, note('go on')];
  expect(locateParts('go 45m: go on', parts)).toEqual([
    { from: 0, to: 2 },
    { from: 3, to: 6 },
    { from: 8, to: 13 },
  ]);
});

test('a piece is written differently where it stands', () => {
  const parts = [skill('sql'), skill('postgres'), duration];
  expect(replacePart('sql, postgres 45m', parts, 1, 'MySQL')).toBe('sql, MySQL 45m');
});

test('a piece that is not there as typed leaves the line alone', () => {
  expect(replacePart('45m', [skill('sql')], 0, 'x')).toBe('45m');
  expect(removePart('45m', [skill('sql')], 0)).toBe('45m');
});

test.each([
  ['sql, postgres 45m', 0, 'postgres 45m'],
  ['sql, postgres 45m', 1, 'sql, 45m'],
  ['sql, postgres 45m', 2, 'sql, postgres'],
])('%s without piece %i is %s', (line, index, left) => {
  expect(removePart(line, [skill('sql'), skill('postgres'), duration], index).trim()).toBe(left);
});

test('a note takes its colon with it, and leaves other colons', () => {
  expect(removePart('sql 45m: a: b', [skill('sql'), duration, note('a: b')], 2)).toBe('sql 45m');
  expect(removePart('sql 45m : b', [skill('sql'), duration, note('b')], 1)).toBe('sql: b');
});
