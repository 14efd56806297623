import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { correctAssessment, listAssessments } from '../../src/main/store/assessments.ts';
import { checkStore } from '../../src/main/store/check.ts';
import { all, type Db } from '../../src/main/store/db.ts';
import { eraseForGood } from '../../src/main/store/erase.ts';
import { keepFeedback, removeFeedback, replyFeedback } from '../../src/main/store/feedback.ts';
import { answerFeedback } from '../../src/main/store/feedbackAnswers.ts';
import { listFeedback, readFeedback } from '../../src/main/store/feedbackRows.ts';
import { richFeedback } from '../files/feedbackSamples.ts';
import { now, openNew } from './fixture.ts';

function keep(db: Db, digest: string, question: string): string {
  const content = { ...richFeedback, question };
  const input = { digest: digest.repeat(32), key: 'k', content, receivedDay: '2026-03-02' };
  return keepFeedback(db, input, now).id;
}

function accept(db: Db, id: string): void {
  const input = {
    skill: 'sql',
    level: 2,
    day: '2026-03-01',
    offsetMinutes: 60,
    mentor: 'Ada Mentor',
    evidence: [],
  } as const;
  const makes = { kind: 'assessment', input } as const;
  const answers = [
    { item: 'skill postgresql', title: 'PostgreSQL', answer: 'accepted', note: '', makes },
  ] as const;
  answerFeedback(db, id, answers, { at: now, today: '2026-03-02' });
}

test('erasing the history takes removed feedback, and leads answers to what stands', async () => {
  const db = await openNew();
  const standing = keep(db, 'ab', 'STANDINGQUESTION');
  const removed = keep(db, 'cd', 'REMOVEDQUESTION');
  for (const id of [standing, removed]) accept(db, id);
  replyFeedback(db, standing, 'OLDREPLY', now);
  replyFeedback(db, standing, 'NEWREPLY', now);
  const made = readFeedback(db, standing).answers[0]?.assessment ?? '';
  const statement = { level: 1, day: '2026-03-01', offsetMinutes: 60, evidence: [] } as const;
  const corrected = correctAssessment(db, made, statement, now);
  removeFeedback(db, removed, now);
  eraseForGood(db, { scope: 'history', backups: true, folder: dirname(db.name), at: now });
  const bytes = readFileSync(db.name, 'latin1');
  expect(bytes).toContain('STANDINGQUESTION');
  expect(bytes).toContain('NEWREPLY');
  expect(bytes).not.toContain('REMOVEDQUESTION');
  expect(bytes).not.toContain('OLDREPLY');
  expect(listFeedback(db, { limit: 9, before: null }).feedbacks).toMatchObject([{ id: standing }]);
  expect(readFeedback(db, standing).answers).toMatchObject([{ assessment: corrected.id }]);
  // What accepting the removed one made stays.
  expect(listAssessments(db)).toHaveLength(2);
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
});

test('erasing everything takes all feedback', async () => {
  const db = await openNew();
  accept(db, keep(db, 'ab', 'STANDINGQUESTION'));
  eraseForGood(db, { scope: 'everything', backups: true, folder: dirname(db.name), at: now });
  for (const table of ['feedbacks', 'feedback_states', 'feedback_answers'])
    expect(all(db, `SELECT * FROM ${table}`)).toEqual([]);
  expect(readFileSync(db.name, 'latin1')).not.toContain('STANDINGQUESTION');
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
});

test('feedback is listed newest first, page by page, in one range of one index', async () => {
  const db = await openNew();
  const ids = ['ab', 'cd', 'ef'].map((digest) => keep(db, digest, digest));
  const first = listFeedback(db, { limit: 2, before: null });
  const second = listFeedback(db, { limit: 2, before: first.next });
  expect([...first.feedbacks, ...second.feedbacks].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(second.next).toBeNull();
  const plan = all<{ detail: string }>(
    db,
    "EXPLAIN QUERY PLAN SELECT id FROM feedbacks f WHERE (day, id) < ('2026-01-01', 'x') ORDER BY day DESC, id DESC LIMIT 3",
  );
  expect(plan.map(({ detail }) => detail).join()).toMatch(/SEARCH f USING .*feedbacks_newest/);
});
