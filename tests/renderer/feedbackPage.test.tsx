// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { emptyComment, type Feedback } from '../../src/domain/feedback.ts';
import { FeedbackPage } from '../../src/renderer/report/FeedbackPage.tsx';
import { aDigest, aFingerprint } from './report.fake.ts';
import { say, textsOf } from './reportDrawn.fake.tsx';
import { show } from './today.fake.tsx';

const evil = '<script>alert(1)</script> <img src=x onerror=alert(2)>';

const said: Feedback = {
  format: 'milepost.feedback',
  version: 1,
  snapshot: {
    digest: 'ab'.repeat(32),
    key: null,
    learner: 'Noor Example',
    role: 'Back-end engineer',
    period: { from: '2026-01-01', to: '2026-03-31' },
  },
  mentor: { name: 'Ada Mentor' },
  day: '2026-04-02',
  skills: [
    {
      skill: 'git',
      title: 'Git',
      claimed: 3,
      level: 3,
      reason: '',
      comment: null,
    },
    {
      skill: 'postgresql',
      title: `PostgreSQL ${evil}`,
      claimed: null,
      level: 2,
      reason: `See https://example.org/a?x=1&y=2 ${evil}`,
      comment: { goal: '', progress: 'First line.\nSecond line.', nextStep: evil },
    },
    {
      skill: 'redis',
      title: 'Redis',
      claimed: 1,
      level: null,
      reason: '',
      comment: { goal: 'Cache.', progress: '', nextStep: '' },
    },
  ],
  areas: [
    {
      area: 'databases',
      title: 'Databases',
      comment: { goal: '', progress: 'Grew.', nextStep: '' },
    },
  ],
  overall: { goal: 'A first role.', progress: '', nextStep: 'javascript:alert(3)' },
  goals: [
    {
      skill: 'redis',
      title: 'Redis',
      level: 2,
      by: '2026-06-30',
      weeklyMinutes: 90,
      reason: 'Next.',
    },
    { skill: null, title: 'Kafka', level: 1, by: '2026-07-31', weeklyMinutes: null, reason: '' },
  ],
  question: `Which was hardest? ${evil}`,
};

async function draw(feedback: Feedback): Promise<Element> {
  await show(<FeedbackPage feedback={feedback} digest={aDigest} fingerprint={aFingerprint} />, [
    'report',
  ]);
  const page = document.querySelector('article');
  if (page === null) throw new Error('nothing was drawn');
  return page;
}

test('the head says for whom, by whom, and on which report', async () => {
  const page = await draw(said);
  expect(say(page.querySelector('header') ?? page)).toBe(
    'Milepost feedbackNoor Examplefrom Ada Mentor, on the way to Back-end engineer' +
      'April 2, 2026on the report of March 31, 2026feedback 9f3a 61c2 07de',
  );
  expect(document.title).toBe('Feedback by Ada Mentor for Noor Example, April 2, 2026');
});

test('everything that was said stands on it, what is seen differently first', async () => {
  const page = await draw(said);
  expect(textsOf(page, 'h2')).toEqual([
    'Overall',
    'Ada Mentor asks',
    'Levels',
    'Skill by skill',
    'Areas',
    'Suggested goals',
    'What to do with this',
  ]);
  const [levels, goals] = [...page.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(say)),
  );
  expect(levels).toEqual([
    ['Seen differently'],
    [`PostgreSQL ${evil}`, '–', '2', `See https://example.org/a?x=1&y=2 ${evil}`],
    ['Agreed'],
    ['Git', '3', '3', ''],
  ]);
  expect(goals).toEqual([
    ['Redis', 'level 2 by Jun 30, 2026, 1 h 30 a week', 'Next.'],
    ['Kafka', 'level 1 by Jul 31, 2026', ''],
  ]);
  expect(textsOf(page, 'h3')).toEqual([`PostgreSQL ${evil}`, 'Redis', 'Databases']);
  // A comment's empty parts are left out.
  expect(textsOf(page, 'dt').filter((part) => part === 'Goal')).toHaveLength(2);
  expect(say(page)).toContain(aFingerprint);
});

test('words stay words: no script, no image, and links only to the web', async () => {
  const page = await draw(said);
  expect(page.querySelectorAll('script, img, iframe, [onerror]')).toHaveLength(0);
  expect(say(page)).toContain('<script>alert(1)</script>');
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['https://example.org/a?x=1&y=2']);
});

test('what was not said has no part, and no empty cell has a label on a phone', async () => {
  const page = await draw({
    ...said,
    snapshot: { ...said.snapshot, learner: null },
    skills: said.skills.slice(0, 1),
    areas: [],
    overall: { ...emptyComment, nextStep: 'Only this.' },
    goals: [],
    question: null,
  });
  expect(textsOf(page, 'h1')).toEqual(['A learner']);
  expect(textsOf(page, 'h2')).toEqual(['Overall', 'Levels', 'What to do with this']);
  const reason = page.querySelector('tbody tr:last-child > td:last-child');
  expect(reason?.childNodes).toHaveLength(0);
});
