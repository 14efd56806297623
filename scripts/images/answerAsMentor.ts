import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { composeFeedback } from '../../src/domain/composeFeedback.ts';
import { emptySkillDraft, type ReviewDraft } from '../../src/domain/reviewDraft.ts';
import { writeFeedback } from '../../src/main/files/feedback.ts';
import { readSealed } from '../../src/main/files/sealed.ts';

// Any key would do; always the same one, so that the picture stays the same.
const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});

const review: ReviewDraft = {
  skills: {
    docker: {
      level: 1,
      reason: 'The image runs, and only on your machine: paths and a password are built into it.',
      comment: {
        goal: 'Somebody else starts the recipe box from a clean checkout.',
        progress: 'You write your own Dockerfile now, a year ago you copied one.',
        nextStep: 'Take the password out, and let Lena try it.',
      },
    },
    sql: { ...emptySkillDraft, level: 3 },
    git: { ...emptySkillDraft, level: 3 },
    python: { ...emptySkillDraft, level: 3 },
  },
  areas: {},
  overall: {
    goal: 'A first back-end role next year.',
    progress: 'Steady weeks, and most of what you say can be looked at.',
    nextStep: 'Fewer new things at once: containers first, Kubernetes later.',
  },
  goals: [
    {
      skill: 'docker',
      title: 'Docker',
      level: 3,
      by: '2027-01-31',
      weeklyMinutes: 90,
      reason: 'Deployment stands or falls with it.',
    },
  ],
  question: 'What kept you from measuring the slow query before you changed it?',
};

/** Writes what a mentor says to the snapshot in a file, as they would send it. */
export function answerAsMentor(snapshotFile: string, feedbackFile: string): void {
  const { snapshot, digest, seal } = readSealed(readFileSync(snapshotFile, 'utf8'), snapshotFile);
  const mentor = 'Priya Nair';
  const facts = { snapshot, digest, key: seal.key, mentor, day: '2026-11-19' };
  writeFileSync(feedbackFile, writeFeedback(composeFeedback(review, facts), null, key));
}
