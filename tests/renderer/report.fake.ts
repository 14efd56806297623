import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, listDays } from '../../src/domain/days.ts';
import type { Level } from '../../src/domain/level.ts';
import type { Role } from '../../src/domain/role.ts';
import { listRequirements } from '../../src/domain/areaOf.ts';
import type {
  LeftOut,
  Snapshot,
  SnapshotAssessment,
  SnapshotGoal,
  SnapshotSkill,
} from '../../src/domain/snapshot.ts';

export const aDigest = '9f3a61c207de4b0f9f3a61c207de4b0f9f3a61c207de4b0f9f3a61c207de4b0f';
export const aFingerprint = '4821 0937 5520 1186 7743 9012 6634 0085';

const resources = join(import.meta.dirname, '../../resources');
const roleFile = JSON.parse(
  readFileSync(join(resources, 'roles/back-end-engineer.role.json'), 'utf8'),
) as Role;
const catalogue = JSON.parse(readFileSync(join(resources, 'skills.json'), 'utf8')) as {
  readonly skills: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'hard' | 'soft';
  }[];
};

const nothingLeftOut: LeftOut = {
  name: false,
  notes: false,
  evidence: false,
  times: false,
  history: false,
  goals: false,
  time: false,
  sessions: false,
  skills: 0,
};

type Said = readonly [day: string, level: Level, mentor?: string];

/** Levels over two years; those from 12 September 2026 on are the period's. */
const said: Readonly<Record<string, readonly Said[]>> = {
  python: [
    ['2025-01-10', 1],
    ['2025-06-02', 2],
    ['2026-02-11', 3, 'Kenji Mori'],
  ],
  java: [['2025-03-01', 1]],
  django: [
    ['2025-08-20', 1],
    ['2026-10-02', 2],
  ],
  flask: [['2026-05-05', 1]],
  postgresql: [
    ['2025-04-14', 1],
    ['2026-09-30', 2, 'Kenji Mori'],
  ],
  mysql: [['2025-02-02', 1]],
  sql: [
    ['2025-02-10', 1],
    ['2025-09-09', 2],
    ['2026-10-20', 3],
  ],
  'database-design': [['2026-01-15', 2]],
  orm: [['2026-03-15', 1]],
  mongodb: [['2025-11-11', 1]],
  redis: [['2026-04-04', 1]],
  nginx: [
    ['2025-12-01', 1],
    ['2026-11-03', 2],
  ],
  rest: [['2026-06-10', 3]],
  swagger: [['2026-06-12', 2]],
  ec2: [['2026-07-01', 1]],
  s3: [['2026-07-01', 1]],
  git: [
    ['2025-01-10', 2],
    ['2025-10-10', 3],
  ],
  docker: [
    ['2026-02-20', 1],
    ['2026-11-10', 2],
  ],
  kubernetes: [
    ['2026-08-01', 1],
    ['2026-10-28', 0],
  ],
  communication: [['2025-05-05', 2]],
  'problem-solving': [
    ['2025-05-05', 2],
    ['2026-11-15', 3],
  ],
  'time-management': [['2025-05-05', 2]],
  security: [['2026-09-20', 1]],
  performance: [['2026-01-20', 1]],
  testing: [
    ['2026-02-01', 1],
    ['2026-11-12', 2],
  ],
  linux: [['2025-07-07', 1]],
  http: [['2025-07-17', 2]],
};

const evidence: Readonly<Record<string, SnapshotAssessment['evidence']>> = {
  'django 2026-10-02': [
    { kind: 'artifact', text: 'https://example.org/aiko/shop-backend/pull/42' },
    {
      kind: 'self-reported',
      text: 'Wrote the order service, with tests.\nReviewed by nobody yet.',
    },
  ],
  'postgresql 2026-09-30': [
    {
      kind: 'word',
      text: 'Kenji: “explains plans without help”; ask him at mailto:kenji@example.org.',
    },
  ],
  'sql 2026-10-20': [
    { kind: 'artifact', text: 'javascript:alert(1) and file:///etc/passwd are no links' },
    { kind: 'artifact', text: '<img src=x onerror=alert(1)><script>alert(2)</script>' },
  ],
  'docker 2026-11-10': [
    { kind: 'artifact', text: '社内のコンテナ研修を修了しました（証明書あり）' },
  ],
};

function listAssessments(skill: string): SnapshotAssessment[] {
  return (said[skill] ?? []).map(([day, level, mentor]) => ({
    day,
    level,
    mentor: mentor ?? null,
    evidence: evidence[`${skill} ${day}`] ?? [],
  }));
}

const ownSkills: SnapshotSkill[] = [
  {
    id: 'own-1',
    title: 'Writing design documents that other teams actually read and answer（設計文書）',
    kind: 'soft',
    own: true,
    assessments: [{ day: '2026-10-10', level: 2, mentor: null, evidence: [] }],
  },
];

function listSkills(role: Role): SnapshotSkill[] {
  const asked = role.areas.flatMap((area) => listRequirements(area)).map(({ skill }) => skill);
  return [
    ...[...new Set(asked)].toSorted().map((id) => {
      const found = catalogue.skills.find((skill) => skill.id === id);
      return {
        id,
        title: found?.title ?? id,
        kind: found?.kind ?? 'hard',
        own: false,
        assessments: listAssessments(id),
      };
    }),
    ...ownSkills,
  ];
}

function aGoal(
  goal: Pick<SnapshotGoal, 'id' | 'skill' | 'state'> & Partial<SnapshotGoal>,
  ...terms: readonly [fromDay: string, level: number, by: string, weeklyMinutes: number | null][]
): SnapshotGoal {
  return {
    metOn: null,
    createdOn: terms[0]?.[0] ?? '2026-08-01',
    droppedOn: null,
    terms: terms.map(([fromDay, level, by, weeklyMinutes]) => ({
      fromDay,
      level,
      by,
      weeklyMinutes,
    })),
    ...goal,
  };
}

const goals: readonly SnapshotGoal[] = [
  aGoal(
    { id: 'goal-1', skill: 'postgresql', state: 'open' },
    ['2026-07-01', 3, '2026-12-15', 90],
    ['2026-10-01', 3, '2027-01-15', 120],
  ),
  aGoal({ id: 'goal-2', skill: 'docker', state: 'open' }, ['2026-09-15', 3, '2027-01-31', null]),
  aGoal({ id: 'goal-3', skill: 'nginx', state: 'met', metOn: '2026-11-03' }, [
    '2026-08-10',
    2,
    '2026-11-30',
    45,
  ]),
  aGoal({ id: 'goal-4', skill: 'kubernetes', state: 'missed' }, [
    '2026-07-20',
    2,
    '2026-10-31',
    60,
  ]),
  aGoal({ id: 'goal-5', skill: 'graphql', state: 'dropped', droppedOn: '2026-09-25' }, [
    '2026-08-01',
    2,
    '2026-12-20',
    30,
  ]),
  aGoal({ id: 'goal-6', skill: 'own-1', state: 'met', metOn: '2026-10-10' }, [
    '2026-08-01',
    2,
    '2026-12-01',
    null,
  ]),
];

const studied = [
  'django',
  'postgresql',
  'sql',
  'docker',
  'nginx',
  'python',
  'rest',
  'own-1',
  'kubernetes',
  'testing',
];
const activities = ['practice', 'reading', 'project', 'course', null] as const;

function listTimes(from: string, to: string): NonNullable<Snapshot['days']> {
  return listDays(from, to)
    .map((day, place) => ({ day, place }))
    .filter(({ place }) => place % 4 !== 3)
    .map(({ day, place }) => ({
      day,
      times: [
        {
          skill: studied[(place * 7) % studied.length] ?? null,
          activity: activities[place % activities.length] ?? null,
          seconds: 1800 + ((place * 37) % 60) * 60,
        },
        ...(place % 5 === 0 ? [{ skill: null, activity: null, seconds: 900 }] : []),
      ],
    }));
}

const from = '2026-09-12';
const to = '2026-11-18';

/** Everything that a report can say. */
export const aSnapshot: Snapshot = {
  format: 'milepost.snapshot',
  version: 1,
  asOf: '2026-11-18T20:14:00Z',
  period: { from, to },
  learner: { name: 'Aiko Tanaka', pseudonym: false },
  recipient: 'Kenji Mori',
  question:
    'Is two hours a week on PostgreSQL enough, or should Docker come first?\nI keep postponing Kubernetes.',
  lastReview: { day: from, mentor: 'Kenji Mori' },
  role: {
    format: 'milepost.role',
    version: 1,
    id: roleFile.id,
    revision: roleFile.revision,
    title: roleFile.title,
    summary: roleFile.summary,
    areas: roleFile.areas,
    skills: [],
  },
  skills: listSkills(roleFile),
  goals,
  days: listTimes(from, to),
  sessions: [
    {
      id: 'session-1',
      day: '2026-11-18',
      startedAt: '2026-11-18T19:05:00+01:00',
      durationSeconds: 4500,
      skills: [
        { skill: 'postgresql', seconds: 2700 },
        { skill: 'sql', seconds: 1800 },
      ],
      activity: 'practice',
      note: 'Window functions; see https://example.org/notes?a=1&b=2.\n<b>not bold</b>',
    },
    {
      id: 'session-2',
      day: '2026-11-18',
      startedAt: null,
      durationSeconds: 1500,
      skills: [],
      activity: null,
      note: '移動中に読んだ',
    },
    {
      id: 'session-3',
      day: addDays(to, -3),
      startedAt: '2026-11-15T08:30:00+01:00',
      durationSeconds: 3600,
      skills: [{ skill: 'own-1', seconds: 3600 }],
      activity: 'project',
      note: '',
    },
  ],
  weekStart: 1,
  leftOut: nothingLeftOut,
};

/** A role of one area, nothing assessed, nothing chosen. */
export const aMinimalSnapshot: Snapshot = {
  format: 'milepost.snapshot',
  version: 1,
  asOf: '2026-11-18',
  period: { from: '2026-11-18', to: '2026-11-18' },
  learner: { name: 'Bo', pseudonym: false },
  recipient: null,
  question: null,
  lastReview: null,
  role: {
    format: 'milepost.role',
    version: 1,
    id: 'tester',
    revision: 1,
    title: 'Tester',
    summary: '',
    areas: [
      {
        id: 'basics',
        title: 'Basics',
        kind: 'hard',
        rule: 'all',
        children: [{ id: 'asks-testing', skill: 'testing', level: 2 }],
      },
    ],
    skills: [],
  },
  skills: [{ id: 'testing', title: 'Testing', kind: 'hard', own: false, assessments: [] }],
  goals: [],
  days: [],
  sessions: [],
  weekStart: 1,
  leftOut: nothingLeftOut,
};

/** The same learner, who tells as little as can be told. */
export const aSilentSnapshot: Snapshot = {
  format: 'milepost.snapshot',
  version: 1,
  asOf: '2026-11-15',
  period: aSnapshot.period,
  learner: { name: null, pseudonym: false },
  recipient: null,
  question: null,
  lastReview: null,
  role: aSnapshot.role,
  skills: aSnapshot.skills.map((skill) => ({
    ...skill,
    assessments: skill.assessments
      .filter(({ day }, place) => day >= from || (skill.assessments[place + 1]?.day ?? to) >= from)
      .map(({ day, level, mentor }) => ({ day, level, mentor })),
  })),
  weekStart: 1,
  leftOut: {
    name: true,
    notes: true,
    evidence: true,
    times: true,
    history: true,
    goals: true,
    time: true,
    sessions: true,
    skills: 2,
  },
};
