import { describe, expect, test } from 'vitest';
import { sayChange } from '../../src/main/cli/changeWords.ts';
import { publicKeyOf, fingerprintOf } from '../../src/main/files/key.ts';
import { keyOf } from '../files/snapshotSamples.ts';
import { adasFeedback, adasKey, openAnswered, type Answered } from './answered.ts';
import { said } from './learner.ts';

async function receiveAda(): Promise<
  Answered & { readonly id: string; readonly snapshot: Awaited<ReturnType<Answered['share']>> }
> {
  const learner = await openAnswered();
  const snapshot = await learner.share();
  const { id } = await learner.receive(adasFeedback(snapshot));
  return { ...learner, id, snapshot };
}

describe('a feedback that comes in', () => {
  test('is shown beside what counts now', async () => {
    const { ask, id } = await receiveAda();
    const shown = await ask('readFeedback', { id });
    expect(shown).toMatchObject({
      mentor: 'Ada Mentor',
      day: '2026-11-18',
      receivedOn: '2026-11-19',
      source: 'file',
      answers: 'newest',
      exported: { fileName: 'file-1.milepost', day: '2026-11-19' },
      signature: { fingerprint: fingerprintOf(publicKeyOf(adasKey)), state: 'new' },
      items: 7,
      answered: 0,
      levels: 2,
      goals: 2,
      reply: '',
    });
    expect(shown.list.map(({ item, skill }) => [item.key, skill])).toEqual([
      ['skill postgresql', 'postgresql'],
      ['skill git', 'git'],
      ['area databases', null],
      ['overall', null],
      ['goal 0', 'redis'],
      ['goal 1', null],
      ['question', null],
    ]);
    expect(shown.list[0]).toMatchObject({
      now: { level: 3, day: '2026-11-01', mentor: null },
      area: 'relational-databases',
      answer: null,
      goalOpen: false,
    });
    expect(await ask('listFeedback', { limit: 10, before: null })).toMatchObject({
      feedbacks: [{ id, mentor: 'Ada Mentor' }],
      next: null,
    });
  });

  test('is kept once, and is no action to be undone', async () => {
    const { ask, receive, id, snapshot } = await receiveAda();
    expect(await receive(adasFeedback(snapshot))).toMatchObject({ id, known: true });
    const { changes } = await ask('listChanges', { limit: 50 });
    expect(changes.map(({ action }) => action)).toEqual(['addAssessments', 'addSession']);
  });

  test('for an older or an unknown snapshot is kept and said to be', async () => {
    const { ask, share, receive, id, snapshot } = await receiveAda();
    await ask('addAssessments', said('redis', 1));
    await share();
    expect(await ask('readFeedback', { id })).toMatchObject({ answers: 'older' });
    const unknown = { ...snapshot, digest: 'cd'.repeat(32) };
    expect(await receive(adasFeedback(unknown))).toMatchObject({
      answers: 'unknown',
      exported: null,
      signature: { state: 'known' },
    });
    expect(await receive(adasFeedback({ ...unknown, key: null }))).toMatchObject({
      answers: 'unknown',
    });
  });

  test("for another learner's snapshot is refused, by name and fingerprint", async () => {
    const { refused, save, ask, snapshot } = await receiveAda();
    const key = publicKeyOf(keyOf(21));
    const other = { ...snapshot, digest: 'cd'.repeat(32), key, learner: 'Noor' };
    const details = { learner: 'Noor', fingerprint: fingerprintOf(key) };
    const path = save(adasFeedback(other), adasKey);
    expect(await refused('openFeedback', { path })).toMatchObject({
      code: 'feedback-for-other',
      details,
    });
    expect((await ask('listFeedback', { limit: 10, before: null })).feedbacks).toHaveLength(1);
  });

  test('that was changed since it was signed is refused', async () => {
    const { refused, save, snapshot } = await receiveAda();
    const path = save(adasFeedback(snapshot), adasKey, (text) =>
      text.replace('Streams', 'Screams'),
    );
    expect(await refused('openFeedback', { path })).toMatchObject({
      code: 'feedback-changed',
      details: { mentor: 'Ada Mentor' },
    });
  });

  test('says what is known of the key', async () => {
    const { receive, snapshot } = await receiveAda();
    const again = adasFeedback(snapshot, { question: 'And now?' });
    expect(await receive(again)).toMatchObject({ signature: { state: 'known' } });
    const third = adasFeedback(snapshot, { question: 'Who am I?' });
    expect(await receive(third, keyOf(12))).toMatchObject({ signature: { state: 'other' } });
    const fourth = adasFeedback(snapshot, { question: 'Who cares?' });
    expect(await receive(fourth, null)).toMatchObject({
      signature: { state: 'unsigned', fingerprint: null },
    });
  });
});

describe('an answer', () => {
  test("makes an accepted level the mentor's, by the day of the feedback", async () => {
    const { ask, id } = await receiveAda();
    const answered = await ask('answerFeedback', {
      id,
      items: [{ item: 'skill postgresql', answer: 'accepted', note: ' fair ' }],
    });
    expect(answered.answered).toBe(1);
    expect(answered.list[0]).toMatchObject({
      answer: 'accepted',
      note: 'fair',
      now: { level: 2, day: '2026-11-18', mentor: 'Ada Mentor' },
    });
    const { assessments } = await ask('readSkill', { id: 'postgresql' });
    expect(assessments[0]).toMatchObject({
      level: 2,
      day: '2026-11-18',
      mentor: 'Ada Mentor',
      counts: true,
      evidence: [{ kind: 'word' }],
    });
    expect(assessments[0]?.evidence[0]?.text).toContain('Streams.');
  });

  test('stands in the history with what was made of what', async () => {
    const { ask, id } = await receiveAda();
    const give = (item: string, answer: 'accepted' | 'discuss' | null, note = '') =>
      ask('answerFeedback', { id, items: [{ item, answer, note }] });
    await give('skill postgresql', 'accepted');
    await give('skill postgresql', 'accepted', 'fair');
    await give('skill postgresql', null, 'fair');
    await give('goal 0', 'discuss');
    await give('question', null, 'The second.');
    const { changes } = await ask('listChanges', { limit: 5 });
    expect(changes.map(sayChange)).toEqual([
      'Answered an item of Ada Mentor’s feedback',
      'Marked for discussion: Ada Mentor on Redis',
      'Took back the answer to Ada Mentor on PostgreSQL',
      'Changed the note to Ada Mentor on PostgreSQL',
      'Accepted what Ada Mentor says of PostgreSQL',
    ]);
  });

  test('that overrules nothing when one is of a later day', async () => {
    const { ask, id } = await receiveAda();
    await ask('addAssessments', said('postgresql', 4, { day: '2026-11-19' }));
    const { list } = await ask('answerFeedback', {
      id,
      items: [{ item: 'skill postgresql', answer: 'accepted', note: '' }],
    });
    expect(list[0]?.now).toMatchObject({ level: 4, mentor: null });
  });

  test('takes back what accepting made, and is one action', async () => {
    const { ask, id } = await receiveAda();
    const accept = ['skill postgresql', 'skill git', 'goal 0'];
    await ask('answerFeedback', {
      id,
      items: accept.map((item) => ({ item, answer: 'accepted', note: '' })),
    });
    const goals = await ask('listGoals', {});
    expect(goals).toMatchObject([
      { skill: 'redis', level: 2, by: '2027-06-30', weeklyMinutes: 90 },
    ]);
    const after = await ask('answerFeedback', {
      id,
      items: [
        { item: 'skill postgresql', answer: 'discuss', note: 'It streams since May.' },
        { item: 'goal 0', answer: null, note: '' },
      ],
    });
    expect(after.list[0]).toMatchObject({ answer: 'discuss', now: { level: 3, mentor: null } });
    expect(after.list[4]).toMatchObject({ answer: null, goal: null, goalOpen: false });
    expect(await ask('listGoals', {})).toMatchObject([{ state: 'dropped' }]);
    await ask('undo', {});
    const undone = await ask('readFeedback', { id });
    expect(undone.list[0]).toMatchObject({ answer: 'accepted', now: { level: 2 } });
    expect(undone.list[4]).toMatchObject({ answer: 'accepted', goalOpen: true });
    await ask('undo', {});
    expect(await ask('readFeedback', { id })).toMatchObject({ answered: 0 });
    expect(await ask('listGoals', {})).toEqual([]);
    await ask('redo', {});
    expect(await ask('readFeedback', { id })).toMatchObject({ answered: 3 });
  });

  test('takes back a level that was corrected meanwhile', async () => {
    const { ask, id } = await receiveAda();
    const item = 'skill postgresql';
    await ask('answerFeedback', { id, items: [{ item, answer: 'accepted', note: '' }] });
    const { assessments } = await ask('readSkill', { id: 'postgresql' });
    const made = assessments[0]?.id ?? '';
    await ask('correctAssessment', { id: made, level: 1, evidence: [] });
    const { list } = await ask('answerFeedback', { id, items: [{ item, answer: null, note: '' }] });
    expect(list[0]).toMatchObject({ now: { level: 3, mentor: null } });
  });

  test('refuses what can not be accepted, with nothing written', async () => {
    const { ask, refused, receive, id, snapshot } = await receiveAda();
    const accepting = (item: string, feedback = id) => ({
      id: feedback,
      items: [
        { item: 'skill git', answer: 'accepted', note: '' },
        { item, answer: 'accepted', note: '' },
      ],
    });
    expect(await refused('answerFeedback', accepting('goal 1'))).toMatchObject({
      code: 'skill-unknown',
      details: { name: 'Left-handed Frobnication', reason: 'proposal' },
    });
    expect(await refused('answerFeedback', accepting('goal 9'))).toMatchObject({
      code: 'feedback-item-unknown',
    });
    await ask('addGoal', { skill: 'redis', level: 1, by: '2026-12-31', weeklyMinutes: null });
    expect(await refused('answerFeedback', accepting('goal 0'))).toMatchObject({
      code: 'goal-exists',
      details: { by: '2026-12-31' },
    });
    const early = await receive(adasFeedback(snapshot, { day: '2026-11-20' }));
    expect(await refused('answerFeedback', accepting('skill postgresql', early.id))).toMatchObject({
      code: 'day-in-future',
      details: { reason: 'feedback', day: '2026-11-20' },
    });
    expect(await ask('readFeedback', { id })).toMatchObject({ answered: 0 });
    expect(await refused('readFeedback', { id: 'x' })).toMatchObject({ code: 'feedback-unknown' });
  });

  test('to a proposal is possible once the skill is there', async () => {
    const { ask, id } = await receiveAda();
    await ask('addSkill', { title: 'Left-handed  frobnication' });
    const { list } = await ask('answerFeedback', {
      id,
      items: [{ item: 'goal 1', answer: 'accepted', note: '' }],
    });
    expect(list[5]).toMatchObject({ skill: 'left-handed-frobnication', goalOpen: true });
  });
});

describe('what the learner enters', () => {
  const advice = {
    mentor: 'Ada Mentor',
    overall: { goal: '', progress: ' Good pace. ', nextStep: '' },
    skills: [{ skill: 'postgresql', level: 2, reason: 'By phone.' }],
    question: '',
  };

  test('is marked as entered, is answered like a file, and can be undone', async () => {
    const { ask } = await openAnswered();
    const written = await ask('writeFeedback', { ...advice, day: '2026-11-10' });
    expect(written).toMatchObject({
      source: 'learner',
      answers: 'none',
      day: '2026-11-10',
      period: null,
      signature: { state: 'unsigned', fingerprint: null },
      items: 2,
    });
    expect(written.list[1]).toMatchObject({ item: { of: { progress: 'Good pace.' } } });
    const { id } = written;
    const items = [{ item: 'skill postgresql', answer: 'accepted' as const, note: '' }];
    const { list } = await ask('answerFeedback', { id, items });
    expect(list[0]).toMatchObject({ now: { level: 2, mentor: 'Ada Mentor' } });
    await ask('undo', {});
    await ask('undo', {});
    expect(await ask('listFeedback', { limit: 5, before: null })).toMatchObject({ feedbacks: [] });
    await ask('redo', {});
    await ask('redo', {});
    expect(await ask('readFeedback', { id })).toMatchObject({ answered: 1 });
  });

  test('is refused where it says nothing, or says it of a day to come', async () => {
    const { refused } = await openAnswered();
    const empty = { ...advice, skills: [], overall: { goal: '', progress: ' ', nextStep: '' } };
    expect(await refused('writeFeedback', empty)).toMatchObject({ code: 'feedback-empty' });
    expect(await refused('writeFeedback', { ...advice, day: '2026-11-20' })).toMatchObject({
      code: 'day-in-future',
    });
    expect(
      await refused('writeFeedback', { ...advice, skills: [...advice.skills, ...advice.skills] }),
    ).toMatchObject({ code: 'skill-twice' });
  });
});

test('a reply is kept and undone; a removed feedback comes back by undo, or with its file', async () => {
  const { ask, refused, receive, id, snapshot } = await receiveAda();
  expect(await ask('replyFeedback', { id, reply: ' Thanks! ' })).toMatchObject({
    reply: 'Thanks!',
  });
  await ask('replyFeedback', { id, reply: 'Thank you.' });
  await ask('undo', {});
  expect(await ask('readFeedback', { id })).toMatchObject({ reply: 'Thanks!' });
  await ask('removeFeedback', { id });
  expect(await refused('readFeedback', { id })).toMatchObject({ code: 'feedback-unknown' });
  await ask('undo', {});
  expect(await ask('readFeedback', { id })).toMatchObject({ reply: 'Thanks!' });
  await ask('redo', {});
  expect(await ask('listFeedback', { limit: 5, before: null })).toMatchObject({ feedbacks: [] });
  expect(await receive(adasFeedback(snapshot))).toMatchObject({ id, reply: 'Thanks!' });
  await ask('undo', {});
  expect(await refused('readFeedback', { id })).toMatchObject({ code: 'feedback-unknown' });
});
