import { describe, expect, test } from 'vitest';
import { openLearner, said, type Learner } from './learner.ts';
import { only, promise, study } from './promises.ts';

describe('a goal', () => {
  test('is open until its day is past', async () => {
    const learner = await openLearner();
    const { ask, at } = learner;
    expect(await ask('addGoal', promise)).toMatchObject({
      skill: 'postgresql',
      title: 'PostgreSQL',
      area: 'relational-databases',
      level: 3,
      by: '2026-12-10',
      weeklyMinutes: 120,
      state: 'open',
      metOn: null,
      createdOn: '2026-11-19',
      droppedOn: null,
      currentLevel: null,
      minutesThisWeek: 0,
      minutesTotal: 0,
      terms: [{ fromDay: '2026-11-19', level: 3, by: '2026-12-10', weeklyMinutes: 120 }],
      daysLeft: 21,
    });
    at('2026-12-10T23:59[Europe/Berlin]');
    expect(await only(learner)).toMatchObject({ state: 'open', daysLeft: 0 });
    at('2026-12-11T00:00[Europe/Berlin]');
    expect(await only(learner)).toMatchObject({ state: 'missed', daysLeft: -1 });
  });

  test('is met on the day the level was reached, and stays met', async () => {
    const learner = await openLearner();
    const { ask, at } = learner;
    await ask('addGoal', promise);
    at('2026-12-05T12:00[Europe/Berlin]');
    await ask('addAssessments', said('postgresql', 2));
    expect(await only(learner)).toMatchObject({ state: 'open', currentLevel: 2 });
    await ask('addAssessments', said('postgresql', 3, { day: '2026-12-04' }));
    // What counts is the later day's: still 2.
    expect(await only(learner)).toMatchObject({ state: 'met', metOn: '2026-12-04' });
    at('2026-12-20T12:00[Europe/Berlin]');
    await ask('addAssessments', said('postgresql', 1));
    expect(await only(learner)).toMatchObject({
      state: 'met',
      metOn: '2026-12-04',
      currentLevel: 1,
    });
  });

  test('that is reached a day late is missed', async () => {
    const learner = await openLearner();
    await learner.ask('addGoal', promise);
    learner.at('2026-12-20T12:00[Europe/Berlin]');
    await learner.ask('addAssessments', said('postgresql', 4, { day: '2026-12-11' }));
    expect(await only(learner)).toMatchObject({ state: 'missed', currentLevel: 4 });
  });

  test('that is dropped stays dropped', async () => {
    const learner = await openLearner();
    const { ask, at, refused } = learner;
    const { id } = await ask('addGoal', promise);
    at('2026-11-25T12:00[Europe/Berlin]');
    expect(await ask('dropGoal', { id })).toMatchObject({
      state: 'dropped',
      droppedOn: '2026-11-25',
    });
    await ask('addAssessments', said('postgresql', 5));
    at('2027-01-01T12:00[Europe/Berlin]');
    expect(await only(learner)).toMatchObject({ state: 'dropped' });
    expect(await refused('dropGoal', { id })).toMatchObject({ code: 'goal-closed' });
    const { skill: _skill, ...terms } = promise;
    expect(await refused('editGoal', { id, ...terms, by: '2027-02-01' })).toEqual({
      code: 'goal-closed',
      details: { state: 'dropped' },
    });
  });

  test('that is met can be neither edited nor dropped', async () => {
    const { ask, refused } = await openLearner();
    const { id } = await ask('addGoal', promise);
    await ask('addAssessments', said('postgresql', 3));
    const { skill: _skill, ...terms } = promise;
    const met = { code: 'goal-closed', details: { state: 'met' } };
    expect(await refused('editGoal', { id, ...terms, level: 4 })).toEqual(met);
    expect(await refused('dropGoal', { id })).toEqual(met);
  });

  test.each([
    ['a day that is past', { by: '2026-11-18' }, 'goal-day-past'],
    ['a day that is none', { by: '2026-11-31' }, 'day-invalid'],
    ['a level that is there', { level: 2 }, 'goal-already-met'],
    ['a skill that is none', { skill: 'knitting' }, 'skill-unknown'],
    ['level 0', { level: 0 }, 'bad-input'],
    ['no minutes', { weeklyMinutes: 0 }, 'bad-input'],
    ['more minutes than a week has', { weeklyMinutes: 10_081 }, 'bad-input'],
  ])('is refused: %s', async (_case, change, code) => {
    const { ask, refused } = await openLearner();
    await ask('addAssessments', said('postgresql', 2));
    expect(await refused('addGoal', { ...promise, ...change })).toMatchObject({ code });
    expect(await ask('listGoals', {})).toEqual([]);
  });

  test('may end today', async () => {
    const { ask } = await openLearner();
    expect(await ask('addGoal', { ...promise, by: '2026-11-19' })).toMatchObject({ daysLeft: 0 });
  });

  test('is one for each skill, however a second one would come to be', async () => {
    const learner = await openLearner();
    const { ask, at, refused } = learner;
    const first = await ask('addGoal', promise);
    const exists = {
      code: 'goal-exists',
      details: { title: 'PostgreSQL', by: '2026-12-10' },
    };
    expect(await refused('addGoal', { ...promise, level: 5 })).toEqual(exists);
    await ask('addGoal', { ...promise, skill: 'sql' });
    at('2026-12-11T12:00[Europe/Berlin]');
    const { skill: _skill, ...terms } = promise;
    const second = await ask('addGoal', { ...promise, by: '2027-01-10' });
    // The missed one cannot come back beside it.
    expect(await refused('editGoal', { id: first.id, ...terms, by: '2027-02-01' })).toEqual({
      ...exists,
      details: { title: 'PostgreSQL', by: '2027-01-10' },
    });
    await ask('editGoal', { id: second.id, ...terms, by: '2027-01-20' });
    await ask('dropGoal', { id: second.id });
    expect(await ask('editGoal', { id: first.id, ...terms, by: '2027-02-01' })).toMatchObject({
      state: 'open',
      by: '2027-02-01',
    });
  });
});

describe('the weeks of a goal', () => {
  const weekly = async (learner: Learner) =>
    (await only(learner)).weeks.map(({ start, minutes, promised }) => [start, minutes, promised]);

  test('begin with the one it was made in, and are five at most', async () => {
    const learner = await openLearner();
    await study(learner, '2026-11-12', 45);
    await learner.ask('addGoal', { ...promise, by: '2027-03-31' });
    await study(learner, '2026-11-17', 30);
    expect(await weekly(learner)).toEqual([['2026-11-16', 30, 120]]);
    learner.at('2026-11-23T12:00[Europe/Berlin]');
    expect(await weekly(learner)).toEqual([
      ['2026-11-16', 30, 120],
      ['2026-11-23', 0, 120],
    ]);
    learner.at('2027-01-03T12:00[Europe/Berlin]');
    expect((await weekly(learner)).map(([start]) => start)).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ]);
  });

  /** Made on 19 November, studied for on three days, looked at a year later. */
  async function end(learner: Learner, finish: (id: string) => Promise<unknown>) {
    const { id } = await learner.ask('addGoal', promise);
    learner.at('2026-12-08T12:00[Europe/Berlin]');
    await finish(id);
    learner.at('2027-12-01T12:00[Europe/Berlin]');
    await study(learner, '2026-11-26', 60);
    await study(learner, '2026-12-07', 20);
    await study(learner, '2026-12-09', 7);
    await study(learner, '2027-11-30', 300);
  }
  const before = [
    ['2026-11-16', 0, 120],
    ['2026-11-23', 60, 120],
    ['2026-11-30', 0, 120],
  ];

  test('end with the one in which it was met', async () => {
    const learner = await openLearner();
    await end(learner, () => learner.ask('addAssessments', said('postgresql', 3)));
    expect(await weekly(learner)).toEqual([...before, ['2026-12-07', 20, 120]]);
    expect(await only(learner)).toMatchObject({
      state: 'met',
      endedOn: '2026-12-08',
      minutesThisWeek: 0,
      minutesTotal: 80,
    });
  });

  test('end with the one in which it was dropped', async () => {
    const learner = await openLearner();
    await end(learner, (id) => learner.ask('dropGoal', { id }));
    expect(await weekly(learner)).toEqual([...before, ['2026-12-07', 20, 120]]);
    expect(await only(learner)).toMatchObject({
      state: 'dropped',
      endedOn: '2026-12-08',
      minutesTotal: 80,
    });
  });

  test('end with the one of its day when that was missed', async () => {
    const learner = await openLearner();
    await end(learner, async () => {});
    expect(await weekly(learner)).toEqual([...before, ['2026-12-07', 27, 120]]);
    expect(await only(learner)).toMatchObject({
      state: 'missed',
      endedOn: '2026-12-10',
      minutesTotal: 87,
    });
  });
});

describe('the list of goals', () => {
  test('is in the order of their days', async () => {
    const { ask } = await openLearner();
    await ask('addGoal', promise);
    await ask('addGoal', { ...promise, skill: 'sql', by: '2026-12-01' });
    await ask('addGoal', { ...promise, skill: 'git', by: '2026-12-24' });
    expect((await ask('listGoals', {})).map(({ skill }) => skill)).toEqual([
      'sql',
      'postgresql',
      'git',
    ]);
  });
});
