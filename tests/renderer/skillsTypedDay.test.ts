import { expect, test } from 'vitest';
import { readTyped } from '../../src/renderer/views/skills/typedDay.ts';

test.each([
  ['2026-11-14', '2026-11-14'],
  ['2026-2-3', '2026-02-03'],
  ['14 Nov 2026', '2026-11-14'],
  ['Nov 14, 2026', '2026-11-14'],
  ['2026-02-31', null],
  ['31 Feb 2026', null],
  ['Feb 30, 2026', null],
  ['2026-13-01', null],
  ['14 Nov', null],
])('%s is %s', (typed, day) => {
  expect(readTyped(typed, '2026-01-01', 'en')).toBe(day);
});
