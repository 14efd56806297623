import { expect, test } from 'vitest';
import { layTrend } from '../../src/renderer/views/mentor/trendRows.ts';
import { aLearner } from './mentor.fake.ts';
import { aSnapshot } from './report.fake.ts';

const withoutHistory = { ...aSnapshot, leftOut: { ...aSnapshot.leftOut, history: true } };

test('the newest report draws every assessment it tells, with the reports on the line', () => {
  const { source, points, reports } = layTrend(aLearner, aSnapshot);
  expect(source).toBe('assessments');
  expect(points[0]?.day).toBe('2025-01-10');
  expect(points.length).toBeGreaterThan(reports.length);
  expect(reports.map(({ day }) => day)).toEqual([
    '2026-03-02',
    '2026-06-01',
    '2026-09-10',
    '2026-11-18',
  ]);
  for (const { day, value } of reports) {
    expect(points.findLast((point) => point.day <= day)?.value).toBe(value);
  }
});

test('without earlier assessments each report is a point, and steps of the role are none', () => {
  const { source, points, asReported, roleChanges } = layTrend(aLearner, withoutHistory);
  expect(source).toBe('reports');
  expect(points.map(({ value }) => value)).toEqual([0.31, 0.46, 0.573, 0.67]);
  expect(asReported.map(({ value }) => value)).toEqual([0.34, 0.5, 0.55, 0.67]);
  expect(roleChanges).toEqual(['2026-09-10']);
});

test('one report without earlier assessments draws its period only', () => {
  const one = { reports: aLearner.reports.slice(0, 1) };
  const { source, points } = layTrend(one, withoutHistory);
  expect(source).toBe('assessments');
  expect(points.every(({ day }) => day >= aSnapshot.period.from)).toBe(true);
  expect(points[0]?.day).toBe(aSnapshot.period.from);
});
