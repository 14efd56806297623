import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickCounting } from '../../src/domain/counting.ts';
import { addDays } from '../../src/domain/days.ts';
import {
  goalState,
  promisedInWeek,
  type GoalFacts,
  type PromisedTerms,
} from '../../src/domain/goal.ts';
import { anyAssessments, assess } from './sampleAssessments.ts';

const instant = (day: string, hour = 12): number =>
  Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;

function terms(
  fromDay: string,
  level: number,
  by: string,
  weeklyMinutes: number | null = null,
): PromisedTerms {
  return { fromDay, fromAt: instant(fromDay), level, by, weeklyMinutes };
}

/** Recorded at noon of its day unless another hour is said. */
function at(level: 0 | 1 | 2 | 3 | 4 | 5, day: string, hour = 13, recordedOn = day) {
  return assess('sql', level, day, { recordedAt: instant(recordedOn, hour) });
}

function judge(facts: Partial<GoalFacts>) {
  return goalState({
    terms: [terms('2026-04-10', 3, '2026-06-01')],
    droppedOn: null,
    assessments: [],
    today: '2026-05-01',
    ...facts,
  });
}

describe('a goal', () => {
  it('is open until its day is past, the day itself included', () => {
    expect(judge({ today: '2026-06-01' })).toEqual({ state: 'open', metOn: null });
    expect(judge({ today: '2026-06-02' })).toEqual({ state: 'missed', metOn: null });
  });

  it('is met on the day that the level was reached, and stays met when it is lowered', () => {
    const reached = at(3, '2026-04-20');
    expect(judge({ assessments: [reached] })).toEqual({ state: 'met', metOn: '2026-04-20' });
    const lowered = [reached, at(1, '2026-04-25')];
    expect(judge({ assessments: lowered })).toEqual({ state: 'met', metOn: '2026-04-20' });
    expect(judge({ assessments: lowered, today: '2027-01-01' }).state).toBe('met');
  });

  it('stays met when the level is lowered on the same day', () => {
    expect(judge({ assessments: [at(3, '2026-04-20', 13), at(2, '2026-04-20', 14)] }).state).toBe(
      'met',
    );
  });

  it('takes what is of its own instant as later: a clock may stand still', () => {
    expect(judge({ assessments: [at(3, '2026-04-10', 12), at(2, '2026-04-10', 12)] }).state).toBe(
      'met',
    );
  });

  it('is met by more than was promised, and on the last day', () => {
    expect(judge({ assessments: [at(5, '2026-06-01')], today: '2026-07-01' })).toEqual({
      state: 'met',
      metOn: '2026-06-01',
    });
    expect(judge({ assessments: [at(3, '2026-06-02')], today: '2026-07-01' })).toEqual({
      state: 'missed',
      metOn: null,
    });
  });

  it('is not met by what was withdrawn, corrected or is too low', () => {
    const assessments = [
      { ...at(3, '2026-04-20'), withdrawn: true },
      { ...at(4, '2026-04-21'), replacedBy: 'x' },
      at(2, '2026-04-22'),
    ];
    expect(judge({ assessments }).state).toBe('open');
  });

  it('is met by a correction on the day that the correction says', () => {
    const assessments = [
      { ...at(2, '2026-04-20'), replacedBy: 'right' },
      { ...at(3, '2026-04-18', 13, '2026-04-25'), id: 'right' },
    ];
    expect(judge({ assessments })).toEqual({ state: 'met', metOn: '2026-04-18' });
  });

  it('does not take what was reached and lost before it was promised', () => {
    expect(judge({ assessments: [at(4, '2026-01-01'), at(2, '2026-03-01')] }).state).toBe('open');
    expect(judge({ assessments: [at(4, '2026-04-10', 10), at(2, '2026-04-10', 11)] }).state).toBe(
      'open',
    );
  });

  it('is met on its first day at the earliest, where the level was there already', () => {
    expect(judge({ assessments: [at(4, '2026-01-01')] })).toEqual({
      state: 'met',
      metOn: '2026-04-10',
    });
    const recordedLater = at(3, '2026-04-01', 12, '2026-04-20');
    expect(judge({ assessments: [recordedLater] })).toEqual({ state: 'met', metOn: '2026-04-10' });
  });

  it('is not met by an older day that a newer one had overruled before the promise', () => {
    const assessments = [at(2, '2026-04-05'), at(3, '2026-04-01', 12, '2026-04-20')];
    expect(judge({ assessments }).state).toBe('open');
  });

  it('is judged by the terms in force', () => {
    const longer = [terms('2026-04-10', 3, '2026-04-20'), terms('2026-04-19', 3, '2026-06-01')];
    expect(judge({ terms: longer, assessments: [at(3, '2026-05-01')] })).toEqual({
      state: 'met',
      metOn: '2026-05-01',
    });
    const higher = [terms('2026-04-10', 3, '2026-06-01'), terms('2026-04-25', 4, '2026-06-01')];
    expect(judge({ terms: higher, assessments: [at(3, '2026-04-20')] }).state).toBe('open');
  });

  it('stays met when only its day or its minutes were changed afterwards', () => {
    const changed = [
      terms('2026-04-10', 3, '2026-06-01'),
      terms('2026-04-28', 3, '2026-07-01', 90),
    ];
    const assessments = [at(3, '2026-04-20'), at(2, '2026-04-25')];
    expect(judge({ terms: changed, assessments })).toEqual({ state: 'met', metOn: '2026-04-20' });
  });

  it('with another level begins with the terms that first named it', () => {
    const lower = [terms('2026-04-10', 4, '2026-06-01'), terms('2026-04-28', 3, '2026-06-01')];
    expect(
      judge({ terms: lower, assessments: [at(3, '2026-04-20'), at(2, '2026-04-25')] }).state,
    ).toBe('open');
    expect(judge({ terms: lower, assessments: [at(3, '2026-04-20')] })).toEqual({
      state: 'met',
      metOn: '2026-04-28',
    });
  });

  it('dropped before it was met stays dropped, whatever comes later', () => {
    const dropped = { droppedOn: '2026-04-25', droppedAt: instant('2026-04-25') };
    expect(judge(dropped)).toEqual({ state: 'dropped', metOn: null });
    expect(judge({ ...dropped, today: '2027-01-01' }).state).toBe('dropped');
    expect(judge({ ...dropped, assessments: [at(3, '2026-04-26')] }).state).toBe('dropped');
    expect(judge({ ...dropped, assessments: [at(3, '2026-04-20', 13, '2026-04-30')] }).state).toBe(
      'dropped',
    );
    expect(judge({ ...dropped, assessments: [at(3, '2026-04-20')] })).toEqual({
      state: 'met',
      metOn: '2026-04-20',
    });
    expect(judge({ droppedOn: '2026-04-25', assessments: [at(3, '2026-04-26')] }).state).toBe(
      'dropped',
    );
  });

  it('does not know what is dated ahead of today', () => {
    expect(judge({ assessments: [at(3, '2026-05-02')] }).state).toBe('open');
  });

  it('without terms is a bug', () => {
    expect(() => judge({ terms: [] })).toThrow(RangeError);
  });

  it('is met exactly when the counted level was there, or reached at the end of a day, where no day has two', () => {
    fc.assert(
      fc.property(
        anyAssessments,
        fc.nat(20),
        fc.nat(20),
        fc.integer({ min: 1, max: 5 }),
        (all, first, last, level) => {
          const seen = new Set<string>();
          const assessments = all.filter(({ day }) => !seen.has(day) && seen.add(day));
          const [fromDay, by] = [addDays('2026-01-01', first), addDays('2026-01-01', last)];
          const days = Array.from({ length: 21 }, (_, n) => addDays('2026-01-01', n));
          const levelOn = (day: string) => pickCounting(assessments, day)?.level ?? 0;
          const wasThere = levelOn(addDays(fromDay, -1)) >= level;
          const metOn = days.find((day) => {
            if (day < fromDay || day > by) return false;
            return levelOn(day) >= level || (day === fromDay && wasThere);
          });
          const promised = { fromDay, level, by, weeklyMinutes: null };
          const judged = goalState({
            terms: [promised],
            droppedOn: null,
            assessments,
            today: '2026-01-15',
          });
          if (metOn !== undefined && metOn <= '2026-01-15')
            expect(judged).toEqual({ state: 'met', metOn });
          else
            expect(judged).toEqual({ state: by < '2026-01-15' ? 'missed' : 'open', metOn: null });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('promised minutes', () => {
  const history = [
    terms('2026-04-08', 3, '2026-05-06', 120), // a Wednesday
    terms('2026-04-23', 3, '2026-05-20', 200), // a Thursday
    terms('2026-05-04', 3, '2026-05-20', null),
  ];
  it.each([
    ['2026-03-30', null],
    ['2026-04-06', 120],
    ['2026-04-13', 120],
    ['2026-04-20', 200],
    ['2026-04-27', 200],
    ['2026-05-04', null],
  ])('in the week from %s: %s', (week, minutes) => {
    expect(promisedInWeek(history, week)).toBe(minutes);
  });

  it('end with the promise', () => {
    const one = history.slice(0, 1);
    expect(promisedInWeek(one, '2026-05-04')).toBe(120);
    expect(promisedInWeek(one, '2026-05-11')).toBeNull();
    expect(promisedInWeek(one, '2026-04-13', '2026-04-15')).toBe(120);
    expect(promisedInWeek(one, '2026-04-20', '2026-04-15')).toBeNull();
  });
});
