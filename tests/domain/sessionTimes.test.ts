import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, offsetMinutesAt, wallTimeOf } from '../../src/domain/days.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import {
  endedNow,
  placeSession,
  type PlacedTimes,
  type TimesForm,
} from '../../src/domain/sessionTimes.ts';
import { readTimes } from '../../src/domain/wallClock.ts';

const at = (text: string): number => Date.parse(text);
const write = (instant: number | null): string | null =>
  instant === null ? null : `${new Date(instant).toISOString().slice(0, 16)}Z`;
const minutes = (n: number): number => n * 60;

const berlin = { now: at('2026-12-31T12:00:00Z'), zone: 'Europe/Berlin' };

function form(
  day: string,
  startTime: string | null,
  endTime: string | null,
  durationMinutes: number,
): TimesForm {
  return { day, startTime, endTime, durationSeconds: minutes(durationMinutes) };
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.unreachable('nothing was refused');
}

describe('a session', () => {
  it('without times has a day and nothing invented', () => {
    expect(placeSession(form('2026-05-05', null, null, 45), berlin)).toEqual({
      localDay: '2026-05-05',
      startedAt: null,
      endedAt: null,
      offsetMinutes: null,
      zone: null,
      durationSeconds: 2700,
    });
  });

  it('with a start has no end', () => {
    expect(placeSession(form('2026-05-05', '21:00', null, 45), berlin)).toEqual({
      localDay: '2026-05-05',
      startedAt: at('2026-05-05T19:00:00Z'),
      endedAt: null,
      offsetMinutes: 120,
      zone: 'Europe/Berlin',
      durationSeconds: 2700,
    });
  });

  it('with an end has no start, and the end’s offset', () => {
    expect(placeSession(form('2026-01-05', null, '21:45', 45), berlin)).toMatchObject({
      startedAt: null,
      endedAt: at('2026-01-05T20:45:00Z'),
      offsetMinutes: 60,
      zone: 'Europe/Berlin',
    });
  });

  it('may be longer than its study: a break', () => {
    const placed = placeSession(form('2026-05-05', '19:00', '22:00', 90), berlin);
    expect([write(placed.startedAt), write(placed.endedAt), placed.durationSeconds]).toEqual([
      '2026-05-05T17:00Z',
      '2026-05-05T20:00Z',
      5400,
    ]);
  });

  it.each([
    ['23:30', '00:15', 45, '2026-05-05T22:15Z'],
    ['22:00', '01:00', 20, '2026-05-05T23:00Z'],
    ['09:00', '08:00', 1200, '2026-05-06T06:00Z'],
    ['00:00', '00:00', 1440, '2026-05-05T22:00Z'],
  ])('from %s to %s with %i minutes goes over midnight', (start, end, duration, ended) => {
    const placed = placeSession(form('2026-05-05', start, end, duration), berlin);
    expect(placed.localDay).toBe('2026-05-05');
    expect(write(placed.endedAt)).toBe(ended);
  });
});

describe('is refused', () => {
  const now = { now: at('2026-05-05T19:00:30Z'), zone: 'Europe/Berlin' }; // 21:00:30 there
  it.each<[string, TimesForm]>([
    ['day-invalid', form('2026-02-30', null, null, 45)],
    ['day-invalid', form('1969-12-31', null, null, 45)],
    ['day-in-future', form('2026-05-06', null, null, 45)],
    ['duration-zero', form('2026-05-05', null, null, 0)],
    ['duration-zero', form('2026-05-05', null, null, -45)],
    ['duration-zero', form('2026-05-05', null, null, NaN)],
    ['duration-too-long', { ...form('2026-05-04', null, null, 0), durationSeconds: 86_401 }],
    ['time-invalid', form('2026-05-05', '24:00', null, 45)],
    ['time-invalid', form('2026-05-05', '9:00', null, 45)],
    ['time-in-future', form('2026-05-05', '22:00', null, 45)],
    ['time-in-future', form('2026-05-05', '20:17', null, 45)],
    ['time-in-future', form('2026-05-05', '20:00', '21:02', 45)],
    ['time-in-future', form('2026-05-05', null, '21:02', 45)],
    ['time-in-future', form('2026-05-05', '20:30', '00:15', 45)],
    ['end-before-start', form('2026-05-04', '21:00', '20:00', 45)],
    ['end-before-start', form('2026-05-05', '20:45', '20:00', 45)],
    ['end-before-start', form('2026-05-04', '21:00', '21:00', 45)],
    ['duration-disagrees', form('2026-05-04', '21:00', '21:30', 45)],
    ['duration-disagrees', form('2026-05-04', '23:30', '00:00', 45)],
  ])('%s: %o', (code, asked) => {
    expect(refusalOf(() => placeSession(asked, now)).code).toBe(code);
  });

  it('says which day, and what today is', () => {
    expect(refusalOf(() => placeSession(form('2026-05-06', null, null, 45), now)).details).toEqual({
      day: '2026-05-06',
      today: '2026-05-05',
    });
  });

  it.each<TimesForm>([
    form('2026-05-05', '20:16', null, 45),
    form('2026-05-05', '20:15', '21:01', 45),
    { ...form('2026-05-04', null, null, 0), durationSeconds: 86_400 },
    { ...form('2026-05-04', null, null, 0), durationSeconds: 1 },
  ])('but not %o', (asked) => {
    expect(placeSession(asked, now).localDay).toBe(asked.day);
  });
});

describe('in the night that clocks go forward', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30Z', '03:30'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30Z', '03:30'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45Z', '02:45'],
    ['Pacific/Apia', '2011-12-30', '10:00', '2011-12-30T20:00Z', '10:00'],
  ])('%s moves %s %s forward', (zone, day, time, instant, reads) => {
    const placed = placeSession(form(day, time, null, 10), { ...berlin, zone });
    expect(write(placed.startedAt)).toBe(instant);
    expect(placed.localDay).toBe(day);
    expect(readTimes(placed).startTime).toBe(reads);
  });

  it('an hour on the clocks may be none', () => {
    const placed = placeSession(form('2026-03-29', '01:30', '03:30', 60), berlin);
    expect([write(placed.startedAt), write(placed.endedAt)]).toEqual([
      '2026-03-29T00:30Z',
      '2026-03-29T01:30Z',
    ]);
    expect(readTimes(placed)).toEqual({ startTime: '01:30', endTime: '03:30' });
    expect(
      refusalOf(() => placeSession(form('2026-03-29', '01:30', '03:30', 90), berlin)).code,
    ).toBe('duration-disagrees');
  });
});

describe('in the night that clocks go back', () => {
  it.each([
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30Z', 120],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30Z', -240],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45Z', 660],
  ])('%s takes the first %s %s', (zone, day, time, instant, offset) => {
    const placed = placeSession(form(day, time, null, 10), { ...berlin, zone });
    expect([write(placed.startedAt), placed.offsetMinutes]).toEqual([instant, offset]);
  });

  const second: PlacedTimes = {
    localDay: '2026-10-25',
    startedAt: at('2026-10-25T01:30:20Z'), // the second 02:30
    endedAt: at('2026-10-25T01:50:20Z'),
    offsetMinutes: 60,
    zone: 'Europe/Berlin',
    durationSeconds: minutes(20),
  };

  it('an edit that keeps the times keeps the instants, to the second', () => {
    expect(placeSession(form('2026-10-25', '02:30', '02:50', 10), berlin, second)).toEqual({
      ...second,
      durationSeconds: minutes(10),
    });
  });

  it('an edit that moves one time keeps the other, and the offset', () => {
    const later = placeSession(form('2026-10-25', '02:30', '02:55', 20), berlin, second);
    expect([later.startedAt, write(later.endedAt)]).toEqual([
      second.startedAt,
      '2026-10-25T01:55Z',
    ]);
    const earlier = placeSession(form('2026-10-25', '02:10', '02:50', 20), berlin, second);
    expect([write(earlier.startedAt), earlier.offsetMinutes]).toEqual(['2026-10-25T01:10Z', 60]);
  });

  it('a session over the change is as long as it was, and reads as the clocks did', () => {
    const placed = placeSession(form('2026-10-25', '01:30', '02:10', 90), berlin);
    expect([write(placed.startedAt), write(placed.endedAt)]).toEqual([
      '2026-10-24T23:30Z',
      '2026-10-25T01:10Z',
    ]);
    expect(readTimes(placed)).toEqual({ startTime: '01:30', endTime: '02:10' });
    const backwards = placeSession(form('2026-10-25', '02:50', '02:10', 15), berlin);
    expect([write(backwards.startedAt), write(backwards.endedAt)]).toEqual([
      '2026-10-25T00:50Z',
      '2026-10-25T01:10Z',
    ]);
  });

  it('an hour from a time to the same time again is kept by an edit', () => {
    const hour = {
      ...second,
      startedAt: at('2026-10-25T00:30Z'),
      endedAt: at('2026-10-25T01:30Z'),
      offsetMinutes: 120,
    };
    const placed = placeSession(form('2026-10-25', '02:30', '02:30', 60), berlin, hour);
    expect([placed.startedAt, placed.endedAt]).toEqual([hour.startedAt, hour.endedAt]);
    const moved = placeSession(form('2026-10-25', '02:20', '02:30', 60), berlin, hour);
    expect([write(moved.startedAt), moved.endedAt]).toEqual(['2026-10-25T00:20Z', hour.endedAt]);
  });
});

describe('a later edit', () => {
  const tokyo: PlacedTimes = {
    localDay: '2026-05-05',
    startedAt: at('2026-05-05T12:00:00Z'), // 21:00
    endedAt: null,
    offsetMinutes: 540,
    zone: 'Asia/Tokyo',
    durationSeconds: minutes(45),
  };

  it('stays in the session’s own zone', () => {
    const placed = placeSession(form('2026-05-04', '20:00', null, 45), berlin, tokyo);
    expect(placed).toMatchObject({ offsetMinutes: 540, zone: 'Asia/Tokyo' });
    expect(write(placed.startedAt)).toBe('2026-05-04T11:00Z');
  });

  it('to another season takes that season’s offset of the own zone', () => {
    const summer = placeSession(form('2026-07-01', '20:00', null, 45), berlin);
    expect(
      placeSession(
        form('2026-12-01', '20:00', null, 45),
        { ...berlin, zone: 'Asia/Tokyo' },
        summer,
      ),
    ).toMatchObject({
      zone: 'Europe/Berlin',
      offsetMinutes: 60,
      startedAt: at('2026-12-01T19:00Z'),
    });
  });

  it('keeps a zone that this machine does not know, by its offset', () => {
    const mars = { ...tokyo, zone: 'Mars/Olympus' };
    expect(placeSession(form('2026-05-05', '20:30', null, 45), berlin, mars)).toMatchObject({
      zone: 'Mars/Olympus',
      offsetMinutes: 540,
      startedAt: at('2026-05-05T11:30Z'),
    });
  });

  it('keeps the offset it was stored under when the zone’s rules have changed since', () => {
    const former = { ...tokyo, offsetMinutes: 600, endedAt: at('2026-05-05T13:00Z') };
    expect(readTimes(former)).toEqual({ startTime: '22:00', endTime: '23:00' });
    expect(placeSession(form('2026-05-05', '22:00', '23:30', 45), berlin, former)).toMatchObject({
      startedAt: former.startedAt,
      endedAt: at('2026-05-05T13:30Z'),
      offsetMinutes: 600,
    });
  });

  it('of a session without a zone knows only an offset', () => {
    const imported = { ...tokyo, zone: null, offsetMinutes: -210 };
    expect(placeSession(form('2026-05-05', '08:00', null, 45), berlin, imported)).toMatchObject({
      zone: null,
      offsetMinutes: -210,
      startedAt: at('2026-05-05T11:30Z'),
    });
  });

  it('that states times for the first time states them here', () => {
    const dayOnly = { ...tokyo, startedAt: null, offsetMinutes: null, zone: null };
    expect(placeSession(form('2026-05-05', '20:00', null, 45), berlin, dayOnly)).toMatchObject({
      zone: 'Europe/Berlin',
      offsetMinutes: 120,
    });
  });

  it('that takes the times away leaves the day alone', () => {
    expect(placeSession(form('2026-05-05', null, null, 45), berlin, tokyo)).toMatchObject({
      localDay: '2026-05-05',
      startedAt: null,
      offsetMinutes: null,
      zone: null,
    });
  });

  it('to a duration that its times do not hold is refused', () => {
    const timed = { ...tokyo, endedAt: at('2026-05-05T12:45:00Z') };
    expect(placeSession(form('2026-05-05', '21:00', '21:45', 30), berlin, timed)).toMatchObject({
      endedAt: timed.endedAt,
      durationSeconds: 1800,
    });
    const longer = form('2026-05-05', '21:00', '21:45', 46);
    expect(refusalOf(() => placeSession(longer, berlin, timed)).code).toBe('duration-disagrees');
  });

  it('may be moved to today, there or here', () => {
    const asked = form('2026-05-06', null, null, 20);
    const hawaii = { now: at('2026-05-05T15:30:00Z'), zone: 'Pacific/Honolulu' }; // 00:30 on the 6th in Tokyo
    expect(placeSession(asked, hawaii, tokyo).localDay).toBe('2026-05-06');
    const western = { ...tokyo, zone: 'Pacific/Honolulu', offsetMinutes: -600 };
    expect(placeSession(asked, { ...hawaii, zone: 'Asia/Tokyo' }, western).localDay).toBe(
      '2026-05-06',
    );
  });

  it('to an end in the minute of the start does not go back behind the start’s seconds', () => {
    const short = {
      ...tokyo,
      startedAt: at('2026-05-05T12:00:40Z'),
      endedAt: at('2026-05-05T12:01:10Z'),
    };
    const asked = { ...form('2026-05-05', '21:00', '21:00', 0), durationSeconds: 15 };
    const placed = placeSession(asked, berlin, short);
    expect([placed.startedAt, placed.endedAt]).toEqual([short.startedAt, short.startedAt]);
  });

  it('of a day that is still ahead where one is now is not refused', () => {
    const hawaii = { now: at('2026-05-05T15:30:00Z'), zone: 'Pacific/Honolulu' }; // 00:30 on the 6th in Tokyo
    const night = { ...tokyo, localDay: '2026-05-06', startedAt: at('2026-05-05T15:00:00Z') };
    expect(placeSession(form('2026-05-06', '00:00', null, 20), hawaii, night).startedAt).toBe(
      night.startedAt,
    );
    const dayOnly = { ...night, startedAt: null, offsetMinutes: null, zone: null };
    expect(placeSession(form('2026-05-06', null, null, 20), hawaii, dayOnly).localDay).toBe(
      '2026-05-06',
    );
    expect(refusalOf(() => placeSession(form('2026-05-06', null, null, 20), hawaii)).code).toBe(
      'day-in-future',
    );
  });
});

describe('ended now', () => {
  it('gives instants to the second and a form to the minute', () => {
    const clock = { now: at('2026-05-05T19:45:40Z'), zone: 'Europe/Berlin' };
    expect(endedNow(2700, clock)).toEqual({
      day: '2026-05-05',
      startTime: '21:00',
      endTime: '21:45',
      durationSeconds: 2700,
      localDay: '2026-05-05',
      startedAt: at('2026-05-05T19:00:40Z'),
      endedAt: clock.now,
      offsetMinutes: 120,
      zone: 'Europe/Berlin',
    });
  });

  it('belongs to the day it began on', () => {
    const clock = { now: at('2026-05-05T22:10:00Z'), zone: 'Europe/Berlin' };
    expect(endedNow(2700, clock)).toMatchObject({
      day: '2026-05-05',
      startTime: '23:25',
      endTime: '00:10',
    });
  });

  it('refuses a duration', () => {
    expect(refusalOf(() => endedNow(0, berlin)).code).toBe('duration-zero');
    expect(refusalOf(() => endedNow(86_401, berlin)).code).toBe('duration-too-long');
  });

  it('is found again from its form, whatever the instant, zone and duration', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Monrovia',
      'Pacific/Apia',
    );
    const night = fc.constantFrom(
      '2026-10-25T01:30:00Z',
      '2026-03-29T01:30:00Z',
      '2026-04-04T15:00:00Z',
      '2011-12-30T12:00:00Z',
      '1971-06-01T00:00:00Z',
    );
    const around = fc
      .tuple(night, fc.integer({ min: -9e7, max: 9e7 }))
      .map(([text, ms]) => at(text) + ms);
    fc.assert(
      fc.property(
        around,
        zone,
        fc.integer({ min: 1, max: 86_400 }),
        (now, zone, durationSeconds) => {
          const clock = { now, zone };
          const { day, startTime, endTime, ...placed } = endedNow(durationSeconds, clock);
          expect(placeSession({ day, startTime, endTime, durationSeconds }, clock)).toEqual(placed);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('any placed session', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Havana',
  ] as const;
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
  const day = fc.oneof(
    fc.nat(364).map((n) => addDays('2026-01-01', n)),
    fc.constantFrom(
      '2026-03-29',
      '2026-10-25',
      '2026-03-08',
      '2026-11-01',
      '2026-04-05',
      '2026-10-04',
    ),
  );
  const anyForm = fc.record({
    day,
    startTime: fc.option(time),
    endTime: fc.option(time),
    durationSeconds: fc.integer({ min: 1, max: 40_000 }),
  });

  it('reads back as it was stated, except where the clocks left it out; an edit without a change changes nothing', () => {
    let placedCount = 0;
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...zones), (asked, zone) => {
        let placed: PlacedTimes;
        try {
          placed = placeSession(asked, { ...berlin, zone });
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        placedCount++;
        const { startedAt, endedAt, offsetMinutes, localDay, durationSeconds } = placed;
        expect([localDay, durationSeconds]).toEqual([asked.day, asked.durationSeconds]);
        expect([startedAt === null, endedAt === null]).toEqual([
          asked.startTime === null,
          asked.endTime === null,
        ]);
        expect(offsetMinutes === null).toBe(startedAt === null && endedAt === null);
        if (startedAt !== null && endedAt !== null) {
          expect(endedAt).toBeGreaterThanOrEqual(startedAt);
          expect(endedAt - startedAt).toBeGreaterThan((durationSeconds - 60) * 1000);
          expect(endedAt - startedAt).toBeLessThanOrEqual(25 * 3_600_000);
        }
        if (startedAt !== null && offsetMinutes !== null) {
          const shown = wallTimeOf(startedAt, offsetMinutes);
          expect(offsetMinutes).toBe(offsetMinutesAt(startedAt, zone));
          expect(shown.day).toBe(dayOf(startedAt, zone));
          if (shown.time !== asked.startTime)
            expect(shown.time > (asked.startTime ?? '')).toBe(true);
          else expect(shown.day).toBe(asked.day);
        }
        const shown = { ...readTimes(placed), day: localDay, durationSeconds };
        expect(placeSession(shown, { now: berlin.now, zone: 'Asia/Tokyo' }, placed)).toEqual(
          placed,
        );
      }),
      { numRuns: 2000 },
    );
    expect(placedCount).toBeGreaterThan(500);
  });
});
