import type { Goal } from '../../../contract/goals.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { say } from '../../words.ts';
import { readWhole } from '../asked.ts';
import type { Asked, Command, Context } from '../command.ts';
import { readDay } from '../day.ts';
import { sayMinutes } from '../figures.ts';
import { readLevel } from '../level.ts';
import { findSkill } from '../skillNamed.ts';
import { alignColumns, plain } from '../terminal.ts';

export const goals: Command = {
  name: 'goals',
  takes: '',
  words: [0, 0],
  options: {},
  run: async (_asked, { call }) => {
    const listed = await call('listGoals', {});
    return {
      json: listed.map(goalJson),
      text:
        listed.length === 0 ? say('goals.none') : alignColumns(listed.map(goalCells)).join('\n'),
    };
  },
};

export const goalAdd: Command = {
  name: 'goal add',
  takes: 'SKILL LEVEL --by DATE [--weekly MINUTES]',
  words: [2, 20],
  options: { by: 'text', weekly: 'text' },
  run: async (asked, { call, clock }) => {
    const level = readLevel(asked.words.at(-1) ?? '', 1);
    const by = readDay(asked.required('by'), clock);
    const weeklyMinutes = readWeekly(asked) ?? null;
    const skill = await findSkill(asked.words.slice(0, -1).join(' '), call);
    const goal = await call('addGoal', { skill: skill.id, level, by, weeklyMinutes });
    return answerWith(goal, 'goalAdd.done');
  },
};

export const goalEdit: Command = {
  name: 'goal edit',
  takes: 'ID [--level LEVEL] [--by DATE] [--weekly MINUTES|none]',
  words: [1, 1],
  options: { level: 'text', by: 'text', weekly: 'text' },
  run: async (asked, { call, clock }) => {
    const level = asked.text('level');
    const by = asked.text('by');
    const weekly = readWeekly(asked);
    if (level === undefined && by === undefined && weekly === undefined) {
      throw asked.refuse('nothing-changed');
    }
    const before = await findGoal(asked.words[0] ?? '', call);
    const goal = await call('editGoal', {
      id: before.id,
      level: level === undefined ? before.level : readLevel(level, 1),
      by: by === undefined ? before.by : readDay(by, clock),
      weeklyMinutes: weekly === undefined ? before.weeklyMinutes : weekly,
      // What is not given stays as it was read, so another's edit in between must not be taken back by it.
      version: before.version,
    });
    return answerWith(goal, 'goalEdit.done');
  },
};

export const goalDrop: Command = {
  name: 'goal drop',
  takes: 'ID',
  words: [1, 1],
  options: {},
  run: async (asked, { call }) => {
    const goal = await call('dropGoal', { id: asked.words[0] ?? '' });
    return answerWith(goal, 'goalDrop.done');
  },
};

function answerWith(goal: Goal, key: string): { json: object; text: string } {
  return {
    json: { ok: true, goal: goalJson(goal) },
    text: say(key, { id: goal.id, what: describeGoal(goal) }),
  };
}

async function findGoal(id: string, call: Context['call']): Promise<Goal> {
  const goal = (await call('listGoals', {})).find((candidate) => candidate.id === id);
  if (goal === undefined) throw new Refusal('goal-unknown', { id });
  return goal;
}

/** undefined: not given; null: none are promised. */
function readWeekly(asked: Asked): number | null | undefined {
  const text = asked.text('weekly');
  if (text === undefined) return undefined;
  if (text.toLowerCase() === 'none') return null;
  const minutes = readWhole(text);
  if (minutes === null || minutes < 1 || minutes > 10_080) {
    throw new Refusal('weekly-minutes-invalid', { minutes: text });
  }
  return minutes;
}

function goalJson(goal: Goal): object {
  const { id, skill, title, level, by, weeklyMinutes, state, metOn } = goal;
  const { currentLevel, minutesThisWeek, minutesTotal } = goal;
  return {
    id,
    skill,
    title,
    level,
    by,
    weeklyMinutes,
    state,
    metOn,
    currentLevel,
    minutesThisWeek,
    minutesTotal,
  };
}

function goalCells(goal: Goal): string[] {
  const { id, state, metOn, currentLevel, weeklyMinutes, minutesThisWeek, minutesTotal } = goal;
  const promised =
    weeklyMinutes === null ? '' : say('goals.promised', { time: sayMinutes(weeklyMinutes) });
  return [
    say(`goals.state.${state}`, { day: metOn ?? '' }),
    describeGoal(goal),
    currentLevel === null ? say('goals.notYet') : say('goals.now', { level: currentLevel }),
    say('goals.week', { time: sayMinutes(minutesThisWeek), promised }).trim(),
    say('goals.total', { time: sayMinutes(minutesTotal) }),
    id,
  ];
}

function describeGoal({ title, level, by }: Goal): string {
  return say('goals.what', { title: plain(title), level, by });
}
