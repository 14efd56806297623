import type { LearnerFacts } from '../../src/domain/composeSnapshot.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { area, asks, roleOf } from '../domain/sampleRole.ts';
import { everyScope, share, type Learner } from './snapshotSamples.ts';

const titles: Readonly<Record<string, string>> = {
  sql: 'SQL',
  redis: 'Redis caches',
  java: 'Java',
  go: 'Go',
  aws: 'AWS cloud',
  speaking: 'Speaking to many',
  beekeeping: 'Beekeeping',
};

function at(instant: string): number {
  return Date.parse(instant);
}

let made = 0;

function assess(
  skill: string,
  level: 0 | 1 | 2 | 3 | 4 | 5,
  day: string,
  more: Partial<LearnerFacts['assessments'][number]> = {},
): LearnerFacts['assessments'][number] {
  made += 1;
  return {
    id: `0190a1b2-c3d4-7e5f-8a9b-00000000${String(1000 + made)}`,
    skill,
    level,
    day,
    recordedAt: at(`${day}T20:17:${String(10 + made)}Z`),
    replacedBy: null,
    withdrawn: false,
    mentor: null,
    evidence: [{ kind: 'artifact', text: `https://example.org/${skill}/evidence-${made}` }],
    ...more,
  };
}

function study(
  day: string,
  startedAt: string,
  shares: readonly (readonly [string, number])[],
  note: string,
): Learner['journal'][number] {
  const start = at(`${day}T${startedAt}Z`);
  const seconds = shares.reduce((sum, [, share]) => sum + share, 0);
  return {
    day,
    startedAt: start,
    offsetMinutes: 60,
    durationSeconds: seconds === 0 ? 1234 : seconds,
    skills: shares.map(([id, share]) => ({ id, seconds: share })),
    activity: 'practice',
    note,
    recordedAt: start + 9_876_000,
  };
}

/** Something of everything, each with a text, an instant or a number of its own, so that it can be searched for. */
export const richLearner: Learner = {
  name: 'Noor Example',
  role: {
    ...roleOf(
      {
        ...area('data', 'all', [asks('sql', 3), asks('redis', 2)]),
        levels: { '1': 'Reads from Redis caches.' },
      },
      area('languages', { any: 1 }, [asks('java', 4), asks('go', 3)]),
      area('cloud', 'all', [asks('aws', 2)], { source: 'extended' }),
      area('people', 'all', [asks('speaking', 3)], { weight: 2 }),
    ),
    summary: 'From SQL to Redis caches.',
  },
  extended: true,
  hiddenAreas: [],
  retired: new Map([['postgres', 'sql']]),
  describe: (skill) => ({
    title: titles[skill] ?? skill,
    kind: skill === 'speaking' ? 'soft' : 'hard',
    own: skill === 'beekeeping',
    levels: { '1': `Starts with ${titles[skill] ?? skill}.` },
  }),
  assessments: [
    assess('postgres', 1, '2025-06-03'),
    assess('sql', 2, '2025-11-20'),
    assess('sql', 3, '2026-02-10', { mentor: 'Ada Mentor' }),
    assess('redis', 1, '2026-01-15'),
    assess('redis', 2, '2026-03-21'),
    assess('java', 2, '2026-01-20'),
    assess('java', 4, '2026-01-21', { withdrawn: true }),
    assess('java', 5, '2026-01-22', { replacedBy: '0190a1b2-c3d4-7e5f-8a9b-999999999999' }),
    assess('speaking', 1, '2025-12-24'),
    assess('beekeeping', 3, '2026-02-02'),
    assess('aws', 1, '2026-05-05'),
  ],
  goals: [
    {
      skill: 'redis',
      createdAt: at('2026-01-16T08:09:10Z'),
      createdOn: '2026-01-16',
      droppedAt: null,
      droppedOn: null,
      terms: [
        {
          fromDay: '2026-01-16',
          fromAt: at('2026-01-16T08:09:10Z'),
          level: 2,
          by: '2026-03-25',
          weeklyMinutes: 73,
        },
      ],
    },
    {
      skill: 'java',
      createdAt: at('2026-01-17T08:09:11Z'),
      createdOn: '2026-01-17',
      droppedAt: at('2026-04-04T04:04:04Z'),
      droppedOn: '2026-04-04',
      terms: [
        {
          fromDay: '2026-01-17',
          fromAt: at('2026-01-17T08:09:11Z'),
          level: 4,
          by: '2026-06-29',
          weeklyMinutes: 97,
        },
        {
          fromDay: '2026-05-01',
          fromAt: at('2026-05-01T08:09:12Z'),
          level: 3,
          by: '2026-07-28',
          weeklyMinutes: 101,
        },
      ],
    },
  ],
  journal: [
    study('2025-12-30', '10:00:00', [['sql', 1777]], 'before the period'),
    study('2026-01-05', '18:41:07', [['postgres', 1801]], 'window functions'),
    study('2026-01-05', '20:31:09', [['redis', 1237]], 'eviction rules'),
    study(
      '2026-01-06',
      '19:23:11',
      [
        ['sql', 2003],
        ['redis', 1009],
      ],
      'both together, cached',
    ),
    study('2026-02-07', '06:53:13', [], 'reading about nothing'),
    study('2026-02-08', '07:43:17', [['beekeeping', 3001]], ''),
    study('2026-03-09', '21:13:19', [['java', 2711]], 'streams'),
    study('2026-05-10', '11:03:23', [['go', 2222]], 'after the period'),
  ],
  replies: [
    {
      feedback: 'ab'.repeat(32),
      day: '2026-02-20',
      mentor: 'Ada Mentor',
      reply: 'Thank you, I will.',
      repliedAt: Date.parse('2026-02-21T08:00:00Z'),
      items: [
        {
          item: 'skill sql',
          skill: 'sql',
          area: null,
          title: 'SQL',
          answer: 'accepted',
          note: '',
          answeredAt: Date.parse('2026-02-21T08:00:01Z'),
        },
        {
          item: 'skill java',
          skill: 'java',
          area: null,
          title: 'Java',
          answer: 'discuss',
          note: 'It runs on Fridays.',
          answeredAt: Date.parse('2026-02-21T08:00:02Z'),
        },
      ],
    },
  ],
  lastReview: { day: '2025-12-31', mentor: 'Ada Mentor' },
};

export const richSnapshot: Snapshot = share(richLearner, {
  ...everyScope,
  recipient: 'Ada Mentor',
  question: 'What should I do next?\nIs SQL enough?',
});
