import type { Handlers, Input, Outputs } from '../../src/contract/index.ts';
import type { KeptRow, KeptSnapshot, Learner, LearnerRow } from '../../src/contract/learners.ts';
import type { OpenedFile, Opening } from '../../src/contract/openings.ts';
import type { SnapshotComparison } from '../../src/domain/compareSnapshots.ts';
import type { Advice } from '../../src/domain/reviewDraft.ts';
import { aDigest, aFingerprint, aSnapshot } from './report.fake.ts';

const role = { id: 'back-end-engineer', title: 'Back-end engineer' };

const trendDays = ['2026-08-25', '2026-09-20', '2026-10-15', '2026-11-01', '2026-11-18'];

export const aiko: LearnerRow = {
  id: 'learner-1',
  name: 'Aiko Tanaka',
  pseudonym: false,
  signed: true,
  otherKey: false,
  role,
  readiness: 0.67,
  change: 0.097,
  changeSince: { what: 'review', day: '2026-09-12' },
  trend: trendDays.map((day, place) => ({
    day,
    value: [0.57, 0.58, 0.61, 0.63, 0.67][place] ?? 0,
  })),
  areasMet: 3,
  areas: 13,
  seconds: 208_800,
  goals: { open: 4, missed: 1 },
  newest: { snapshot: 12, day: '2026-11-18' },
  lastReview: '2026-09-12',
  group: 'waiting',
  toReview: 7,
  begun: false,
};

function aRow(id: number, name: string | null, more: Partial<LearnerRow>): LearnerRow {
  return { ...aiko, id: `learner-${id}`, name, goals: { open: 2, missed: 0 }, ...more };
}

const daysOf = (day: string) => ({ newest: { snapshot: 90, day: `2026-${day}` } });

/** Of the three groups, in the order of `next`, with all that makes one doubt whose a report is. */
export const twelve: readonly LearnerRow[] = [
  aiko,
  aRow(2, 'Mateus Oliveira', { readiness: 0.41, change: 0.021, toReview: 4, begun: true }),
  aRow(3, 'Sara Lindqvist', { readiness: 0.88, change: 0.046, toReview: 5, signed: false }),
  aRow(4, 'Haruto Sato', {
    readiness: 0.59,
    change: 0,
    toReview: 1,
    otherKey: true,
    changeSince: { what: 'report', day: '2026-10-14' },
    lastReview: null,
  }),
  ...(
    [
      [5, 'Priya Raman', 0.72, 0.052],
      [6, 'Daniel Weber', 0.35, -0.014],
      [7, 'Yui Nakamura', 0.64, 0.033],
      [8, 'Omar Haddad', 0.22, 0.06],
      [9, 'Chloé Martin', 0.79, 0.012],
    ] as const
  ).map(([id, name, readiness, change]) =>
    aRow(id, name, {
      readiness,
      change,
      group: 'reviewed',
      lastReview: '2026-11-14',
      ...daysOf('11-10'),
    }),
  ),
  aRow(10, null, {
    readiness: null,
    change: null,
    changeSince: null,
    trend: [],
    goals: null,
    seconds: null,
    group: 'reviewed',
    lastReview: '2026-10-30',
    ...daysOf('10-28'),
  }),
  aRow(11, 'Emeka Obi', { readiness: 0.54, change: 0.004, group: 'quiet', ...daysOf('10-14') }),
  aRow(12, 'Lynx', {
    readiness: 0.31,
    change: 0,
    group: 'quiet',
    pseudonym: true,
    ...daysOf('09-02'),
  }),
];

function aReport(snapshot: number, to: string, more: Partial<KeptRow>): KeptRow {
  return {
    snapshot,
    period: { from: '2026-01-05', to },
    receivedAt: Date.parse(`${to}T18:00:00Z`),
    receivedOn: to,
    fileName: `aiko-${to}.html`,
    seal: 'intact',
    fingerprint: aFingerprint,
    readiness: 0.67,
    inNewestRole: 0.67,
    roleChanged: false,
    seconds: 208_800,
    ...more,
  };
}

const advice: readonly Advice[] = [
  {
    feedback: 1,
    day: '2026-09-12',
    kind: 'skill',
    about: 'docker',
    title: 'Docker',
    level: 1,
    text: 'The image holds the compiler too.',
    comment: { goal: '', progress: '', nextStep: 'Make the image smaller than 200 MB.' },
    came: {
      levelThen: 1,
      levelNow: 2,
      newEvidence: 2,
      answer: 'discuss',
      note: 'Can we look at it together?',
      goal: null,
    },
  },
  {
    feedback: 1,
    day: '2026-09-12',
    kind: 'goal',
    about: 'kubernetes',
    title: 'Kubernetes',
    level: 2,
    text: '',
    comment: null,
    came: {
      levelThen: 1,
      levelNow: 1,
      newEvidence: 0,
      answer: 'accepted',
      note: '',
      goal: 'missed',
    },
  },
  {
    feedback: 1,
    day: '2026-09-12',
    kind: 'question',
    about: null,
    title: '',
    level: null,
    text: 'What would you drop first?',
    comment: null,
    came: {
      levelThen: null,
      levelNow: null,
      newEvidence: 0,
      answer: null,
      note: '',
      goal: null,
    },
  },
];

export const aLearner: Learner = {
  ...aiko,
  nameInFiles: 'Aiko Tanaka',
  keys: [{ fingerprint: aFingerprint, since: '2026-03-02' }],
  reports: [
    aReport(12, '2026-11-18', {}),
    aReport(8, '2026-09-10', { readiness: 0.55, inNewestRole: 0.573, roleChanged: true }),
    aReport(5, '2026-06-01', { readiness: 0.5, inNewestRole: 0.46, seal: 'page' }),
    aReport(2, '2026-03-02', { readiness: 0.34, inNewestRole: 0.31, seal: 'unsigned' }),
  ],
  feedbacks: [
    {
      n: 1,
      snapshot: 8,
      day: '2026-09-12',
      fileName: 'aiko-2026-09-12.milepost-feedback',
      reply: 'Thank you, I began with the image.',
      advice,
    },
  ],
  namesakes: [],
};

export const aComparison: SnapshotComparison = {
  readiness: { older: 0.55, newer: 0.67, olderInNewerRole: 0.573 },
  roleChanged: true,
  levels: [
    { skill: 'docker', title: 'Docker', from: 1, to: 2 },
    { skill: 'redis', title: 'Redis', from: null, to: 1 },
  ],
  evidence: [
    {
      skill: 'docker',
      title: 'Docker',
      added: [{ kind: 'artifact', text: 'https://example.org/aiko/shop/pull/42' }],
    },
  ],
  goals: [
    {
      skill: 'nginx',
      title: 'Nginx',
      from: 'open',
      to: 'met',
      level: 2,
      by: '2026-11-30',
      termsChanged: false,
    },
    {
      skill: 'kubernetes',
      title: 'Kubernetes',
      from: 'open',
      to: 'missed',
      level: 2,
      by: '2026-10-31',
      termsChanged: true,
    },
  ],
  secondsSince: 151_200,
};

export const nothingOpened: Opening = { state: 'idle', done: 0, total: 0, files: [] };

export function anOpened(more: Partial<OpenedFile> = {}): OpenedFile {
  return {
    fileName: 'aiko-2026-11-18.html',
    outcome: 'added',
    learner: { id: 'learner-1', name: 'Aiko Tanaka' },
    snapshot: 12,
    feedback: null,
    fingerprint: aFingerprint,
    notes: [],
    refusal: null,
    ...more,
  };
}

/** Pages of what the search leaves; the order is the test's. */
export function listOf(
  rows: readonly LearnerRow[],
  { search, role: roleId, limit, after }: Input<'listLearners'>,
): Outputs['listLearners'] {
  const found = rows.filter(
    ({ name, role: own }) =>
      (name ?? '').toLowerCase().includes(search.toLowerCase()) &&
      (roleId === null || own.id === roleId),
  );
  const start = Number(after ?? 0);
  const end = start + limit;
  const count = (group: LearnerRow['group']): number =>
    found.filter((row) => row.group === group).length;
  return {
    learners: found.slice(start, end),
    next: end < found.length ? String(end) : null,
    counts: {
      all: found.length,
      waiting: count('waiting'),
      reviewed: count('reviewed'),
      quiet: count('quiet'),
    },
    roles: [...new Map(rows.map((row) => [row.role.id, row.role])).values()],
  };
}

export const aKept: KeptSnapshot = {
  learner: 'learner-1',
  snapshot: aSnapshot,
  digest: aDigest,
  seal: 'intact',
  fingerprint: aFingerprint,
};

export const mentorHandlers: Partial<Handlers> = {
  listLearners: (input) => listOf(twelve, input),
  readLearner: () => aLearner,
  readKept: () => aKept,
  compareKept: () => aComparison,
  readOpening: () => nothingOpened,
  readMentoring: () => ({ backUp: true, learners: 12, waiting: 4, bytes: 1_000_000 }),
};
