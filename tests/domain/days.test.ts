import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDays,
  dayOf,
  daysBetween,
  isDay,
  isZone,
  listDays,
  listWeeks,
  offsetMinutesAt,
  startOfWeek,
  wallTimeOf,
  type WeekStart,
} from '../../src/domain/days.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1970-01-01', n));
const anyWeekStart = fc.constantFrom<WeekStart>(1, 6, 7);
const anyZone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
);
const at = (text: string): number => Date.parse(text);

describe('isDay', () => {
  it.each(['1970-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '9999-12-31'])(
    'takes %s',
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1969-12-31',
    '0000-01-01',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '+002026-01-01',
    '２０２６-01-01',
    'today',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('takes exactly the days that counting on meets', () => {
    const met = new Set(listDays('1999-12-01', '2001-03-31'));
    for (const year of ['1999', '2000', '2001']) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (text >= '1999-12-01' && text <= '2001-03-31')
            expect([text, isDay(text)]).toEqual([text, met.has(text)]);
        }
      }
    }
  });
});

describe('counting days', () => {
  it('passes leap days, years and months', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2025-01-01', '2024-12-25')).toBe(-7);
  });

  it('throws for no day and past the last', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('goes there and back, whatever the days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        const other = addDays(day, n);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(Math.sign(compareDays(day, other))).toBe(Math.sign(-n) + 0);
      }),
    );
  });

  it('lists every day once, in order', () => {
    expect(listDays('2024-02-27', '2024-03-02')).toEqual([
      '2024-02-27',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2024-03-02',
    ]);
    expect(listDays('2026-05-05', '2026-05-05')).toEqual(['2026-05-05']);
    expect(listDays('2026-05-05', '2026-05-04')).toEqual([]);
  });
});

describe('weeks', () => {
  it.each([
    ['2026-05-06', 1, '2026-05-04'], // a Wednesday
    ['2026-05-06', 6, '2026-05-02'],
    ['2026-05-06', 7, '2026-05-03'],
    ['2026-05-04', 1, '2026-05-04'],
    ['2026-05-03', 1, '2026-04-27'],
    ['2026-05-02', 6, '2026-05-02'],
    ['2026-05-03', 7, '2026-05-03'],
    ['2026-01-01', 1, '2025-12-29'],
  ] as const)('%s with weeks from weekday %i began %s', (day, weekStart, start) => {
    expect(startOfWeek(day, weekStart)).toBe(start);
  });

  it('hold their day, begin on their weekday, and follow each other', () => {
    fc.assert(
      fc.property(anyDay, anyWeekStart, fc.nat(100), (day, weekStart, more) => {
        const start = startOfWeek(day, weekStart);
        const ahead = daysBetween(start, day);
        expect(ahead).toBeGreaterThanOrEqual(0);
        expect(ahead).toBeLessThan(7);
        // 1970-01-05 was a Monday.
        expect((((daysBetween('1970-01-05', start) % 7) + 7) % 7) + 1).toBe(weekStart);
        const to = addDays(day, more);
        const weeks = listWeeks(day, to, weekStart);
        expect(weeks[0]).toBe(start);
        expect(weeks.at(-1)).toBe(startOfWeek(to, weekStart));
        weeks
          .slice(1)
          .forEach((week, index) => expect(daysBetween(weeks[index] ?? '', week)).toBe(7));
      }),
    );
  });

  it('are none where the end comes first, even inside one week', () => {
    expect(listWeeks('2026-05-06', '2026-05-05', 1)).toEqual([]);
  });
});

describe('zones', () => {
  it.each([
    'Europe/Berlin',
    'UTC',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT+5',
    '+05:45',
    '-03:00',
  ])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each([
    '',
    'Mars',
    'Europe/',
    'Europe/Berlin ',
    '2026-01-01T00:00[Europe/Berlin]',
    '2026-01-01T00:00Z',
    '+5',
    '../etc',
  ])('does not know %j', (zone) => {
    expect(isZone(zone)).toBe(false);
  });

  it('turns the day at midnight, there', () => {
    const instant = at('2026-05-05T22:30:00Z');
    expect(dayOf(instant, 'Europe/Berlin')).toBe('2026-05-06');
    expect(dayOf(instant, 'America/New_York')).toBe('2026-05-05');
    expect(dayOf(at('2026-05-05T21:59:59.999Z'), 'Europe/Berlin')).toBe('2026-05-05');
    expect(dayOf(at('2026-05-05T22:00:00Z'), 'Europe/Berlin')).toBe('2026-05-06');
  });

  it('leaves out the day that Samoa skipped', () => {
    const last = at('2011-12-30T09:59:59Z');
    expect(dayOf(last, 'Pacific/Apia')).toBe('2011-12-29');
    expect(dayOf(last + 1000, 'Pacific/Apia')).toBe('2011-12-31');
  });

  it.each([
    ['Europe/Berlin', '2026-01-15T00:00:00Z', 60],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
    ['America/New_York', '2026-03-08T06:59:59Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    ['Australia/Lord_Howe', '2026-01-15T00:00:00Z', 660],
    ['Australia/Lord_Howe', '2026-07-15T00:00:00Z', 630],
    ['Asia/Kathmandu', '2026-01-15T00:00:00Z', 345],
    ['-03:30', '2026-01-15T00:00:00Z', -210],
    ['Africa/Monrovia', '1970-06-01T00:00:00Z', -44],
  ])('%s at %s is %i minutes ahead', (zone, instant, minutes) => {
    expect(offsetMinutesAt(at(instant), zone)).toBe(minutes);
  });

  it('never answers minus zero', () => {
    expect(Object.is(offsetMinutesAt(0, 'UTC'), 0)).toBe(true);
  });
});

describe('wall time', () => {
  it('cuts seconds off and turns the day', () => {
    expect(wallTimeOf(at('2026-05-05T22:30:59.999Z'), 120)).toEqual({
      day: '2026-05-06',
      time: '00:30',
    });
    expect(wallTimeOf(at('2026-05-05T01:00:00Z'), -300)).toEqual({
      day: '2026-05-04',
      time: '20:00',
    });
    expect(wallTimeOf(at('1969-12-31T23:59:30Z'), 0)).toEqual({ day: '1969-12-31', time: '23:59' });
  });

  it('is on the day that the zone says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), anyZone, (instant, zone) => {
        expect(wallTimeOf(instant, offsetMinutesAt(instant, zone)).day).toBe(dayOf(instant, zone));
      }),
    );
  });
});
