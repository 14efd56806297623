import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import type { App } from '../../src/contract/app.ts';
import type { Assessment } from '../../src/contract/assessments.ts';
import { nouns } from '../../src/contract/changes.ts';
import type { CallName, Input, Outputs, Reply } from '../../src/contract/index.ts';
import type { ReadinessReport } from '../../src/contract/roles.ts';
import type {
  AreaNode,
  SkillDetail,
  SkillName,
  SkillNode,
  SkillTree,
} from '../../src/contract/skills.ts';
import { refresh } from '../../src/renderer/state/reads.ts';
import { theme } from '../../src/renderer/ui/theme.ts';
import { noFilter, useMemory } from '../../src/renderer/views/skills/memory.ts';
import { loadWords, startWords } from '../../src/renderer/words.ts';

type Answers = { [N in CallName]?: (input: Input<N>) => Outputs[N] | Reply<Outputs[N]> };

export interface Sent {
  readonly name: string;
  readonly input: unknown;
}

/** A bridge that answers from the table, typed by the contract, and remembers what was asked. */
export function putBridge(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  Object.defineProperty(window, 'bridge', {
    configurable: true,
    value: {
      call: (name: CallName, input: unknown) => {
        sent.push({ name, input });
        const answer = answers[name] as ((input: unknown) => unknown) | undefined;
        if (answer === undefined) throw new Error(`Nothing answers ${name}`);
        const value = answer(input);
        const isReply = typeof value === 'object' && value !== null && 'ok' in value;
        return Promise.resolve(isReply ? value : { ok: true, value });
      },
      onNotice: () => () => {},
    },
  });
  return sent;
}

export function setWidth(pixels: number): void {
  vi.stubGlobal('matchMedia', (query: string) => {
    const least = /min-width: (\d+)px/u.exec(query)?.[1];
    return {
      matches: least !== undefined && pixels >= Number(least),
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
      addListener: () => {},
      removeListener: () => {},
    };
  });
}

/** happy-dom has no fonts, and a field that grows with its text waits for them. */
export async function startSkillWords(): Promise<void> {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  await startWords();
  await loadWords('skills');
}

export function show(element: ReactElement) {
  return render(
    <MantineProvider theme={theme} env="test">
      {element}
    </MantineProvider>,
  );
}

export function forget(): void {
  cleanup();
  refresh(nouns);
  useMemory.setState({ open: null, closedInFilter: new Set(), filter: noFilter, drafts: {} });
}

export const app: App = {
  problem: null,
  readOnly: false,
  demo: false,
  development: true,
  profile: '/profile',
  platform: 'linux',
  versions: { app: '0', electron: '0', chromium: '0', node: '0', sqlite: '0', assembled: false },
  today: '2026-11-19',
  settings: {
    name: '',
    appearance: 'light',
    weekStart: 1,
    showExtended: false,
    hiddenAreas: [],
    firstRunDone: true,
    invalid: [],
  },
  role: { id: 'back-end-engineer', title: 'Back-end engineer' },
  areas: [
    { id: 'languages', title: 'Programming languages', kind: 'hard', source: 'core' },
    { id: 'relational-databases', title: 'Relational databases', kind: 'hard', source: 'core' },
    { id: 'communication', title: 'Communication', kind: 'soft', source: 'core' },
  ],
  undo: { undo: null, redo: null },
};

function skill(id: string, title: string, more: Partial<SkillNode> = {}): SkillNode {
  const level = more.level ?? null;
  const required = more.required === undefined ? 3 : more.required;
  const value = required === null ? 0 : Math.min(1, (level ?? 0) / required);
  return {
    kind: 'skill',
    nodeId: id,
    skill: id,
    title,
    aliases: [],
    skillKind: 'hard',
    source: 'core',
    level,
    required,
    value,
    met: required !== null && (level ?? 0) >= required,
    counts: true,
    mentor: null,
    lastStudied: null,
    seconds: 0,
    ...more,
  };
}

function area(
  id: string,
  title: string,
  children: AreaNode['children'],
  more: Partial<AreaNode> = {},
): AreaNode {
  return {
    kind: 'area',
    id,
    title,
    areaKind: 'hard',
    source: 'core',
    rule: 'all',
    weight: 1,
    readiness: 0.5,
    met: false,
    counts: true,
    lastStudied: null,
    seconds: 0,
    children,
    ...more,
  };
}

export const tree: SkillTree = {
  role: { id: 'back-end-engineer', title: 'Back-end engineer', revision: 1 },
  readiness: 0.679,
  areasMet: 1,
  areaCount: 3,
  areas: [
    area(
      'languages',
      'Programming languages',
      [
        skill('java', 'Java', { level: 1, counts: false }),
        skill('python', 'Python', { level: 3, lastStudied: '2026-11-18', seconds: 36_000 }),
      ],
      { rule: { any: 1 }, met: true, readiness: 1 },
    ),
    area('relational-databases', 'Relational databases', [
      area(
        'systems',
        'Systems',
        [
          skill('mysql', 'MySQL', { counts: false }),
          skill('postgresql', 'PostgreSQL', {
            level: 2,
            aliases: ['Postgres', 'psql'],
            seconds: 189_000,
          }),
        ],
        { rule: { any: 1 } },
      ),
      area('practices', 'Practices', [skill('sql', 'SQL queries', { level: 3 })], { met: true }),
    ]),
    area(
      'communication',
      'Communication',
      [skill('communication-skill', 'Communication', { skillKind: 'soft' })],
      {
        areaKind: 'soft',
        readiness: 0,
      },
    ),
  ],
  outside: [skill('kafka', 'Kafka', { required: null, counts: false, seconds: 3600 })],
};

export const report: ReadinessReport = {
  role: tree.role,
  breakdown: { value: 0, met: false, areas: [] },
  skillTitles: { postgresql: 'PostgreSQL' },
  gaps: [
    {
      kind: 'requirement',
      node: 'communication-skill',
      skill: 'communication-skill',
      area: 'communication',
      level: null,
      required: 3,
      gain: 0.25,
      alternatives: [],
      title: 'Communication',
      topArea: 'communication',
      topAreaTitle: 'Communication',
      alternativeTitles: [],
    },
    {
      kind: 'requirement',
      node: 'postgresql',
      skill: 'postgresql',
      area: 'systems',
      level: 2,
      required: 3,
      gain: 0.04,
      alternatives: ['mysql'],
      title: 'PostgreSQL',
      topArea: 'relational-databases',
      topAreaTitle: 'Relational databases',
      alternativeTitles: ['MySQL'],
    },
  ],
  origins: {},
  extendedHidden: true,
  hiddenAreas: [],
};

export function assessment(id: string, more: Partial<Assessment> = {}): Assessment {
  return {
    id,
    skill: 'postgresql',
    title: 'PostgreSQL',
    level: 2,
    day: '2026-09-18',
    recordedAt: 0,
    mentor: null,
    evidence: [],
    counts: false,
    replacedBy: null,
    withdrawn: false,
    ...more,
  };
}

export const postgresql: SkillDetail = {
  id: 'postgresql',
  title: 'PostgreSQL',
  aliases: ['Postgres', 'psql'],
  summary: '',
  own: false,
  kind: 'hard',
  area: 'relational-databases',
  belongsTo: null,
  descriptors: {
    '1': 'Creates a table.',
    '2': 'Models a small application.',
    '3': 'Designs a normalised schema.',
    '4': 'Tunes queries under load.',
    '5': 'Sets up replication.',
  },
  level: 2,
  required: 3,
  places: [
    {
      nodeId: 'postgresql',
      path: ['Relational databases', 'Systems'],
      area: 'relational-databases',
      required: 3,
      gain: 0.04,
    },
  ],
  seconds: 189_000,
  lastStudied: '2026-11-18',
  assessments: [
    assessment('a3', {
      counts: true,
      evidence: [
        { kind: 'artifact', text: 'https://github.com/aiko-t/order-api/pull/41' },
        { kind: 'word', text: 'Ren: fixed it; javascript:alert(1)' },
      ],
    }),
    assessment('a2', { level: 4, day: '2026-09-15', replacedBy: 'a3' }),
    assessment('a1', { level: 1, day: '2026-02-03', mentor: 'Kenji' }),
  ],
  goals: [],
};

export const skillNames: readonly SkillName[] = [
  {
    id: 'python',
    title: 'Python',
    aliases: [],
    area: 'languages',
    own: false,
    level: 3,
    required: 3,
  },
  {
    id: 'postgresql',
    title: 'PostgreSQL',
    aliases: ['Postgres', 'psql'],
    area: 'relational-databases',
    own: false,
    level: 2,
    required: 3,
  },
  {
    id: 'sql',
    title: 'SQL queries',
    aliases: [],
    area: 'relational-databases',
    own: false,
    level: 3,
    required: 3,
  },
];
