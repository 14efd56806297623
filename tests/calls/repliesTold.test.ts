import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { readSealed } from '../../src/main/files/sealed.ts';
import { digestOfFeedback } from '../../src/main/files/feedback.ts';
import { adasFeedback, openAnswered, type Answered } from './answered.ts';

async function exportNow({ ask, file }: Answered, scope: object = {}) {
  const path = file('next.milepost');
  await ask('exportSnapshot', {
    path,
    format: 'snapshot',
    table: 'sessions',
    scope: { ...usualScope, ...scope },
    sign: true,
    replace: true,
  });
  return readSealed(readFileSync(path, 'utf8'), 'x');
}

test('what the learner made of a review travels with the next snapshot', async () => {
  const learner = await openAnswered();
  const { ask } = learner;
  const feedback = adasFeedback(await learner.share());
  const { id } = await learner.receive(feedback);
  expect((await ask('readSharing', {})).starts).toMatchObject({ lastReview: '2026-11-18' });
  const none = await exportNow(learner);
  expect(none.snapshot.replies).toBeUndefined();
  expect(none.snapshot.lastReview).toEqual({ day: '2026-11-18', mentor: 'Ada Mentor' });
  await ask('answerFeedback', {
    id,
    items: [
      { item: 'skill postgresql', answer: 'accepted', note: '' },
      { item: 'skill git', answer: 'discuss', note: 'I rebased on Monday.' },
      { item: 'goal 1', answer: 'discuss', note: 'What is it?' },
    ],
  });
  await ask('replyFeedback', { id, reply: 'Thank you.' });
  const told = await exportNow(learner);
  expect(told.seal.state).toBe('intact');
  expect(told.snapshot.replies).toEqual([
    {
      feedback: digestOfFeedback(feedback),
      day: '2026-11-18',
      mentor: 'Ada Mentor',
      reply: 'Thank you.',
      items: [
        { item: 'skill postgresql', title: 'PostgreSQL', answer: 'accepted', note: '' },
        { item: 'skill git', title: 'Git', answer: 'discuss', note: 'I rebased on Monday.' },
        {
          item: 'goal 1',
          title: 'Left-handed Frobnication',
          answer: 'discuss',
          note: 'What is it?',
        },
      ],
    },
  ]);
  expect((await exportNow(learner)).digest).toBe(told.digest);
  const without = await exportNow(learner, { leftOutSkills: ['git'] });
  expect(without.snapshot.replies?.[0]?.items).toHaveLength(2);
  expect(JSON.stringify(without.snapshot)).not.toContain('rebased');
  const silent = await exportNow(learner, { replies: false });
  expect(silent.snapshot.replies).toBeUndefined();
  expect(silent.snapshot.leftOut.replies).toBe(true);
  expect(await exportNow(learner, { to: '2026-11-17' })).toMatchObject({
    snapshot: { lastReview: null },
  });
});

test('what was entered by hand is told without a digest', async () => {
  const learner = await openAnswered();
  const { ask } = learner;
  const { id } = await ask('writeFeedback', {
    mentor: 'Ada',
    overall: { goal: '', progress: 'Good.', nextStep: '' },
    skills: [],
    question: '',
  });
  await ask('answerFeedback', { id, items: [{ item: 'overall', answer: 'accepted', note: '' }] });
  expect((await exportNow(learner)).snapshot.replies).toMatchObject([
    { feedback: null, mentor: 'Ada', items: [{ item: 'overall', title: '' }] },
  ]);
});
