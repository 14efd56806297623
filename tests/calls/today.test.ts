import { describe, expect, test } from 'vitest';
import { form, openLearner, said, type Learner } from './learner.ts';

async function study({ ask }: Learner, day: string, minutes: number, id = 'sql') {
  const skills = [{ id, weight: 1 }];
  await ask('addSession', form({ day, durationSeconds: minutes * 60, skills }));
}

describe('today', () => {
  test('of the first day asks for nothing and compares with nothing', async () => {
    const { ask } = await openLearner();
    const today = await ask('readToday', {});
    expect(today).toMatchObject({
      day: '2026-11-19',
      role: { id: 'back-end-engineer', title: 'Back-end engineer' },
      readiness: 0,
      change7: null,
      change30: null,
      areasMet: 0,
      areaCount: 17,
      askedAreaCount: 13,
      unansweredExtended: 4,
      assessedCount: 0,
      sessionsExist: false,
      hiddenAreas: [],
      extendedHidden: false,
      goals: [],
      sessions: [],
      breakDays: null,
      next: null,
      passed: [],
    });
    expect(today.week).toMatchObject({
      start: '2026-11-16',
      seconds: 0,
      promisedMinutes: null,
      keptMinutes: null,
    });
    expect(today.week.days.map(({ day, isToday, isFuture }) => [day, isToday, isFuture])).toEqual([
      ['2026-11-16', false, false],
      ['2026-11-17', false, false],
      ['2026-11-18', false, false],
      ['2026-11-19', true, false],
      ['2026-11-20', false, true],
      ['2026-11-21', false, true],
      ['2026-11-22', false, true],
    ]);
  });

  test('compares readiness with the ends of the days 7 and 30 days ago', async () => {
    const { ask } = await openLearner();
    await ask('addAssessments', said('communication', 3, { day: '2026-10-21' }));
    expect(await ask('readToday', {})).toMatchObject({ change7: 0, change30: null });
    await ask('addAssessments', said('problem-solving', 3, { day: '2026-10-20' }));
    await ask('addAssessments', said('time-management', 3, { day: '2026-11-12' }));
    await ask('addAssessments', said('python', 3, { day: '2026-11-13' }));
    // On 20 October 1 of 22, on 12 November 3, now 5.
    const today = await ask('readToday', {});
    expect(today).toMatchObject({ areasMet: 4, assessedCount: 4 });
    expect(today.readiness).toBeCloseTo(5 / 22, 12);
    expect(today.change7).toBeCloseTo(2 / 22, 12);
    expect(today.change30).toBeCloseTo(4 / 22, 12);
    await ask('addAssessments', said('python', 0));
    expect((await ask('readToday', {})).change7).toBeCloseTo(0, 12);
    await ask('addAssessments', said('communication', 0));
    expect((await ask('readToday', {})).change7).toBeCloseTo(-1 / 22, 12);
  });

  test('compares with the role as it is looked at now', async () => {
    const { ask } = await openLearner();
    await ask('addAssessments', said('communication', 3, { day: '2026-10-01' }));
    await ask('addAssessments', said('python', 3));
    await ask('changeSettings', { showExtended: false });
    await ask('setAreasHidden', { areas: ['devops', 'cloud'], hidden: true });
    const today = await ask('readToday', {});
    expect(today).toMatchObject({
      extendedHidden: true,
      hiddenAreas: ['Cloud computing', 'DevOps'],
      areaCount: 11,
    });
    expect(today.readiness).toBeCloseTo(3 / 15, 12);
    expect(today.change7).toBeCloseTo(2 / 15, 12);
  });

  test('shows the week by days against what open goals promise together', async () => {
    const learner = await openLearner();
    const { ask, at } = learner;
    await study(learner, '2026-11-15', 500);
    await study(learner, '2026-11-16', 30);
    await study(learner, '2026-11-18', 45);
    await study(learner, '2026-11-18', 15, 'git');
    const terms = { level: 3, by: '2026-11-30' };
    await ask('addGoal', { skill: 'sql', ...terms, weeklyMinutes: 120 });
    await ask('addGoal', { skill: 'git', ...terms, weeklyMinutes: 60 });
    await ask('addGoal', { skill: 'docker', ...terms, weeklyMinutes: null });
    const { id } = await ask('addGoal', { skill: 'redis', ...terms, weeklyMinutes: 500 });
    await ask('dropGoal', { id });
    const { week, goals } = await ask('readToday', {});
    expect(week).toMatchObject({
      start: '2026-11-16',
      seconds: 90 * 60,
      promisedMinutes: 180,
      keptMinutes: 90,
    });
    expect(week.days.map(({ seconds }) => seconds)).toEqual([1800, 0, 3600, 0, 0, 0, 0]);
    expect(goals.map(({ skill }) => skill)).toEqual(['sql', 'git', 'docker']);
    await ask('addAssessments', said('git', 3));
    expect((await ask('readToday', {})).week.promisedMinutes).toBe(120);
    await ask('changeSettings', { weekStart: 7 });
    expect((await ask('readToday', {})).week).toMatchObject({
      start: '2026-11-15',
      seconds: 590 * 60,
    });
    at('2026-12-01T08:00[Europe/Berlin]');
    expect(await ask('readToday', {})).toMatchObject({
      goals: [],
      week: { seconds: 0, promisedMinutes: null, keptMinutes: null },
    });
  });

  test('holds against the promises only what was studied for them', async () => {
    const learner = await openLearner();
    const { ask } = learner;
    await study(learner, '2026-11-16', 105, 'python');
    await study(learner, '2026-11-17', 80);
    const terms = { level: 3, by: '2026-11-30' };
    await ask('addGoal', { skill: 'sql', ...terms, weeklyMinutes: 120 });
    await ask('addGoal', { skill: 'docker', ...terms, weeklyMinutes: null });
    const promised = async () => {
      const { promisedMinutes, keptMinutes, seconds } = (await ask('readToday', {})).week;
      return [seconds / 60, keptMinutes, promisedMinutes];
    };
    expect(await promised()).toEqual([185, 80, 120]);
    // More than promised on one skill does not make up for another.
    await ask('addGoal', { skill: 'python', ...terms, weeklyMinutes: 60 });
    expect(await promised()).toEqual([185, 140, 180]);
  });

  test('counts the minutes of a skill once, however many goals it has', async () => {
    const learner = await openLearner();
    const { ask, at } = learner;
    const terms = { skill: 'sql', level: 3 };
    await ask('addGoal', { ...terms, by: '2026-11-30', weeklyMinutes: 120 });
    await ask('addAssessments', said('sql', 3));
    await study(learner, '2026-11-16', 80);
    at('2026-11-20T12:00[Europe/Berlin]');
    await ask('addGoal', { ...terms, level: 4, by: '2026-12-24', weeklyMinutes: 60 });
    // Without the assessment the first is open again, beside the second.
    const [assessment] = (await ask('readSkill', { id: 'sql' })).assessments;
    await ask('withdrawAssessment', { id: assessment?.id ?? '' });
    const { week, goals } = await ask('readToday', {});
    expect(goals.map(({ skill, minutesThisWeek }) => [skill, minutesThisWeek])).toEqual([
      ['sql', 80],
      ['sql', 80],
    ]);
    expect(week).toMatchObject({ promisedMinutes: 120, keptMinutes: 80 });
  });

  test('after two weeks without study says how long it was', async () => {
    const learner = await openLearner();
    const { ask, at } = learner;
    await study(learner, '2026-11-05', 30);
    const breakOn = async (day: string) => {
      at(`${day}T07:00[Europe/Berlin]`);
      return (await ask('readToday', {})).breakDays;
    };
    expect(await breakOn('2026-11-18')).toBeNull();
    expect(await breakOn('2026-11-19')).toBe(14);
    expect(await breakOn('2027-11-05')).toBe(365);
    await study(learner, '2027-11-05', 5);
    expect(await breakOn('2027-11-05')).toBeNull();
  });

  test('after a break goes on with what was studied last and is not met', async () => {
    const learner = await openLearner();
    const { ask, at } = learner;
    await study(learner, '2026-11-01', 30, 'git');
    await study(learner, '2026-11-02', 30, 'python');
    await ask('addAssessments', said('python', 4));
    const nextIn = async (month: string) => {
      at(`2027-${month}-05T07:00[Europe/Berlin]`);
      return (await ask('readToday', {})).next?.title;
    };
    expect(await nextIn('03')).toBe('Git');
    await ask('addAssessments', said('git', 5));
    const { gaps } = await ask('readReadiness', {});
    const { next } = await ask('readToday', {});
    expect(next?.skill).toBe(gaps.find(({ skill }) => skill !== null)?.skill);
  });

  test('names a goal whose day passed while nothing was studied, until it is answered', async () => {
    const learner = await openLearner();
    const { ask, at } = learner;
    const terms = { level: 3, weeklyMinutes: null };
    const docker = await ask('addGoal', { ...terms, skill: 'docker', by: '2026-12-29' });
    const git = await ask('addGoal', { ...terms, skill: 'git', by: '2026-12-30' });
    const passed = async () => (await ask('readToday', {})).passed.map(({ skill }) => skill);
    expect(await passed()).toEqual([]);
    at('2027-08-01T07:00[Europe/Berlin]');
    // Whether something was studied before or nothing ever was.
    expect(await passed()).toEqual(['docker', 'git']);
    await study(learner, '2026-11-19', 30);
    expect(await passed()).toEqual(['docker', 'git']);
    await ask('dropGoal', { id: docker.id });
    expect(await passed()).toEqual(['git']);
    await ask('editGoal', { id: git.id, ...terms, by: '2027-09-01' });
    expect(await passed()).toEqual([]);
    await study(learner, '2027-08-01', 30);
    at('2027-09-03T07:00[Europe/Berlin]');
    expect(await passed()).toEqual(['git']);
    await study(learner, '2027-09-03', 30);
    expect(await passed()).toEqual(['git']);
    at('2027-09-16T07:00[Europe/Berlin]');
    expect(await passed()).toEqual([]);
  });

  test('knows a choice of which nothing was said in the first run', async () => {
    const { ask } = await openLearner();
    const choices = async () =>
      (await ask('readToday', {})).gaps.map(({ topArea, kind, unanswered }) => [
        topArea,
        kind,
        unanswered,
      ]);
    await ask('addAssessments', said('communication', 3));
    expect(await choices()).toContainEqual(['relational-databases', 'choice', true]);
    await ask('addAssessments', said('postgresql', 0));
    expect(await choices()).toContainEqual(['relational-databases', 'choice', false]);
  });

  test('does not take for unanswered what the first run never asks', async () => {
    const { ask } = await openLearner();
    const skills = (await ask('listSkills', {})).filter(({ required }) => required !== null);
    // Both stand in a group that Milepost added to an area of the list.
    const told = skills.filter(({ id }) => id !== 'graphql' && id !== 'grpc');
    await ask('addAssessments', {
      assessments: told.map(({ id }) => ({ skill: id, level: 3, evidence: [] })),
    });
    expect((await ask('readToday', {})).gaps).toMatchObject([
      { topArea: 'api-design', kind: 'choice', unanswered: false },
    ]);
  });

  test('shows the last sessions, six at most, newest first', async () => {
    const learner = await openLearner();
    for (const day of ['11', '13', '12', '15', '14', '16', '10']) {
      await study(learner, `2026-11-${day}`, 10);
    }
    const { sessions, sessionsExist } = await learner.ask('readToday', {});
    expect(sessionsExist).toBe(true);
    expect(sessions.map(({ localDay }) => localDay.slice(8))).toEqual([
      '16',
      '15',
      '14',
      '13',
      '12',
      '11',
    ]);
  });

  test('turns with the day of the machine’s zone', async () => {
    const { ask, at } = await openLearner();
    at('2026-11-22T23:59[Europe/Berlin]');
    expect(await ask('readToday', {})).toMatchObject({
      day: '2026-11-22',
      week: { start: '2026-11-16' },
    });
    at('2026-11-23T00:00[Europe/Berlin]');
    expect(await ask('readToday', {})).toMatchObject({
      day: '2026-11-23',
      week: { start: '2026-11-23' },
    });
    at('2026-11-22T15:00[America/Los_Angeles]');
    expect(await ask('readToday', {})).toMatchObject({ day: '2026-11-22' });
  });
});
