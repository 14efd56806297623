import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsAt, pickCounting } from '../../src/domain/counting.ts';
import { addDays, listDays } from '../../src/domain/days.ts';
import { walkDays } from '../../src/domain/daySteps.ts';
import * as history from '../../src/domain/history.ts';
import { areaLevels, levelSteps } from '../../src/domain/history.ts';
import { computeReadiness } from '../../src/domain/readiness.ts';
import { anyRole } from './randomRole.ts';
import { anyAssessments, assess } from './sampleAssessments.ts';
import { area, asks, coreOnly, everything, hiding, levelsOf, roleOf } from './sampleRole.ts';

type Walk = Parameters<typeof walkDays>;

/** The steps of the days that are walked for the same range. */
function readinessSteps(...walk: Walk): history.ReadinessStep[] {
  return history.readinessSteps(walkDays(...walk), walk[4]);
}

function biggestSteps(...given: [...Walk, most?: number]): history.BigStep[] {
  const [role, visibility, assessments, from, to, resolve, most] = given;
  const days = walkDays(role, visibility, assessments, from, to, resolve);
  return history.biggestSteps(role, visibility, days, most);
}

const same = (skill: string): string => skill;
const role = roleOf(
  area('db', 'all', [asks('sql', 2), asks('orm', 2)]),
  area('web', 'all', [asks('http', 2)]),
);

describe('readiness over time', () => {
  const assessments = [
    assess('sql', 2, '2026-04-01'),
    assess('http', 1, '2026-05-03'),
    assess('sql', 1, '2026-05-05'),
    assess('kafka', 5, '2026-05-06'),
    assess('http', 2, '2026-05-08'),
  ];

  it('is a value on the first day, each day with a change, and the last', () => {
    expect(readinessSteps(role, everything, assessments, '2026-05-01', '2026-05-10', same)).toEqual(
      [
        { day: '2026-05-01', value: 0.25 },
        { day: '2026-05-03', value: 0.5 },
        { day: '2026-05-05', value: 0.375 },
        { day: '2026-05-08', value: 0.625 },
        { day: '2026-05-10', value: 0.625 },
      ],
    );
  });

  it('may be one day, two days, or none', () => {
    const steps = (from: string, to: string) =>
      readinessSteps(role, everything, assessments, from, to, same);
    expect(steps('2026-05-03', '2026-05-03')).toEqual([{ day: '2026-05-03', value: 0.5 }]);
    expect(steps('2026-05-07', '2026-05-08')).toEqual([
      { day: '2026-05-07', value: 0.375 },
      { day: '2026-05-08', value: 0.625 },
    ]);
    expect(steps('2026-05-08', '2026-05-07')).toEqual([]);
  });

  it('is nothing where nothing is visible', () => {
    expect(
      readinessSteps(role, hiding('db', 'web'), assessments, '2026-05-01', '2026-05-10', same),
    ).toEqual([]);
  });

  it('counts a retired skill for its successor', () => {
    const resolve = (skill: string): string => (skill === 'hypertext' ? 'http' : skill);
    const old = [assess('hypertext', 2, '2026-05-02')];
    expect(
      readinessSteps(role, everything, old, '2026-05-01', '2026-05-02', resolve).at(-1)?.value,
    ).toBe(0.5);
  });

  it('is what is computed for every single day', () => {
    const days = fc
      .tuple(fc.nat(20), fc.nat(20))
      .map((ns) => ns.map((n) => addDays('2026-01-01', n)).toSorted());
    fc.assert(
      fc.property(
        anyRole,
        anyAssessments,
        days,
        fc.boolean(),
        (any, all, [from = '', to = ''], extended) => {
          const visibility = extended ? everything : coreOnly;
          const steps = readinessSteps(any, visibility, all, from, to, same);
          const value = (day: string) =>
            computeReadiness(any, visibility, levelsAt(all, day, same)).value;
          const expected = listDays(from, to).map((day) => ({ day, value: value(day) }));

          const isEmpty = expected[0]?.value === null;
          const kept = expected.filter(
            ({ day, value }, index) => day === to || value !== expected[index - 1]?.value,
          );
          expect(steps).toEqual(isEmpty ? [] : kept);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes a moment for ten years of daily assessments', () => {
    const many = listDays('2016-01-01', '2025-12-31').map((day, n) =>
      assess(['sql', 'orm', 'http'][n % 3] ?? '', ((n % 7) % 3) as 0 | 1 | 2, day),
    );
    const started = performance.now();
    expect(
      readinessSteps(role, everything, many, '2016-01-01', '2025-12-31', same).length,
    ).toBeGreaterThan(1000);
    expect(biggestSteps(role, everything, many, '2016-01-01', '2025-12-31', same)).toHaveLength(3);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the biggest steps', () => {
  it('are rises, in order of time, with what caused them and what they met', () => {
    const sql = assess('sql', 2, '2026-05-02');
    const orm = assess('orm', 2, '2026-05-03');
    const http = assess('http', 1, '2026-05-04');
    const lowered = assess('sql', 0, '2026-05-05');
    const small = assess('sql', 1, '2026-05-06');
    const all = [assess('kafka', 1, '2026-05-01'), sql, orm, http, lowered, small];
    expect(biggestSteps(role, everything, all, '2026-05-01', '2026-05-10', same)).toEqual([
      { day: '2026-05-02', value: 0.25, skill: 'sql', level: 2, assessment: sql.id, areaMet: null },
      { day: '2026-05-03', value: 0.5, skill: 'orm', level: 2, assessment: orm.id, areaMet: 'DB' },
      {
        day: '2026-05-04',
        value: 0.75,
        skill: 'http',
        level: 1,
        assessment: http.id,
        areaMet: null,
      },
    ]);
    expect(
      biggestSteps(role, everything, all, '2026-05-01', '2026-05-10', same, 1).map(
        ({ day }) => day,
      ),
    ).toEqual(['2026-05-02']);
  });

  it('of a day with several are the one that alone adds most, once corrected', () => {
    const all = [
      assess('sql', 2, '2026-05-02', { replacedBy: 'x' }),
      assess('orm', 1, '2026-05-02'),
      assess('http', 1, '2026-05-02'),
      assess('http', 2, '2026-05-02'),
    ];
    expect(biggestSteps(role, everything, all, '2026-05-01', '2026-05-10', same)).toMatchObject([
      { skill: 'http', level: 2, value: 0.625, areaMet: 'WEB' },
    ]);
  });

  it('name the area that asks for the skill, of several that were met', () => {
    const all = [
      assess('sql', 2, '2026-04-01'),
      assess('orm', 1, '2026-05-02'),
      assess('orm', 2, '2026-05-03'),
      assess('http', 2, '2026-05-03'),
    ];
    expect(biggestSteps(role, everything, all, '2026-05-02', '2026-05-10', same)).toMatchObject([
      { skill: 'http', areaMet: 'WEB' },
    ]);
  });

  it('are not on the first day, nor falls, nor where nothing is visible', () => {
    const all = [assess('sql', 2, '2026-05-01'), assess('sql', 1, '2026-05-02')];
    expect(biggestSteps(role, everything, all, '2026-05-01', '2026-05-10', same)).toEqual([]);
    expect(biggestSteps(role, hiding('db', 'web'), all, '2026-04-01', '2026-05-10', same)).toEqual(
      [],
    );
  });
});

describe('a level over time', () => {
  it('begins with what counted, changes with level or voice, and ends on the last day', () => {
    const all = [
      assess('sql', 1, '2026-04-01'),
      assess('sql', 2, '2026-05-03'),
      assess('sql', 2, '2026-05-04'),
      assess('sql', 2, '2026-05-05', { mentor: 'Ada' }),
      assess('sql', 4, '2026-05-06', { withdrawn: true }),
    ];
    expect(levelSteps(all, '2026-05-01', '2026-05-09')).toEqual([
      { day: '2026-05-01', level: 1, mentor: null },
      { day: '2026-05-03', level: 2, mentor: null },
      { day: '2026-05-05', level: 2, mentor: 'Ada' },
      { day: '2026-05-09', level: 2, mentor: 'Ada' },
    ]);
    expect(levelSteps(all, '2026-03-01', '2026-03-31')).toEqual([]);
  });

  it('is what counts at the end of every day', () => {
    fc.assert(
      fc.property(
        anyAssessments,
        fc.nat(10),
        fc.integer({ min: 10, max: 20 }),
        (all, first, last) => {
          const [from, to] = [addDays('2026-01-01', first), addDays('2026-01-01', last)];
          const steps = levelSteps(all, from, to);
          for (const day of listDays(from, to)) {
            const counting = pickCounting(all, day);
            const shown = steps.findLast((step) => step.day <= day);
            expect([shown?.level, shown?.mentor]).toEqual([counting?.level, counting?.mentor]);
          }
          if (steps.length > 0) expect(steps.at(-1)?.day).toBe(to);
          expect(new Set(steps.map(({ day }) => day)).size).toBe(steps.length);
        },
      ),
    );
  });
});

describe('the radar', () => {
  it('is the mean of what counts, by the rule’s own weights', () => {
    const any = area('cloud', { any: 1 }, [asks('aws', 2), asks('azure', 4)]);
    const all = area('db', 'all', [asks('sql', 4, { weight: 3 }), asks('orm', 2)]);
    const radar = areaLevels(
      computeReadiness(
        roleOf(all, any),
        everything,
        levelsOf({ sql: 2, orm: 5, azure: 3, aws: 1 }),
      ),
    );
    expect(radar).toEqual([
      { area: 'db', title: 'DB', yours: 2, asked: 3.5 },
      { area: 'cloud', title: 'CLOUD', yours: 3, asked: 4 },
    ]);
  });

  it('reaches what is asked exactly where the area is met', () => {
    fc.assert(
      fc.property(anyRole, anyAssessments, (any, assessments) => {
        const breakdown = computeReadiness(any, everything, levelsAt(assessments, null, same));
        areaLevels(breakdown).forEach(({ area: id, yours, asked }, index) => {
          expect(id).toBe(breakdown.areas[index]?.id);
          expect(yours).toBeLessThanOrEqual(asked);
          expect(asked).toBeLessThanOrEqual(5);
          expect(yours === asked).toBe(breakdown.areas[index]?.met);
        });
      }),
    );
  });
});
