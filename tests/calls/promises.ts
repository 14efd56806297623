import type { Input } from '../../src/contract/index.ts';
import { form, type Learner } from './learner.ts';

export const promise: Input<'addGoal'> = {
  skill: 'postgresql',
  level: 3,
  by: '2026-12-10',
  weeklyMinutes: 120,
};

export async function study({ ask }: Learner, day: string, minutes: number, id = 'postgresql') {
  const skills = [{ id, weight: 1 }];
  await ask('addSession', form({ day, durationSeconds: minutes * 60, skills }));
}

export async function only({ ask }: Learner) {
  const goals = await ask('listGoals', {});
  const [goal] = goals;
  if (goal === undefined || goals.length > 1) throw new Error(`${goals.length} goals`);
  return goal;
}
