import { describe, expect, test } from 'vitest';
import { openLearner } from './learner.ts';
import { only, promise, study } from './promises.ts';

describe('an edit of a goal', () => {
  test('keeps what was promised before, week by week', async () => {
    const learner = await openLearner({ at: '2026-11-05T12:00[Europe/Berlin]' });
    const { ask, at } = learner;
    const { id } = await ask('addGoal', promise);
    await study(learner, '2026-11-04', 500);
    await study(learner, '2026-11-05', 30);
    at('2026-11-19T20:30[Europe/Berlin]');
    await study(learner, '2026-11-15', 61);
    await study(learner, '2026-11-16', 40);
    await study(learner, '2026-11-19', 20);
    await study(learner, '2026-11-19', 90, 'sql');
    const edited = await ask('editGoal', {
      id,
      level: 4,
      by: '2027-01-31',
      weeklyMinutes: 300,
    });
    expect(edited).toMatchObject({
      level: 4,
      by: '2027-01-31',
      weeklyMinutes: 300,
      createdOn: '2026-11-05',
      daysLeft: 73,
      minutesThisWeek: 60,
      minutesTotal: 30 + 61 + 40 + 20,
    });
    expect(edited.terms).toEqual([
      { fromDay: '2026-11-05', level: 3, by: '2026-12-10', weeklyMinutes: 120 },
      { fromDay: '2026-11-19', level: 4, by: '2027-01-31', weeklyMinutes: 300 },
    ]);
    // The week in which the terms changed is held to the new ones.
    expect(edited.weeks).toEqual([
      { start: '2026-11-02', minutes: 530, promised: 120 },
      { start: '2026-11-09', minutes: 61, promised: 120 },
      { start: '2026-11-16', minutes: 60, promised: 300 },
    ]);
    await ask('changeSettings', { weekStart: 7 });
    const { weeks } = await only(learner);
    expect(weeks.map(({ start, minutes }) => [start, minutes])).toEqual([
      ['2026-11-01', 530],
      ['2026-11-08', 0],
      ['2026-11-15', 121],
    ]);
  });

  test('that changes nothing adds no terms and no entry', async () => {
    const { ask } = await openLearner();
    const { id } = await ask('addGoal', promise);
    const { skill: _skill, ...terms } = promise;
    expect((await ask('editGoal', { id, ...terms })).terms).toHaveLength(1);
    expect((await ask('listChanges', { limit: 10 })).changes).toHaveLength(1);
  });

  test('that was opened on other terms than those in force is refused', async () => {
    const { ask, refused } = await openLearner();
    const { id, version } = await ask('addGoal', promise);
    const { skill: _skill, ...terms } = promise;
    const mine = { id, ...terms, level: 5 };
    await ask('editGoal', { id, ...terms, by: '2026-12-24', version });
    expect(await refused('editGoal', { ...mine, version })).toEqual({
      code: 'goal-changed',
      details: { id },
    });
    const [now] = await ask('listGoals', {});
    expect(now).toMatchObject({ level: 3, by: '2026-12-24' });
    await ask('editGoal', { ...mine, version: now?.version });
    await ask('undo', {});
    await ask('undo', {});
    expect((await ask('editGoal', { ...mine, version })).level).toBe(5);
  });

  test('opens a missed one again', async () => {
    const { ask, at } = await openLearner();
    const { id } = await ask('addGoal', promise);
    at('2026-12-20T12:00[Europe/Berlin]');
    const { skill: _skill, ...terms } = promise;
    expect(await ask('editGoal', { id, ...terms, by: '2026-12-31' })).toMatchObject({
      state: 'open',
      terms: [{ by: '2026-12-10' }, { by: '2026-12-31' }],
    });
  });

  test('of what is not there is refused', async () => {
    const { refused } = await openLearner();
    const { skill: _skill, ...terms } = promise;
    expect(await refused('editGoal', { id: 'none', ...terms })).toMatchObject({
      code: 'goal-unknown',
    });
    expect(await refused('dropGoal', { id: '__proto__' })).toMatchObject({ code: 'goal-unknown' });
  });
});
