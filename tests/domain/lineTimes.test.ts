import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpan, resolveDayWord } from '../../src/domain/line.ts';
import { brief, parse } from './sampleLine.ts';

describe('a day word', () => {
  it('is a day', () => {
    expect(resolveDayWord('today', '2026-03-01')).toBe('2026-03-01');
    expect(resolveDayWord('yesterday', '2026-03-01')).toBe('2026-02-28');
    expect(resolveDayWord('2024-01-01', '2026-03-01')).toBe('2024-01-01');
  });

  it.each([
    ['tuesday', '@tuesday'],
    ['Tue', '@tuesday'],
    ['thurs', '@thursday'],
    ['18 Nov', '@--11-18'],
    ['Nov 18', '@--11-18'],
    ['november 3rd', '@--11-03'],
    ['18 nov 2025', '@2025-11-18'],
    ['nov 18 2025', '@2025-11-18'],
    ['31 sept', '@--09-31'],
    ['18 novem', '?18 novem?'],
    ['nov', '?nov?'],
  ])('may be %s', (typed, understood) => {
    expect(brief(`sql 45m ${typed}`)).toBe(`sql 45m ${understood}`);
    expect(brief(`${typed} sql 45m`)).toBe(`${understood} sql 45m`);
  });

  it('of the week is the last one, today when its time has passed', () => {
    const thursday = '2026-11-19';
    expect(resolveDayWord('thursday', thursday)).toBe(thursday);
    expect(resolveDayWord('thursday', thursday, true)).toBe('2026-11-12');
    expect(resolveDayWord('wednesday', thursday, true)).toBe('2026-11-18');
    expect(resolveDayWord('friday', thursday)).toBe('2026-11-13');
  });

  it('without a year never lies more than half a year back over the turn of the year', () => {
    expect(resolveDayWord('--11-18', '2026-11-19')).toBe('2026-11-18');
    expect(resolveDayWord('--01-02', '2026-11-19')).toBe('2026-01-02');
    expect(resolveDayWord('--12-28', '2027-01-03')).toBe('2026-12-28');
    // Refused as a day to come.
    expect(resolveDayWord('--11-20', '2026-11-19')).toBe('2026-11-20');
    expect(resolveDayWord('--02-30', '2026-11-19')).toBe('2026-02-30');
  });
});

describe('a time', () => {
  it.each([
    ['sql 45m 9pm', 'sql 45m from 21:00'],
    ['yesterday 9pm sql 45m', '@yesterday from 21:00 sql 45m'],
    ['yesterday at 9pm 45m sql', '@yesterday from 21:00 45m sql'],
    ['sql 45m 9 PM', 'sql 45m from 21:00'],
    ['sql 45m 9:15pm', 'sql 45m from 21:15'],
    ['sql 45m 12am', 'sql 45m from 00:00'],
    ['sql 45m 12pm', 'sql 45m from 12:00'],
    ['sql 45m 13pm', 'sql 45m ?13pm?'],
    ['sql 45m 0am', 'sql 45m ?0am?'],
    ['sql 45m 21:00', 'sql 45m from 21:00'],
    ['sql 45m at 9', 'sql 45m from 09:00'],
    ['sql 45 at 9', 'sql 45m from 09:00'],
    ['sql 45m at 24', 'sql 45m ?at 24?'],
    ['sql 45m at home', 'sql 45m ?at home?'],
    ['sql 45m at', 'sql 45m ?at?'],
    ['from 18:30 sql 45m: joins', 'from 18:30 sql 45m : joins'],
    ['mon 18:30 sql 45m', '@monday from 18:30 sql 45m'],
    ['sql 18:30-19:15', 'sql from 18:30 to 19:15'],
    ['sql 18:30 – 19:15: joins', 'sql from 18:30 to 19:15 : joins'],
    ['sql 18:30 to 19:15', 'sql from 18:30 to 19:15'],
    ['from 6 to 7pm sql', 'from 18:00 to 19:00 sql'],
    ['9-10pm sql', 'from 21:00 to 22:00 sql'],
    ['11-1pm sql', 'from 11:00 to 13:00 sql'],
    ['11pm-1am sql', 'from 23:00 to 01:00 sql'],
    ['sql 9-10', 'sql ?9-10?'],
    ['sql 1:30-2:15', 'sql from 01:30 to 02:15'],
    ['sql 9pm 10pm 45m', 'sql from 21:00 ?10pm? 45m'],
    ['sql 45m 19:15 18:30-19:00', 'sql 45m from 19:15 ?18:30-19:00?'],
  ])('%s', (line, understood) => {
    expect(brief(line)).toBe(understood);
  });

  it('is H:MM from six in the morning on, and below it a duration unless something says otherwise', () => {
    expect(brief('sql 5:59')).toBe('sql 359m');
    expect(brief('sql 6:00')).toBe('sql from 06:00');
    expect(brief('sql 06:00')).toBe('sql from 06:00');
    expect(brief('sql 24:00')).toBe('sql 1440m');
    expect(brief('sql at 5:59')).toBe('sql from 05:59');
    expect(brief('yesterday 1:30 sql')).toBe('@yesterday 90m sql');
    expect(brief('yesterday 1:30 sql 45m')).toBe('@yesterday from 01:30 sql 45m');
    expect(brief('sql 45m 1:30 yesterday')).toBe('sql 45m from 01:30 @yesterday');
    expect(brief('yesterday sql 1:30 45m')).toBe('@yesterday sql 90m ?45m?');
    expect(brief('yesterday 1:30 9pm sql')).toBe('@yesterday 90m from 21:00 sql');
  });

  it('of any minute is understood the same however it is written', () => {
    const clock = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    const minutes = fc.integer({ min: 1, max: 1440 });
    const before = fc.constantFrom('', 'at ', 'from ', 'yesterday ', 'mon ', '18 Nov ');
    const after = fc.constantFrom('', ' practice', ' yesterday', ', practice');
    fc.assert(
      fc.property(clock, minutes, before, after, ({ hour, minute }, long, head, tail) => {
        const [h, m] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
        const said = `${hour % 12 === 0 ? 12 : hour % 12}:${m}${hour < 12 ? 'am' : 'pm'}`;
        const isTime = hour >= 6 || /at|from|day|mon|Nov/.test(head) || tail === ' yesterday';
        for (const written of isTime ? [said, `${h}:${m}`, `${hour}:${m}`] : [said]) {
          const line = `sql ${long}m, ${head}${written}${tail}`;
          const { time, durationSeconds } = parse(line);
          expect([line, time, durationSeconds]).toEqual([
            line,
            { start: `${h}:${m}`, end: null },
            long * 60,
          ]);
        }
        if (isTime) return;
        expect(parse(`sql ${head}${h}:${m}${tail}`)).toMatchObject({
          time: null,
          durationSeconds: (hour * 60 + minute) * 60,
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a range', () => {
  it.each([
    ['2026-11-18', '18:30', '19:15', 2700],
    ['2026-11-18', '23:30', '00:15', 2700],
    // The clocks are put forward at two, and back at three.
    ['2026-03-29', '01:30', '03:30', 3600],
    ['2026-10-25', '01:30', '03:30', 10_800],
  ])('on %s from %s to %s lasted %i s', (day, start, end, seconds) => {
    expect(readSpan(day, { start, end }, 'Europe/Berlin')).toBe(seconds);
  });

  it('that would take a night and a day is a slip', () => {
    for (const end of ['18:30', '18:29', '07:00'])
      expect(() => readSpan('2026-11-18', { start: '18:30', end }, 'Europe/Berlin')).toThrow(
        'end-before-start',
      );
  });
});
