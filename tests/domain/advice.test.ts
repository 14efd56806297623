import { describe, expect, test } from 'vitest';
import { listAdvice, replyTo, type GivenAdvice } from '../../src/domain/advice.ts';
import type { Feedback } from '../../src/domain/feedback.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { richSnapshot } from '../files/richLearner.ts';

const [skill] = richSnapshot.skills.filter(({ assessments }) => assessments.length > 0);
if (skill === undefined) throw new Error('the sample has an assessed skill');
const comment = { goal: '', progress: '', nextStep: 'Show one query plan.' };

const feedback: Feedback = {
  format: 'milepost.feedback',
  version: 1,
  snapshot: {
    digest: 'a'.repeat(64),
    key: null,
    learner: null,
    role: richSnapshot.role.title,
    period: richSnapshot.period,
  },
  mentor: { name: 'Mira' },
  day: '2026-11-20',
  skills: [
    { skill: skill.id, title: skill.title, claimed: 2, level: 1, reason: 'No plan.', comment },
  ],
  areas: [],
  overall: comment,
  goals: [
    { skill: null, title: 'gRPC', level: 2, by: '2027-01-31', weeklyMinutes: 60, reason: '' },
  ],
  question: 'Where do you get stuck?',
};
const given: GivenAdvice = { n: 7, digest: 'f'.repeat(64), feedback, reviewed: richSnapshot };

function later(change: Partial<Snapshot>): Snapshot {
  return { ...richSnapshot, ...change };
}

describe('what came of advice', () => {
  test('is nothing while the learner has sent nothing new', () => {
    const advice = listAdvice(given, richSnapshot);
    expect(advice.map(({ kind }) => kind)).toEqual(['skill', 'overall', 'goal', 'question']);
    for (const { feedback: n, came } of advice) {
      expect(n).toBe(7);
      expect(came).toMatchObject({ newEvidence: 0, answer: null, note: '', goal: null });
      expect(came.levelNow).toBe(came.levelThen);
    }
    expect(replyTo(given, richSnapshot)).toBe('');
  });

  test('tells the new level, new evidence of the learner’s own, the goal and the answer', () => {
    const raised = {
      ...skill,
      assessments: [
        ...skill.assessments,
        {
          day: '2026-12-01',
          level: 4,
          mentor: null,
          evidence: [{ kind: 'artifact', text: 'plan' }],
        },
        { day: '2026-12-02', level: 4, mentor: 'Mira', evidence: [{ kind: 'word', text: 'seen' }] },
      ],
    } as const;
    const terms = [{ fromDay: '2026-11-21', level: 4, by: '2027-01-01', weeklyMinutes: null }];
    const goal = {
      id: 'goal-1',
      skill: skill.id,
      state: 'met',
      metOn: '2026-12-01',
      createdOn: '2026-11-21',
      droppedOn: null,
      terms,
    } as const;
    const reply = {
      feedback: given.digest,
      day: feedback.day,
      mentor: 'Mira',
      reply: 'Thank you.',
      items: [{ item: `skill ${skill.id}`, title: skill.title, answer: 'accepted', note: 'True.' }],
    } as const;
    const others = richSnapshot.skills.filter(({ id }) => id !== skill.id);
    const newest = later({ skills: [raised, ...others], goals: [goal], replies: [reply] });
    const [said] = listAdvice(given, newest);
    expect(said?.came).toEqual({
      levelThen: skill.assessments.at(-1)?.level,
      levelNow: 4,
      newEvidence: 1,
      answer: 'accepted',
      note: 'True.',
      goal: 'met',
    });
    expect(replyTo(given, newest)).toBe('Thank you.');
    expect(listAdvice({ ...given, digest: 'e'.repeat(64) }, newest)[0]?.came.answer).toBeNull();
  });

  test('a goal from before the advice did not come of it', () => {
    const goals = richSnapshot.goals?.filter((goal) => goal.skill === skill.id);
    const [said] = listAdvice(given, later({ goals: goals ?? [] }));
    expect(said?.came.goal).toBeNull();
  });

  test('a goal for a skill that was proposed by its title is found once the learner has it', () => {
    const own = { ...skill, id: 'own-grpc', title: 'GRPC', assessments: [] };
    const terms = [{ fromDay: '2026-11-21', level: 2, by: '2027-01-31', weeklyMinutes: 60 }];
    const dates = { createdOn: '2026-11-21', metOn: null, droppedOn: null };
    const goal = { id: 'goal-2', skill: own.id, state: 'open', ...dates, terms } as const;
    const newest = later({ skills: [...richSnapshot.skills, own], goals: [goal] });
    const said = listAdvice(given, newest).find(({ kind }) => kind === 'goal');
    expect(said?.came).toMatchObject({ goal: 'open', levelThen: null, levelNow: null });
  });
});
