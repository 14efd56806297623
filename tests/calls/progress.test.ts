import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/contract/progress.ts';
import { form, openLearner, said, type Learner, type LearnerOptions } from './learner.ts';

/**
 * October and November by hand. Of 22 shares: communication 1 on 5 Oct; python a third of 2 on 1 Nov, all of 2 on
 * 15 Nov; communication lowered to two thirds on 10 Nov.
 */
async function openStudent(options: LearnerOptions = {}): Promise<Learner> {
  const learner = await openLearner(options);
  const { ask } = learner;
  await ask('addSkill', { title: 'Knitting' });
  const study = async (
    day: string,
    minutes: number,
    ids: readonly string[],
    activity: 'reading' | 'practice' | null = null,
  ) => {
    const skills = ids.map((id) => ({ id, weight: 1 }));
    await ask('addSession', form({ day, durationSeconds: minutes * 60, skills, activity }));
  };
  await study('2026-10-12', 100, ['python'], 'reading');
  await study('2026-11-01', 60, ['python', 'knitting'], 'practice');
  await study('2026-11-08', 20, ['sql']);
  await study('2026-11-09', 40, ['python', 'sql'], 'practice');
  await study('2026-11-09', 10, []);
  await study('2026-11-18', 30, ['knitting'], 'reading');
  await ask('addAssessments', said('communication', 3, { day: '2026-10-05' }));
  await ask('addAssessments', said('python', 1, { day: '2026-11-01' }));
  await ask('addAssessments', said('communication', 2, { day: '2026-11-10' }));
  await ask('addAssessments', said('python', 3, { day: '2026-11-15' }));
  await ask('addAssessments', said('knitting', 5, { day: '2026-11-16' }));
  return learner;
}

const november = { from: '2026-11-01', to: '2026-11-19' };

function shares(points: readonly { readonly day: string; readonly value: number }[]) {
  return points.map(({ day, value }) => [day, Math.round(value * 22 * 1e9) / 1e9]);
}

const third = 0.333333333;

describe('progress', () => {
  test('adds up the range, and as many days before it', async () => {
    const { ask } = await openStudent();
    const progress = await ask('readProgress', november);
    expect(progress).toMatchObject({
      ...november,
      days: 19,
      role: { id: 'back-end-engineer' },
      areaCount: 17,
      weekStart: 1,
      firstDay: '2026-10-05',
    });
    expect(progress.figures).toEqual({
      readiness: expect.closeTo((2 + 2 / 3) / 22, 12) as number,
      seconds: 160 * 60,
      daysStudied: 4,
      areasMet: 1,
      assessments: 4,
    });
    expect(progress.before).toEqual({
      from: '2026-10-13',
      to: '2026-10-31',
      readiness: expect.closeTo(1 / 22, 12) as number,
      seconds: 0,
      daysStudied: 0,
      areasMet: 1,
      assessments: 0,
    });
  });

  test('draws readiness as steps, and the range before on the same days', async () => {
    const { ask } = await openStudent();
    const { readiness, readinessBefore } = await ask('readProgress', november);
    expect(shares(readiness)).toEqual([
      ['2026-11-01', 1 + 2 * third - 0 + 1e-9].map((one, index) =>
        index === 0 ? one : 1.666666667,
      ),
      ['2026-11-10', 1.333333333],
      ['2026-11-15', 2.666666667],
      ['2026-11-19', 2.666666667],
    ]);
    expect(shares(readinessBefore)).toEqual([
      ['2026-11-01', 1],
      ['2026-11-19', 1],
    ]);
  });

  test('marks the biggest steps up, with the area that they met', async () => {
    const { ask } = await openStudent();
    const { marks } = await ask('readProgress', { from: '2026-10-01', to: '2026-11-19' });
    expect(marks).toMatchObject([
      { day: '2026-10-05', skillTitle: 'Communication', level: 3, areaMet: 'Communication' },
      { day: '2026-11-01', skillTitle: 'Python', level: 1, areaMet: null },
      { day: '2026-11-15', skillTitle: 'Python', level: 3, areaMet: 'Programming languages' },
    ]);
    expect(shares(marks)).toEqual([
      ['2026-10-05', 1],
      ['2026-11-01', 1.666666667],
      ['2026-11-15', 2.666666667],
    ]);
  });

  test('gives weeks by area: cut ones hold the range’s days alone, and are partial', async () => {
    const { ask } = await openStudent();
    const { weeks, areas, activities } = await ask('readProgress', november);
    expect(weeks).toEqual([
      {
        start: '2026-10-26',
        partial: true,
        seconds: 3600,
        byArea: { languages: 1800, outside: 1800 },
      },
      {
        start: '2026-11-02',
        partial: false,
        seconds: 1200,
        byArea: { 'relational-databases': 1200 },
      },
      {
        start: '2026-11-09',
        partial: false,
        seconds: 3000,
        byArea: { languages: 1200, 'relational-databases': 1200, none: 600 },
      },
      { start: '2026-11-16', partial: true, seconds: 1800, byArea: { outside: 1800 } },
    ]);
    expect(areas).toEqual([
      { area: 'languages', title: 'Programming languages', seconds: 3000 },
      { area: 'relational-databases', title: 'Relational databases', seconds: 2400 },
      { area: 'outside', title: '', seconds: 3600 },
      { area: 'none', title: '', seconds: 600 },
    ]);
    expect(activities).toEqual([
      { activity: 'practice', seconds: 6000 },
      { activity: null, seconds: 1800 },
      { activity: 'reading', seconds: 1800 },
    ]);
  });

  test('begins weeks where the learner does', async () => {
    const { ask } = await openStudent();
    await ask('changeSettings', { weekStart: 7 });
    const { weeks, weekStart } = await ask('readProgress', november);
    expect(weekStart).toBe(7);
    expect(weeks.map(({ start, partial, seconds }) => [start, partial, seconds])).toEqual([
      ['2026-11-01', false, 3600],
      ['2026-11-08', false, 4200],
      ['2026-11-15', true, 1800],
    ]);
  });

  test('has every day in its calendar', async () => {
    const { ask } = await openStudent();
    const { calendar } = await ask('readProgress', { from: '2026-11-07', to: '2026-11-10' });
    expect(calendar).toEqual([
      { day: '2026-11-07', seconds: 0 },
      { day: '2026-11-08', seconds: 1200 },
      { day: '2026-11-09', seconds: 3000 },
      { day: '2026-11-10', seconds: 0 },
    ]);
  });

  test('sets the mean level of each area beside what is asked', async () => {
    const { ask } = await openStudent();
    const { radar } = await ask('readProgress', november);
    const named = (id: string) => radar.find(({ area }) => area === id);
    expect(radar).toHaveLength(17);
    expect(named('languages')).toMatchObject({ yours: 3, asked: 3 });
    expect(named('communication')).toMatchObject({ yours: 2, asked: 3 });
    // Rest 3, a tool 2, a style 2.
    expect(named('api-design')?.asked).toBeCloseTo(7 / 3, 12);
    const october = await ask('readProgress', { from: '2026-10-01', to: '2026-10-31' });
    expect(october.radar.find(({ area }) => area === 'languages')).toMatchObject({ yours: 0 });
  });

  test('since the first day of anything has nothing before it', async () => {
    const { ask } = await openStudent();
    const whole = await ask('readProgress', { from: null, to: '2026-11-19' });
    expect(whole).toMatchObject({
      from: '2026-10-05',
      days: 46,
      before: null,
      readinessBefore: [],
    });
    const exact = await ask('readProgress', { from: '2026-10-05', to: '2026-11-19' });
    expect(exact).toEqual(whole);
    const wider = await ask('readProgress', { from: '2026-10-01', to: '2026-11-19' });
    expect(wider.before).toBeNull();
  });

  test('without anything recorded is one empty day', async () => {
    const { ask } = await openLearner();
    expect(await ask('readProgress', { from: null, to: '2026-11-19' })).toMatchObject({
      from: '2026-11-19',
      to: '2026-11-19',
      days: 1,
      before: null,
      readiness: [{ day: '2026-11-19', value: 0 }],
      marks: [],
      weeks: [{ start: '2026-11-16', partial: true, seconds: 0, byArea: {} }],
      areas: [],
      activities: [],
      firstDay: null,
    });
  });

  test('takes the days in any order, and none after today', async () => {
    const { ask } = await openStudent();
    const straight = await ask('readProgress', november);
    expect(await ask('readProgress', { from: november.to, to: november.from })).toEqual(straight);
    for (const to of ['2026-11-20', '2027-06-01', '9999-12-31']) {
      expect(await ask('readProgress', { ...november, to })).toEqual(straight);
    }
    expect(await ask('readProgress', { from: '2030-01-01', to: '2031-01-01' })).toMatchObject({
      from: '2026-11-19',
      to: '2026-11-19',
    });
  });

  test('of all time that a calendar has is answered', async () => {
    const { ask } = await openStudent();
    const all: Progress = await ask('readProgress', { from: '1970-01-01', to: '9999-12-31' });
    expect(all).toMatchObject({ from: '1970-01-01', to: '2026-11-19', before: null });
    expect(all.figures.seconds).toBe(260 * 60);
  });

  test.each(['2026-02-30', '1969-12-31', '0000-00-00', '2026-13-01'])(
    'refuses a day that is none: %s',
    async (day) => {
      const { refused } = await openLearner();
      const invalid = { code: 'day-invalid', details: { day } };
      expect(await refused('readProgress', { from: null, to: day })).toEqual(invalid);
      expect(await refused('readProgress', { from: day, to: '2026-11-19' })).toEqual(invalid);
      const history = { skill: 'sql', from: day, to: '2026-11-19' };
      expect(await refused('readLevelHistory', history)).toEqual(invalid);
    },
  );
});

describe('everything', () => {
  test('is at least a week, so that the first day has something to rise from', async () => {
    const { ask } = await openLearner();
    await ask('addAssessments', said('python', 3));
    const { from, days, before, readiness } = await ask('readProgress', {
      from: null,
      to: '2026-11-19',
    });
    expect({ from, days, before }).toEqual({ from: '2026-11-13', days: 7, before: null });
    expect(readiness).toEqual([
      { day: '2026-11-13', value: 0 },
      { day: '2026-11-19', value: expect.any(Number) as number },
    ]);
    await ask('addAssessments', said('go', 1, { day: '2026-11-01' }));
    const longer = await ask('readProgress', { from: null, to: '2026-11-19' });
    expect(longer).toMatchObject({ from: '2026-11-01', days: 19 });
  });
});

describe('the history of a level', () => {
  test('is steps, with whose word each is', async () => {
    const { ask } = await openStudent();
    await ask('addAssessments', said('python', 2, { day: '2026-11-17', mentor: 'Grace' }));
    expect(await ask('readLevelHistory', { skill: 'python', ...november })).toEqual({
      skill: 'python',
      title: 'Python',
      required: 3,
      begins: true,
      points: [
        { day: '2026-11-01', level: 1, mentor: null, edge: null },
        { day: '2026-11-15', level: 3, mentor: null, edge: null },
        { day: '2026-11-17', level: 2, mentor: 'Grace', edge: null },
        { day: '2026-11-19', level: 2, mentor: 'Grace', edge: 'end' },
      ],
    });
    const later = await ask('readLevelHistory', {
      skill: 'python',
      from: '2026-11-10',
      to: '2026-11-12',
    });
    expect(later.begins).toBe(false);
    expect(later.points).toEqual([
      { day: '2026-11-10', level: 1, mentor: null, edge: 'start' },
      { day: '2026-11-12', level: 1, mentor: null, edge: 'end' },
    ]);
  });

  test('leaves out what was corrected or withdrawn; of what was never said it is empty', async () => {
    const { ask } = await openLearner();
    const first = await ask('addAssessments', said('knitting', 1)).catch(() => null);
    expect(first).toBeNull();
    await ask('addSkill', { title: 'Knitting' });
    const { assessments } = await ask('addAssessments', said('knitting', 5));
    await ask('withdrawAssessment', { id: assessments[0]?.id ?? '' });
    expect(
      await ask('readLevelHistory', { skill: 'knitting', from: null, to: '2026-11-19' }),
    ).toEqual({ skill: 'knitting', title: 'Knitting', required: null, begins: false, points: [] });
  });
});
