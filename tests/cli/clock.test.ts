import { describe, expect, it } from 'vitest';
import { createClock, createHandClock, readMoment } from '../../src/main/clock.ts';

const at = Date.UTC(2026, 10, 19, 19, 30);

describe('createClock', () => {
  it('runs in the zone of the machine', () => {
    const clock = createClock();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    expect(clock.zone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it.each(['2026-11-19T20:30[Europe/Berlin]', '2026-11-19T20:30+01:00[Europe/Berlin]'])(
    'stands still at %s',
    (fixedNow) => {
      const clock = createClock({ fixedNow });
      expect(clock.now()).toBe(at);
      expect(clock.zone()).toBe('Europe/Berlin');
    },
  );

  it.each(['', 'now', '2026-11-19', '2026-11-19T25:00', '2026-11-19T20:30[Mars/Olympus]', '20:30'])(
    'refuses %j',
    (fixedNow) => {
      expect(() => createClock({ fixedNow })).toThrow('time-invalid');
    },
  );
});

describe('readMoment', () => {
  it('sees an offset from the zone that it is given, and wall time in it', () => {
    const zone = 'Asia/Tokyo';
    expect(readMoment('2026-11-19T20:30+01:00', zone)).toEqual({ instant: at, zone });
    expect(readMoment('2026-11-19T19:30Z', zone)).toEqual({ instant: at, zone });
    expect(readMoment('2026-11-20T04:30', zone)).toEqual({ instant: at, zone });
    expect(readMoment('2026-11-20 04:30', zone)).toEqual({ instant: at, zone });
  });

  it('refuses an offset that the zone never had', () => {
    expect(readMoment('2026-11-19T20:30+09:00[Europe/Berlin]', 'UTC')).toBeNull();
  });
});

describe('createHandClock', () => {
  it('goes where it is set', () => {
    const clock = createHandClock(at, 'UTC');
    clock.set(at + 1);
    expect(clock.now()).toBe(at + 1);
  });
});
