import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchDuration, matchMinutes, parseDuration } from '../../src/domain/duration.ts';

describe('a duration', () => {
  it.each([
    ['45m', 45],
    ['45M', 45],
    ['90 min', 90],
    ['90min', 90],
    ['90 mins', 90],
    ['1 minute', 1],
    ['90 minutes', 90],
    ['1h', 60],
    ['1 hr', 60],
    ['2 hrs', 120],
    ['2 hours', 120],
    ['1 hour', 60],
    ['1h30', 90],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1 h 30', 90],
    ['1 hour 30 minutes', 90],
    ['1h5', 65],
    ['1.5h', 90],
    ['1,5h', 90],
    ['0.25 hours', 15],
    ['2.5m', 2.5],
    ['1:30', 90],
    ['10:05', 605],
    ['0:45', 45],
    ['４５ｍ', 45],
    ['0m', 0],
    ['-45m', -45],
    ['\u22121h30', -90],
    ['25h', 1500],
  ])('%s is %d minutes', (text, minutes) => {
    expect(matchDuration(text)).toBe(minutes * 60);
  });

  it.each([
    '',
    'm',
    'h',
    '45',
    '1h60',
    '1h 90m',
    '1:60',
    '1:5',
    ':30',
    '1.h',
    '.5h',
    '1.2.3h',
    '45 m m',
    '45 meters',
    '1d',
    '1e3m',
    '1h30s',
    '12345678901m',
    ' 45m',
    '45\nm',
  ])('is not %j', (text) => {
    expect(matchDuration(text)).toBeNull();
  });

  it('is rounded to whole seconds', () => {
    expect(matchDuration('1.333h')).toBe(4799);
    expect(matchDuration('0.001m')).toBe(0);
  });

  it('in a field of its own may be a bare number of minutes, with spaces around', () => {
    expect(parseDuration(' 45 ')).toBe(2700);
    expect(parseDuration('1  h\t30')).toBe(5400);
    expect(parseDuration('-5')).toBe(-300);
    expect(parseDuration('4.5')).toBeNull();
    expect(parseDuration('an hour')).toBeNull();
    expect(matchMinutes('45m')).toBeNull();
  });

  it('is read in any spelling', () => {
    const unit = (words: readonly string[]) => fc.constantFrom(...words);
    const hours = unit(['h', 'hr', 'hrs', 'hour', 'hours', 'H']);
    const minutes = unit(['', 'm', 'min', 'mins', 'minute', 'minutes']);
    const space = fc.constantFrom('', ' ');
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.nat(59),
        hours,
        minutes,
        fc.tuple(space, space, space),
        (h, m, hUnit, mUnit, s) => {
          const text = `${h}${s[0]}${hUnit}${s[1]}${m}${mUnit === '' ? '' : s[2]}${mUnit}`;
          expect([text, matchDuration(text)]).toEqual([text, (h * 60 + m) * 60]);
          expect(matchDuration(`${h}:${String(m).padStart(2, '0')}`)).toBe((h * 60 + m) * 60);
        },
      ),
    );
  });
});
