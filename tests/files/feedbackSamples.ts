import fc from 'fast-check';
import { emptyComment, type Feedback } from '../../src/domain/feedback.ts';
import type { Level } from '../../src/domain/level.ts';
import { publicKeyOf } from '../../src/main/files/key.ts';
import { digestOfPage, emptyBlockOf, fillBlock } from '../../src/main/files/reportBlock.ts';
import { writeFeedback } from '../../src/main/files/feedback.ts';
import { anyText } from './anyLearner.ts';
import { keyOf } from './snapshotSamples.ts';

const comment = {
  goal: 'Run a database in production.',
  progress: 'Backups are restored.\nWell done.',
  nextStep: 'Read a query plan.',
};

export const richFeedback: Feedback = {
  format: 'milepost.feedback',
  version: 1,
  snapshot: {
    digest: 'ab'.repeat(32),
    key: publicKeyOf(keyOf(3)),
    learner: 'Noor Example',
    role: 'Back-end engineer',
    period: { from: '2026-01-01', to: '2026-03-31' },
  },
  mentor: { name: 'Ada Mentor' },
  day: '2026-04-02',
  skills: [
    { skill: 'postgresql', title: 'PostgreSQL', claimed: 3, level: 2, reason: 'Streams.', comment },
    { skill: 'git', title: 'Git', claimed: 3, level: 3, reason: '', comment: null },
  ],
  areas: [{ area: 'databases', title: 'Databases', comment }],
  overall: comment,
  goals: [
    {
      skill: 'redis',
      title: 'Redis',
      level: 2,
      by: '2026-06-30',
      weeklyMinutes: 90,
      reason: 'Caching comes next.',
    },
    { skill: null, title: 'Kafka', level: 1, by: '2026-07-31', weeklyMinutes: null, reason: '' },
  ],
  question: 'Which part was hardest?',
};

export const feedbackPage = `<!doctype html>
<html lang="en"><head><title>Feedback</title></head>
<body><h1>For Noor 🌱</h1>${emptyBlockOf('feedback')}
<p>Open it in Milepost.</p></body></html>
`;

/** As the mentor saves it for a browser, but for what is drawn on it. */
export function writeFeedbackPage(
  feedback: Feedback,
  key: Parameters<typeof writeFeedback>[2],
  page: string = feedbackPage,
): string {
  return fillBlock(page, writeFeedback(feedback, digestOfPage(page), key), 'feedback');
}

const anyLevel = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5);
const anyDay = fc.constantFrom('2024-02-29', '2026-01-01', '2026-12-31');
const anyTitle = anyText.map((text) => Array.from(text).slice(0, 60).join(''));
const anyWords = fc.oneof(fc.constant(''), anyText);
const anyComment = fc.oneof(
  fc.constant(emptyComment),
  fc.record({ goal: anyWords, progress: anyWords, nextStep: anyWords }),
);
const anyId = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/);

/** As a mentor's screen may hand it over: with what hides in its texts and what says nothing. */
export const anyFeedback: fc.Arbitrary<Feedback> = fc.record({
  format: fc.constant('milepost.feedback'),
  version: fc.constant(1),
  snapshot: fc.record({
    digest: fc.stringMatching(/^[0-9a-f]{64}$/),
    key: fc.option(fc.constantFrom(publicKeyOf(keyOf(3)), publicKeyOf(keyOf(5)))),
    learner: fc.option(anyTitle),
    role: anyTitle,
    period: fc.constant({ from: '2026-01-01', to: '2026-03-31' }),
  }),
  mentor: fc.record({ name: anyTitle }),
  day: anyDay,
  skills: fc.uniqueArray(
    fc.record({
      skill: anyId,
      title: anyTitle,
      claimed: fc.option(anyLevel),
      level: fc.option(anyLevel),
      reason: anyWords,
      comment: fc.option(anyComment),
    }),
    { selector: ({ skill }) => skill, maxLength: 5 },
  ),
  areas: fc.uniqueArray(fc.record({ area: anyId, title: anyTitle, comment: anyComment }), {
    selector: ({ area }) => area,
    maxLength: 3,
  }),
  overall: fc.option(anyComment),
  goals: fc.array(
    fc.record({
      skill: fc.option(anyId),
      title: anyTitle,
      level: fc.constantFrom(1, 2, 3, 4, 5),
      by: anyDay,
      weeklyMinutes: fc.option(fc.integer({ min: 1, max: 10_080 })),
      reason: anyWords,
    }),
    { maxLength: 3 },
  ),
  question: fc.option(anyWords),
});
