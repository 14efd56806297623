import { describe, expect, it } from 'vitest';
import { createLearner, type Learner } from './entry.ts';

interface Goal {
  readonly id: string;
  readonly skill: string;
  readonly title: string;
  readonly level: number;
  readonly by: string;
  readonly weeklyMinutes: number | null;
  readonly state: string;
  readonly metOn: string | null;
  readonly currentLevel: number | null;
  readonly minutesThisWeek: number;
  readonly minutesTotal: number;
}

interface Answer {
  readonly ok: true;
  readonly goal: Goal;
}

function addGoal({ json }: Learner, ...words: readonly string[]): Goal {
  return json<Answer>('goal', 'add', ...words).goal;
}

describe('goal add', () => {
  it('promises a level by a day, and minutes a week if wanted', () => {
    const learner = createLearner();
    const goal = addGoal(learner, 'PostgreSQL', '3', '--by', '2026-12-31', '--weekly', '90');
    expect(goal).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      skill: 'postgresql',
      title: 'PostgreSQL',
      level: 3,
      by: '2026-12-31',
      weeklyMinutes: 90,
      state: 'open',
      metOn: null,
      currentLevel: null,
      minutesThisWeek: 0,
      minutesTotal: 0,
    });
    expect(addGoal(learner, 'SQL', '1', '--by', 'today')).toMatchObject({ weeklyMinutes: null });
    expect(learner.json<Goal[]>('goals').map(({ skill }) => skill)).toEqual(['sql', 'postgresql']);
  });

  it.each([
    [['SQL', '0', '--by', '2027-01-01'], 'level-invalid'],
    [['SQL', '6', '--by', '2027-01-01'], 'level-invalid'],
    [['SQL', '3', '--by', 'someday'], 'day-invalid'],
    [['SQL', '3', '--by', 'yesterday'], 'goal-day-past'],
    [['SQL', '3', '--by', '2027-01-01', '--weekly', '0'], 'weekly-minutes-invalid'],
    [['SQL', '3', '--by', '2027-01-01', '--weekly', '10081'], 'weekly-minutes-invalid'],
    [['SQL', '3', '--by', '2027-01-01', '--weekly', 'often'], 'weekly-minutes-invalid'],
    [['Nope', '3', '--by', '2027-01-01'], 'skill-unknown'],
  ])('refuses %j: %s', (words, code) => {
    const { refusal, json } = createLearner();
    expect(refusal('goal', 'add', ...words)).toMatchObject({ exit: 2, code });
    expect(json('goals')).toEqual([]);
  });

  it('refuses what is reached already, and a second one for the skill', () => {
    const { json, refusal } = createLearner();
    json('assess', 'SQL', '3');
    const by = ['--by', '2027-01-01'];
    expect(refusal('goal', 'add', 'SQL', '3', ...by)).toMatchObject({
      exit: 2,
      code: 'goal-already-met',
    });
    json('goal', 'add', 'SQL', '4', ...by);
    expect(refusal('goal', 'add', 'SQL', '5', ...by)).toMatchObject({
      exit: 2,
      code: 'goal-exists',
    });
  });
});

describe('goals', () => {
  it('count what was done, and derive their state', () => {
    const learner = createLearner();
    addGoal(learner, 'SQL', '2', '--by', '2026-12-01');
    learner.json('log', 'SQL 45m');
    learner.json('log', 'SQL 30m', '--at', 'yesterday');
    expect(learner.json<Goal[]>('goals')[0]).toMatchObject({
      minutesThisWeek: 75,
      minutesTotal: 45,
    });
    learner.json('assess', 'SQL', '2');
    expect(learner.json<Goal[]>('goals')[0]).toMatchObject({
      state: 'met',
      metOn: '2026-11-19',
      currentLevel: 2,
    });
    addGoal(learner, 'Docker', '1', '--by', '2026-11-20');
    const late = learner.runAt('2026-11-21T09:00[Europe/Berlin]', '--json', 'goals');
    const states = (JSON.parse(late.stdout) as Goal[]).map(({ skill, state }) => [skill, state]);
    expect(states).toEqual([
      ['docker', 'missed'],
      ['sql', 'met'],
    ]);
  });

  it('are one line each for people', () => {
    const learner = createLearner();
    expect(learner.run('goals').stdout).toContain('No goals yet');
    const { id } = addGoal(learner, 'SQL', '2', '--by', '2026-12-01', '--weekly', '90');
    learner.json('log', 'SQL 45m');
    expect(learner.run('goals').stdout).toBe(
      `open  SQL to level 2 by 2026-12-01  not assessed  45 min of 1 h 30 this week  45 min in all  ${id}\n`,
    );
  });
});

describe('goal edit', () => {
  it('changes what is said and leaves the rest', () => {
    const learner = createLearner();
    const goal = addGoal(learner, 'SQL', '2', '--by', '2026-12-01', '--weekly', '90');
    const edit = (...words: string[]): Goal =>
      learner.json<Answer>('goal', 'edit', goal.id, ...words).goal;
    expect(edit('--by', '2026-12-31')).toEqual({ ...goal, by: '2026-12-31' });
    expect(edit('--level', '3')).toMatchObject({ by: '2026-12-31', level: 3, weeklyMinutes: 90 });
    expect(edit('--weekly', 'none')).toMatchObject({ level: 3, weeklyMinutes: null });
  });

  it('refuses an id that is none, and a goal that is closed', () => {
    const learner = createLearner();
    const { id } = addGoal(learner, 'SQL', '2', '--by', '2026-12-01');
    expect(learner.refusal('goal', 'edit', 'x', '--level', '3')).toMatchObject({
      exit: 2,
      code: 'goal-unknown',
    });
    learner.json('goal', 'drop', id);
    expect(learner.refusal('goal', 'edit', id, '--level', '3')).toMatchObject({
      exit: 2,
      code: 'goal-closed',
    });
  });
});

describe('goal drop', () => {
  it('drops, once', () => {
    const learner = createLearner();
    const { id } = addGoal(learner, 'SQL', '2', '--by', '2026-12-01');
    expect(learner.json<Answer>('goal', 'drop', id).goal).toMatchObject({ id, state: 'dropped' });
    expect(learner.refusal('goal', 'drop', id)).toMatchObject({ exit: 2, code: 'goal-closed' });
    expect(learner.refusal('goal', 'drop', 'x')).toMatchObject({ exit: 2, code: 'goal-unknown' });
  });
});
