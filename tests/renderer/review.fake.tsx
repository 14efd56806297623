import { screen } from '@testing-library/react';
import type { Handlers } from '../../src/contract/index.ts';
import type { Review } from '../../src/contract/reviews.ts';
import { compareSnapshots } from '../../src/domain/compareSnapshots.ts';
import type { Advice, AdviceOutcome, ReviewDraft } from '../../src/domain/reviewDraft.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { ReviewView } from '../../src/renderer/views/review/ReviewView.tsx';
import { aDigest, aFingerprint, aSnapshot } from './report.fake.ts';
import { anApp, fakeMain, show, type FakeMain } from './today.fake.tsx';

const nothingCame: AdviceOutcome = {
  levelThen: null,
  levelNow: null,
  newEvidence: 0,
  answer: null,
  note: '',
  goal: null,
};

/** What was said of a skill's level and its next step on 12 September. */
function said(
  skill: string,
  title: string,
  level: number | null,
  nextStep: string,
  came: Partial<AdviceOutcome>,
): Advice {
  return {
    feedback: 3,
    day: '2026-09-12',
    kind: 'skill',
    about: skill,
    title,
    level,
    text: '',
    comment: { goal: '', progress: '', nextStep },
    came: { ...nothingCame, ...came },
  };
}

const earlier: readonly Advice[] = [
  said('docker', 'Docker', 1, 'Make the image smaller than 200 MB and show both Dockerfiles.', {
    levelThen: 1,
    levelNow: 2,
    newEvidence: 1,
  }),
  said('redis', 'Redis', 0, '', {
    levelThen: 1,
    levelNow: 1,
    answer: 'discuss',
    note: 'I use it.',
  }),
  {
    ...said('', '', null, '', {}),
    kind: 'overall',
    about: null,
    comment: { goal: '', progress: 'Much better than in June.', nextStep: '' },
  },
];

/** The report as it was at the review before. */
const older: Snapshot = {
  ...aSnapshot,
  period: { from: '2025-01-01', to: '2026-09-12' },
  skills: aSnapshot.skills.map((skill) => ({
    ...skill,
    assessments: skill.assessments.filter(({ day }) => day <= '2026-09-12'),
  })),
};

export const aReview: Review = {
  learner: 'learner-1',
  name: 'Aiko Tanaka',
  snapshot: aSnapshot,
  digest: aDigest,
  seal: 'intact',
  since: { what: 'review', day: '2026-09-12', comparison: compareSnapshots(older, aSnapshot) },
  earlier,
  draft: null,
  savedOn: null,
  mentorName: 'Kenji Mori',
};

const saved = {
  path: '/home/kenji/Aiko-2026-11-18.milepost-feedback',
  bytes: 4200,
  digest: aDigest,
  fingerprint: aFingerprint,
};

const handlers: Partial<Handlers> = {
  readApp: () => ({ ...anApp, settings: { ...anApp.settings, name: 'Kenji Mori' } }),
  readReview: () => aReview,
  keepDraft: () => null,
  discardDraft: () => null,
  saveReview: () => saved,
  listTemplates: () => [],
};

// happy-dom lays nothing out.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

/** `snapshot`: another report's answer is another. */
export async function open(more: Partial<Handlers> = {}, snapshot = 7): Promise<FakeMain> {
  const main = fakeMain({ ...handlers, ...more });
  await show(<ReviewView snapshot={snapshot} />, ['review', 'skills', 'goals', 'report']);
  await screen.findByRole('heading', { level: 1, name: 'Aiko Tanaka' });
  return main;
}

/** What main was asked to keep last. */
export function keptDraft(main: FakeMain): ReviewDraft | undefined {
  const input = main.inputsOf('keepDraft').at(-1) as { readonly draft: ReviewDraft } | undefined;
  return input?.draft;
}
