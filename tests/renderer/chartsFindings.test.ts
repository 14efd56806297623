// @vitest-environment happy-dom
import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import {
  findActivities,
  findDays,
  findHours,
  findLevel,
  findRadar,
  findReadiness,
} from '../../src/renderer/charts/findings.ts';
import { loadWords, startWords } from '../../src/renderer/words.ts';

let t: TFunction<'progress'>;

beforeAll(async () => {
  await startWords();
  await loadWords('progress');
  t = i18next.getFixedT('en', 'progress');
});

function readiness(...values: readonly number[]): string {
  return findReadiness(
    values.map((value, place) => ({ day: `2026-01-0${place + 1}`, value })),
    t,
    'en',
  );
}

test('readiness: rose, fell, stayed, by the figures that are shown', () => {
  expect(readiness(0.391, 0.5, 0.672)).toBe('Readiness rose 28 points to 67 %');
  expect(readiness(0.6, 0.579)).toBe('Readiness fell 2.1 points to 57 %');
  expect(readiness(0.4, 0.5, 0.4)).toBe('Readiness stayed at 40 %');
  expect(readiness(0.99, 0.9999)).toBe('Readiness rose 1.0 points to 99 %');
  expect(readiness()).toBe('Nothing of the role is visible');
});

test('radar: how many areas are met', () => {
  const area = (yours: number, asked: number) => ({ area: 'a', title: 'A', yours, asked });
  expect(findRadar([area(3, 3), area(1, 3), area(0, 2)], t)).toBe('1 of 3 areas met');
  expect(findRadar([area(2.9999, 3)], t)).toBe('No area met yet');
  expect(findRadar([area(3, 3)], t)).toBe('Every area is met');
  expect(findRadar([], t)).toBe('No area is visible');
});

test('hours: where most time went', () => {
  const area = (id: string, seconds: number) => ({ area: id, title: `T-${id}`, seconds });
  expect(findHours([area('a', 5), area('b', 9), area('outside', 2)], t)).toBe(
    'Most time went to T-b',
  );
  expect(findHours([area('a', 5)], t)).toBe('All time went to T-a');
  expect(findHours([area('a', 5), area('outside', 9)], t)).toBe(
    'Most time went to skills outside this role',
  );
  expect(findHours([area('a', 5), area('none', 9)], t)).toBe('Most time has no skill');
  expect(findHours([], t)).toBe('No session in this range');
});

test('days: how many were studied', () => {
  const days = (...seconds: number[]) => seconds.map((value) => ({ seconds: value }));
  expect(findDays(days(0, 60, 60), t)).toBe('You studied 2 of 3 days');
  expect(findDays(days(60), t)).toBe('You studied 1 of 1 day');
  expect(findDays(days(0, 0), t)).toBe('No day studied in this range');
});

test('activities: the first two', () => {
  const rows = [
    { name: 'course', seconds: 60 },
    { name: 'practice', seconds: 90 },
    { name: 'review', seconds: 0 },
  ];
  expect(findActivities(rows, t)).toBe('Mostly practice, then course');
  expect(findActivities(rows.slice(0, 1), t)).toBe('All of it course');
  expect(findActivities([], t)).toBe('No activity in this range');
});

test('level: from where to where', () => {
  const history = (...levels: number[]) => ({
    title: 'Python',
    begins: false,
    points: levels.map((level) => ({ level })),
  });
  expect(findLevel(history(1, 2, 3), t)).toBe('Python rose from level 1 to 3');
  expect(findLevel(history(3, 2), t)).toBe('Python went from level 3 to 2');
  expect(findLevel(history(2, 2), t)).toBe('Python stayed at level 2');
  expect(findLevel({ ...history(2, 2), begins: true }, t)).toBe('Python began at level 2');
  expect(findLevel({ ...history(1, 2), begins: true }, t)).toBe('Python rose from level 1 to 2');
  expect(findLevel(history(), t)).toBe('Python has no level in this range');
});
