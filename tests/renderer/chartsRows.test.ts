import { expect, test } from 'vitest';
import {
  dayNumber,
  dayOfNumber,
  listMonthStarts,
  weekdayOf,
} from '../../src/renderer/charts/dayNumbers.ts';
import { dayAt, layDays, placeOfDay, stepOfDay } from '../../src/renderer/charts/daysLayout.ts';
import { moveAlong, moveInRows, moveInWeeks, moveOver } from '../../src/renderer/charts/moves.ts';
import { placeLabels } from '../../src/renderer/charts/placeLabels.ts';
import { areaAt, layRadar } from '../../src/renderer/charts/radarLayout.ts';
import { plotOf, roundScale } from '../../src/renderer/charts/scale.ts';
import { dayInMonth, layMonth, placeInMonth } from '../../src/renderer/charts/monthLayout.ts';
import { joinWeeks, others, stackAreas, type Stretch } from '../../src/renderer/charts/stack.ts';
import { joinSteps, thinSteps, valueOn } from '../../src/renderer/charts/steps.ts';
import { layStretchTicks } from '../../src/renderer/charts/stretchTicks.ts';
import { timeTicks } from '../../src/renderer/charts/timeTicks.ts';

function someWeeks(count: number, areas: readonly string[] = ['languages']): Stretch[] {
  return Array.from({ length: count }, (_, place) => {
    const byArea = Object.fromEntries(areas.map((area, index) => [area, (index + 1) * 60]));
    return {
      start: dayOfNumber(dayNumber('2015-01-05') + place * 7),
      partial: place === count - 1,
      seconds: Object.values(byArea).reduce((sum, seconds) => sum + seconds, 0),
      byArea,
    };
  });
}

const sumOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { seconds }) => sum + seconds, 0);

test('days are numbers and back, and know their weekday', () => {
  expect(dayOfNumber(dayNumber('2024-02-29'))).toBe('2024-02-29');
  expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2);
  expect(weekdayOf(dayNumber('2026-11-19'))).toBe(4);
  expect(weekdayOf(dayNumber('1969-12-28'))).toBe(7);
  expect(
    listMonthStarts(dayNumber('2025-11-20'), dayNumber('2026-03-01'), 2).map(dayOfNumber),
  ).toEqual(['2026-01-01', '2026-03-01']);
});

test('a year is named by every other month, January with its year', () => {
  const ticks = timeTicks('2025-11-20', '2026-11-19', { most: 7, weekStart: 1, language: 'en' });
  expect(ticks.map(({ label }) => label)).toEqual(['Jan 2026', 'Mar', 'May', 'Jul', 'Sep', 'Nov']);
});

test.each([
  ['2026-11-19', '2026-11-19', 1],
  ['2026-10-21', '2026-11-19', 5],
  ['2026-08-22', '2026-11-19', 3],
  ['1990-01-01', '2026-11-19', 7],
])('%s to %s has between one and seven ticks', (from, to, least) => {
  const ticks = timeTicks(from, to, { most: 7, weekStart: 7, language: 'en' });
  expect(ticks.length).toBeGreaterThanOrEqual(Math.min(least, 1));
  expect(ticks.length).toBeLessThanOrEqual(7);
  for (const { day } of ticks) expect(day >= from && day <= to).toBe(true);
});

test.each([
  [10.6, 12, [0, 3, 6, 9, 12]],
  [0.3, 0.5, [0, 0.25, 0.5]],
  [0, 0.5, [0, 0.25, 0.5]],
  [30, 32, [0, 8, 16, 24, 32]],
  [1200, 1200, [0, 300, 600, 900, 1200]],
])('%d hours stand on a scale up to %d', (most, top, ticks) => {
  expect(roundScale(most)).toEqual({ top, ticks });
});

test('up to 120 weeks each is a bar', () => {
  expect(joinWeeks(someWeeks(120))).toMatchObject({ by: 'week' });
});

test('more weeks become months, then years, and lose no second', () => {
  for (const [count, by] of [
    [121, 'month'],
    [520, 'month'],
    [600, 'year'],
  ] as const) {
    const weeks = someWeeks(count);
    const joined = joinWeeks(weeks);
    expect(joined.by).toBe(by);
    expect(joined.stretches.length).toBeLessThanOrEqual(120);
    expect(sumOf(joined.stretches)).toBe(sumOf(weeks));
    expect(joined.stretches.at(-1)?.partial).toBe(true);
  }
});

test('beyond 13 areas the 12 largest stay, in their order, and the others are one', () => {
  const ids = Array.from({ length: 15 }, (_, place) => `area-${place}`);
  const weeks = someWeeks(3, [...ids, 'outside']);
  const areas = ids.map((area, place) => ({ area, title: area, seconds: (place + 1) * 180 }));
  const outside = { area: 'outside', title: '', seconds: 16 * 180 };
  const stack = stackAreas([...areas, outside], weeks);
  expect(stack.areas.map(({ area }) => area)).toEqual([...ids.slice(3), others, 'outside']);
  for (const stretch of stack.stretches) {
    expect(stack.areas.reduce((sum, { area }) => sum + (stretch.byArea[area] ?? 0), 0)).toBe(
      stretch.seconds,
    );
  }
});

test('13 areas, time outside and time without a skill all stand for themselves', () => {
  const ids = [...Array.from({ length: 13 }, (_, place) => `area-${place}`), 'outside', 'none'];
  const areas = ids.map((area) => ({ area, title: area, seconds: 60 }));
  expect(stackAreas(areas, someWeeks(2, ids)).areas).toEqual(areas);
});

test('a bar is named where a month begins, and no two names touch', () => {
  const weeks = someWeeks(53);
  const ticks = layStretchTicks(weeks, 'week', 11, 'en');
  expect(ticks.map(({ label }) => label)).toContain('Jan 2016');
  const places = ticks.map(({ place }) => place);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(ticks.length).toBeGreaterThan(3);
});

test('two lines of steps stand on the days of either', () => {
  const yours = [
    { day: '2026-01-01', value: 0.2 },
    { day: '2026-01-05', value: 0.4 },
  ];
  const before = [{ day: '2026-01-03', value: 0.1 }];
  expect(joinSteps(yours, before, '2026-01-01')).toEqual([
    { x: 0, yours: 0.2, before: null },
    { x: 2, yours: 0.2, before: 0.1 },
    { x: 4, yours: 0.4, before: 0.1 },
  ]);
  expect(valueOn(yours, '2025-12-31')).toBeNull();
});

test('thousands of steps are thinned: ends kept, order kept, values true', () => {
  const points = Array.from({ length: 5000 }, (_, place) => ({
    day: dayOfNumber(dayNumber('2010-01-01') + place),
    value: place / 5000,
  }));
  const thin = thinSteps(points);
  expect(thin.length).toBeLessThanOrEqual(1000);
  expect(thin[0]).toBe(points[0]);
  expect(thin.at(-1)).toBe(points.at(-1));
  expect(thin.map(({ day }) => day)).toEqual(thin.map(({ day }) => day).toSorted());
  for (const point of thin) expect(points).toContain(point);
  expect(thinSteps(points.slice(0, 10))).toHaveLength(10);
});

test('labels stay inside, off each other and off the line', () => {
  const plot = plotOf(640, 230, 44);
  const line = [
    { x: 40, y: 150 },
    { x: 300, y: 120 },
    { x: 310, y: 110 },
    { x: 580, y: 100 },
  ];
  const spots = line.slice(1).map(({ x, y }) => ({ x, y, width: 100 }));
  const placed = placeLabels(spots, plot, [line]);
  const boxes = placed.map((label, place) => {
    if (label === null) throw new Error(`Label ${place} has no room`);
    const left =
      label.anchor === 'middle' ? label.x - 50 : label.anchor === 'end' ? label.x - 100 : label.x;
    return { left, right: left + 100, top: label.y - 11, bottom: label.y + 3 };
  });
  for (const [place, box] of boxes.entries()) {
    expect(box.left >= plot.left && box.right <= plot.right && box.top >= plot.top).toBe(true);
    for (const other of boxes.slice(place + 1)) {
      expect(
        box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      ).toBe(false);
    }
  }
});

test('a label without room is left out', () => {
  expect(placeLabels([{ x: 100, y: 100, width: 2000 }], plotOf(640, 230), [])).toEqual([null]);
});

test('a year of days stands on one line, and on more where there is less room', () => {
  expect(layDays('2025-11-20', 365, 1, 728)).toHaveLength(1);
  const lines = layDays('2025-11-20', 365, 1, 552);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ first: 0, offset: 3 });
  expect(lines[1]?.first).toBe((lines[0]?.last ?? 0) + 1);
  expect(lines.at(-1)?.last).toBe(364);
});

test('each day is found again where it is drawn', () => {
  const lines = layDays('2025-11-20', 365, 7, 400);
  for (let day = 0; day < 365; day += 1) {
    const place = placeOfDay(lines, day);
    expect(place === null ? null : dayAt(lines, place.x + 5, place.y + 5)).toBe(day);
  }
  expect(dayAt(lines, 5, 5)).toBeNull();
});

test('a few weeks stand as rows that use the width, and each day is found again', () => {
  expect(layMonth('2026-08-01', 92, 1, 728)).toBeNull();
  const month = layMonth('2026-10-21', 30, 1, 728);
  if (month === null) throw new Error('30 days are a few weeks');
  expect(month).toMatchObject({ offset: 2, weeks: 5, cellWidth: 88 });
  expect(layMonth('2026-10-21', 30, 1, 300)?.cellWidth).toBe(33);
  for (let day = 0; day < 30; day += 1) {
    const { x, y } = placeInMonth(month, day);
    expect(dayInMonth(month, x + 5, y + 5)).toBe(day);
  }
  const first = placeInMonth(month, 0);
  expect(dayInMonth(month, first.x - 5, first.y + 5)).toBeNull();
  expect(dayInMonth(month, 5, 5)).toBeNull();
  const rows = moveInRows(30);
  expect([rows(8, 'ArrowDown'), rows(8, 'ArrowUp'), rows(8, 'ArrowRight')]).toEqual([15, 1, 9]);
  expect([rows(null, 'ArrowUp'), rows(null, 'ArrowDown'), rows(29, 'ArrowDown')]).toEqual([
    29, 0, 29,
  ]);
});

test.each([
  [0, 0],
  [60, 1],
  [1799, 1],
  [1800, 2],
  [3600, 3],
  [5399, 3],
  [5400, 4],
])('%d seconds are step %d', (seconds, step) => {
  expect(stepOfDay(seconds)).toBe(step);
});

test('the direction of an area is the one that it is drawn in', () => {
  const areas = ['a', 'b', 'c', 'd'].map((area) => ({ area, title: area, yours: 2, asked: 2.6 }));
  const laid = layRadar(areas, 352, 230);
  expect(laid.rings.map(({ level }) => level)).toEqual([1, 2, 3]);
  for (const place of areas.keys()) {
    const { x, y } = laid.pointOf(place, 2);
    expect(areaAt(areas.length, laid, x, y)).toBe(place);
  }
});

test('keys walk along the data and stop at its ends', () => {
  const along = moveAlong(5);
  expect(along(null, 'ArrowLeft')).toBe(4);
  expect(along(null, 'ArrowRight')).toBe(0);
  expect(along(4, 'ArrowRight')).toBe(4);
  expect(along(2, 'Home')).toBe(0);
  expect(along(2, 'a')).toBeUndefined();
  const over = moveOver([0, 4, 10]);
  expect(over(5, 'ArrowLeft')).toBe(4);
  expect(over(5, 'ArrowRight')).toBe(10);
  expect(over(4, 'ArrowLeft')).toBe(0);
  const weeks = moveInWeeks(30);
  expect(weeks(null, 'ArrowLeft')).toBe(29);
  expect(weeks(29, 'ArrowLeft')).toBe(22);
  expect(weeks(22, 'ArrowUp')).toBe(21);
  expect(weeks(22, 'ArrowDown')).toBe(23);
});
