import { expect, test } from 'vitest';
import {
  earlier,
  isYear,
  later,
  rangeOf,
  useChoice,
  usualChoice,
  type Choice,
} from '../../src/renderer/views/progress/range.ts';

const today = '2026-11-19';
const preset = (name: Choice['preset'], to: string | null = null): Choice => ({
  preset: name,
  to,
  from: null,
});

test.each([
  ['30', '2026-10-21'],
  ['90', '2026-08-22'],
  ['year', '2025-11-20'],
  ['all', null],
] as const)('%s begins on %s and ends today', (name, from) => {
  expect(rangeOf(preset(name), today)).toEqual({ from, to: today });
});

test('before anything was chosen, everything is shown while all of it is young', () => {
  const start = useChoice.getState();
  const young = usualChoice(start, '2026-08-22', today);
  expect(young).toMatchObject({ preset: 'all' });
  expect(usualChoice(start, '2026-08-21', today)).toBeNull();
  expect(usualChoice(start, null, today)).toBeNull();
  if (young === null) throw new Error('there is a better one');
  expect(usualChoice(young, '2026-08-22', today)).toBeNull();
  expect(usualChoice(young, '2026-08-22', '2026-11-20')).toBe(start);
  // What somebody chose stays.
  expect(usualChoice(preset('year'), '2026-11-18', today)).toBeNull();
});

test('the neighbours touch, and lead back', () => {
  for (const name of ['30', '90', 'year'] as const) {
    const before = earlier(preset(name), today);
    if (before === null) throw new Error('There is one before');
    const range = rangeOf(before, today);
    expect(range.to < (rangeOf(preset(name), today).from ?? '')).toBe(true);
    expect(later(before, today)).toEqual(preset(name));
  }
  expect(rangeOf(earlier(preset('year'), today) ?? preset('all'), today)).toEqual({
    from: '2024-11-20',
    to: '2025-11-19',
  });
});

test('nothing lies before everything, nothing after today', () => {
  expect(earlier(preset('all'), today)).toBeNull();
  expect(later(preset('30'), today)).toBeNull();
});

test("days of one's own keep their length, and end today at the latest", () => {
  const chosen: Choice = { preset: null, from: '2026-11-01', to: '2026-11-10' };
  expect(earlier(chosen, today)).toEqual({ preset: null, from: '2026-10-22', to: '2026-10-31' });
  expect(later(chosen, today)).toEqual({ preset: null, from: '2026-11-10', to: '2026-11-19' });
  expect(later({ preset: null, from: '2026-01-01', to: '2026-01-01' }, today)).toEqual({
    preset: null,
    from: '2026-01-02',
    to: '2026-01-02',
  });
});

test('a year that ends on a leap day begins a day after the 28th', () => {
  expect(rangeOf(preset('year', '2024-02-29'), today)).toEqual({
    from: '2023-03-01',
    to: '2024-02-29',
  });
  expect(isYear('2023-03-01', '2024-02-29')).toBe(true);
  expect(isYear('2023-03-02', '2024-02-29')).toBe(false);
});
