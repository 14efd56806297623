import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { readDay, readWhen } from '../../src/main/cli/day.ts';
import { createClock } from '../../src/main/clock.ts';

const berlin = createClock({ fixedNow: '2026-11-19T20:30[Europe/Berlin]' });

function refusalOf(work: () => unknown): object {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('it was not refused');
}

describe('readDay', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['today', '2026-11-19'],
    ['Yesterday', '2026-11-18'],
  ])('reads %s', (text, day) => {
    expect(readDay(text, berlin)).toBe(day);
  });

  it.each(['2026-02-29', '2026-2-1', '19.11.2026', 'tomorrow', '', '2026-11-19T20:30'])(
    'refuses %j',
    (day) => {
      expect(refusalOf(() => readDay(day, berlin))).toEqual({ code: 'day-invalid', day });
    },
  );
});

describe('readWhen', () => {
  it.each([
    ['2026-11-18', { day: '2026-11-18', time: null }],
    ['yesterday', { day: '2026-11-18', time: null }],
    ['19:45', { day: '2026-11-19', time: '19:45' }],
    ['2026-11-18T21:00', { day: '2026-11-18', time: '21:00' }],
    ['2026-11-18 21:00', { day: '2026-11-18', time: '21:00' }],
    ['2026-11-18T21:00:59.9', { day: '2026-11-18', time: '21:00' }],
    ['2026-11-18T20:00Z', { day: '2026-11-18', time: '21:00' }],
    ['2026-11-18T20:00:00.000Z', { day: '2026-11-18', time: '21:00' }],
    ['2026-11-19T05:00+09:00', { day: '2026-11-18', time: '21:00' }],
    ['2026-11-19T05:00[Asia/Tokyo]', { day: '2026-11-18', time: '21:00' }],
    // The first of the hour that comes twice.
    ['2026-10-25T02:30', { day: '2026-10-25', time: '02:30' }],
    ['2026-10-25T02:30+02:00', { day: '2026-10-25', time: '02:30' }],
  ])('reads %s', (text, when) => {
    expect(readWhen(text, berlin)).toEqual(when);
  });

  it.each(['25:00', '7:30', 'noon', '2026-13-01T10:00', '2026-11-19T20:30+09:00[Europe/Berlin]'])(
    'refuses %j',
    (time) => {
      expect(refusalOf(() => readWhen(time, berlin))).toMatchObject({ code: 'time-invalid', time });
    },
  );

  it('refuses a time that the clocks left out', () => {
    for (const time of ['2026-03-29T02:30', '2026-03-29T02:30[Europe/Berlin]']) {
      expect(refusalOf(() => readWhen(time, berlin))).toMatchObject({ reason: 'skipped' });
    }
  });

  it('refuses the second of an hour that came twice: a form could not tell it from the first', () => {
    const time = '2026-10-25T02:30+01:00';
    expect(refusalOf(() => readWhen(time, berlin))).toMatchObject({ reason: 'repeated', time });
  });
});
