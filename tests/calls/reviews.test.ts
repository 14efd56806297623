import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyComment } from '../../src/domain/feedback.ts';
import { emptyDraft, emptySkillDraft, type ReviewDraft } from '../../src/domain/reviewDraft.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { readTextFile } from '../../src/main/files/readFile.ts';
import { mostBytes, readSealed } from '../../src/main/files/sealed.ts';
import { readFeedback } from '../../src/main/files/feedback.ts';
import { arrive } from '../mentoring/fixture.ts';
import { keepSnapshot } from '../../src/main/mentoring/keep.ts';
import { openLearner, said, type Learner } from './learner.ts';

/** A learner's report, signed, in a mentor's hands. */
async function handOver(learner: Learner, mentor: Learner, name: string): Promise<number> {
  const path = join(learner.folder, name);
  const scope = { ...usualScope };
  await learner.ask('exportSnapshot', {
    path,
    format: 'snapshot',
    table: 'sessions',
    scope,
    sign: true,
    replace: true,
  });
  const { snapshot, digest, seal } = readSealed(readTextFile(path, mostBytes), name);
  const kept = mentor.services.mentoring.write((db) =>
    keepSnapshot(db, arrive(snapshot, { digest, key: seal.key, seal: 'intact' })),
  );
  return kept.snapshot;
}

async function openTwo(): Promise<{ learner: Learner; mentor: Learner; snapshot: number }> {
  const [learner, mentor] = [await openLearner(), await openLearner()];
  await learner.ask('changeSettings', { name: 'Aiko' });
  await learner.ask('addAssessments', said('postgresql', 2));
  await mentor.ask('changeSettings', { name: 'Mira' });
  return { learner, mentor, snapshot: await handOver(learner, mentor, 'aiko.milepost') };
}

const draft: ReviewDraft = {
  ...emptyDraft,
  skills: { postgresql: { ...emptySkillDraft, level: 1, reason: 'Show a query plan.' } },
  overall: { ...emptyComment, nextStep: 'One small service.' },
};

describe('a review', () => {
  test('keeps what was written, and what it says goes into a signed file', async () => {
    const { learner, mentor, snapshot } = await openTwo();
    await mentor.ask('keepDraft', { snapshot, draft });
    const review = await mentor.ask('readReview', { snapshot });
    expect(review).toMatchObject({ name: 'Aiko', draft, savedOn: null, mentorName: 'Mira' });
    const path = join(mentor.folder, 'answer.milepost-feedback');
    const saved = await mentor.ask('saveReview', { snapshot, format: 'feedback', path });
    const { feedback, digest, seal } = readFeedback(readFileSync(path, 'utf8'), 'answer');
    expect(seal).toMatchObject({ state: 'intact', fingerprint: saved.fingerprint });
    expect(digest).toBe(saved.digest);
    expect(feedback).toMatchObject({
      mentor: { name: 'Mira' },
      snapshot: { digest: review.digest, learner: 'Aiko' },
      skills: [{ skill: 'postgresql', claimed: 2, level: 1, reason: 'Show a query plan.' }],
    });
    expect((await mentor.ask('readReview', { snapshot })).savedOn).toBe('2026-11-19');

    const received = await learner.ask('openFeedback', { path });
    expect(received).toMatchObject({ mentor: 'Mira', answers: 'newest', known: false });
  });

  test('of the next report shows what was said before and what came of it', async () => {
    const { learner, mentor, snapshot } = await openTwo();
    await mentor.ask('keepDraft', { snapshot, draft });
    const path = join(mentor.folder, 'answer.milepost-feedback');
    await mentor.ask('saveReview', { snapshot, format: 'feedback', path });
    const { id } = await learner.ask('openFeedback', { path });
    const accepted = { item: 'skill postgresql', answer: 'accepted', note: 'True.' } as const;
    await learner.ask('answerFeedback', { id, items: [accepted] });
    learner.at('2026-12-03T20:30[Europe/Berlin]');
    const evidence = [{ kind: 'artifact' as const, text: 'plan.txt' }];
    await learner.ask('addAssessments', said('postgresql', 3, { evidence, day: '2026-12-03' }));
    mentor.at('2026-12-04T20:30[Europe/Berlin]');
    const next = await handOver(learner, mentor, 'later.milepost');
    const review = await mentor.ask('readReview', { snapshot: next });
    expect(review.since).toMatchObject({ what: 'review', day: '2026-11-19' });
    expect(review.since?.comparison.levels).toMatchObject([
      { skill: 'postgresql', from: 2, to: 3 },
    ]);
    expect(review.earlier[0]).toMatchObject({ kind: 'skill', about: 'postgresql', level: 1 });
    expect(review.earlier[0]?.came).toMatchObject({
      levelThen: 2,
      levelNow: 3,
      newEvidence: 1,
      answer: 'accepted',
      note: 'True.',
    });
  });

  test('is refused without a word, a reason or a name, and nothing is written', async () => {
    const { mentor, snapshot } = await openTwo();
    const path = join(mentor.folder, 'answer.milepost-feedback');
    const save = { snapshot, format: 'feedback', path };
    expect(await mentor.refused('saveReview', save)).toMatchObject({ code: 'review-empty' });
    const skills = { postgresql: { ...emptySkillDraft, level: 5 } as const };
    await mentor.ask('keepDraft', { snapshot, draft: { ...draft, skills } });
    const refusal = await mentor.refused('saveReview', save);
    expect(refusal).toMatchObject({ code: 'reason-missing', details: { skill: 'PostgreSQL' } });
    await mentor.ask('keepDraft', { snapshot, draft });
    await mentor.ask('changeSettings', { name: '' });
    expect((await mentor.refused('saveReview', save)).code).toBe('mentor-name-missing');
    expect(() => readFileSync(path)).toThrow('ENOENT');
    expect((await mentor.refused('readReview', { snapshot: 99 })).code).toBe('kept-unknown');
  });

  test('begins anew when it is discarded, and templates stay', async () => {
    const { mentor, snapshot } = await openTwo();
    await mentor.ask('keepDraft', { snapshot, draft });
    const comment = { goal: 'g', progress: 'p', nextStep: 'n' };
    await mentor.ask('saveTemplate', { name: 'Small steps', comment });
    await mentor.ask('discardDraft', { snapshot });
    expect((await mentor.ask('readReview', { snapshot })).draft).toBeNull();
    expect(await mentor.ask('listTemplates', {})).toEqual([{ name: 'Small steps', comment }]);
    await mentor.ask('saveTemplate', { name: 'Small steps', comment: { ...comment, goal: 'h' } });
    expect(await mentor.ask('removeTemplate', { name: 'Small steps' })).toEqual([]);
  });
});
