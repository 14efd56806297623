import { expect, test } from 'vitest';
import { completeTimes, readTime, writeSeconds } from '../../src/renderer/views/sessions/times.ts';

test.each([
  ['20:15', '20:15'],
  ['2015', '20:15'],
  ['905', '09:05'],
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['', ''],
  ['24:00', null],
  ['12:60', null],
  ['noon', null],
])('%s is read as %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test('two of the three make the third', () => {
  expect(completeTimes({ start: '20:15', end: '21:00', duration: '' }, 'end').duration).toBe('45m');
  expect(completeTimes({ start: '2015', end: '', duration: '45' }, 'duration')).toEqual({
    start: '20:15',
    end: '21:00',
    duration: '45',
  });
  expect(completeTimes({ start: '', end: '21:00', duration: '1h30' }, 'duration').start).toBe(
    '19:30',
  );
});

test('over midnight', () => {
  expect(completeTimes({ start: '23:40', end: '00:25', duration: '' }, 'end').duration).toBe('45m');
  expect(completeTimes({ start: '23:40', end: '', duration: '45m' }, 'start').end).toBe('00:25');
  expect(completeTimes({ start: '', end: '00:10', duration: '20m' }, 'end').start).toBe('23:50');
});

test('with all three known, another time changes the duration, another duration the end', () => {
  const known = { start: '20:00', end: '21:00', duration: '1h' };
  expect(completeTimes({ ...known, start: '20:30' }, 'start').duration).toBe('30m');
  expect(completeTimes({ ...known, duration: '2h' }, 'duration').end).toBe('22:00');
  expect(completeTimes({ ...known, end: '21:30' }, 'end').duration).toBe('1h30');
});

test('what cannot be read stays as it was typed', () => {
  const fields = { start: 'noon', end: '13:00', duration: 'a while' };
  expect(completeTimes(fields, 'duration')).toEqual(fields);
});

test('durations are written as they are typed', () => {
  expect(writeSeconds(2700)).toBe('45m');
  expect(writeSeconds(7200)).toBe('2h');
  expect(writeSeconds(5400)).toBe('1h30');
  expect(writeSeconds(3900)).toBe('1h05');
});
