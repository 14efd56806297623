import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { ReadinessReport } from '../../src/contract/roles.ts';
import { computeReadiness } from '../../src/domain/readiness.ts';
import type { Role } from '../../src/domain/role.ts';
import {
  findContributions,
  type Contribution,
} from '../../src/renderer/views/skills/contributions.ts';
import { ReadinessDialog } from '../../src/renderer/views/skills/ReadinessDialog.tsx';
import { app, forget, putBridge, setWidth, show, startSkillWords } from './skillsFakes.tsx';

const role: Role = {
  id: 'small',
  revision: 1,
  title: 'Small role',
  summary: '',
  skills: [],
  areas: [
    {
      id: 'languages',
      title: 'Languages',
      kind: 'hard',
      rule: { any: 1 },
      weight: 2,
      children: [
        { id: 'r-java', skill: 'java', level: 3 },
        { id: 'r-go', skill: 'go', level: 3 },
      ],
    },
    {
      id: 'data',
      title: 'Data',
      kind: 'hard',
      rule: 'all',
      children: [
        { id: 'r-sql', skill: 'sql', level: 3 },
        { id: 'r-orm', skill: 'orm', level: 3, weight: 2 },
        {
          id: 'servers',
          title: 'Servers',
          kind: 'hard',
          rule: { any: 1 },
          children: [
            { id: 'r-nginx', skill: 'nginx', level: 2 },
            { id: 'r-apache', skill: 'apache', level: 2 },
          ],
        },
      ],
    },
    {
      id: 'talk',
      title: 'Talk',
      kind: 'soft',
      rule: 'all',
      children: [{ id: 'r-talk', skill: 'talk', level: 3 }],
    },
  ],
};

const levels = new Map([
  ['java', 1],
  ['go', 2],
  ['sql', 2],
  ['orm', 1],
  ['talk', 1],
] as const);

const breakdown = computeReadiness(role, { extended: true, hiddenAreas: new Set() }, levels);

beforeAll(startSkillWords);

afterEach(() => {
  forget();
  vi.unstubAllGlobals();
});

test('the parts of every area add up to it, to the tenth, and all areas to readiness', () => {
  const { tenths, areas } = findContributions(breakdown);
  const add = (parts: readonly Contribution[]): number =>
    parts.reduce((sum, part) => sum + part.tenths, 0);
  expect(tenths).toBe(Math.floor((breakdown.value ?? 0) * 1000 + 1e-9));
  expect(add(areas)).toBe(tenths);
  const check = (part: Contribution): void => {
    if (part.children.length > 0) expect(add(part.children)).toBe(part.tenths);
    part.children.forEach(check);
  };
  areas.forEach(check);
});

test('explains a percentage down to the assessment that it comes from', async () => {
  setWidth(1280);
  const report: ReadinessReport = {
    role,
    breakdown,
    skillTitles: {
      java: 'Java',
      go: 'Go',
      sql: 'SQL',
      orm: 'ORM',
      nginx: 'Nginx',
      apache: 'Apache',
      talk: 'Talking',
    },
    gaps: [],
    origins: {
      go: {
        skill: 'go',
        title: 'Go',
        assessment: 'a',
        level: 2,
        day: '2026-09-18',
        mentor: 'Kenji',
        evidenceCount: 2,
      },
      sql: {
        skill: 'sql',
        title: 'SQL',
        assessment: 'b',
        level: 2,
        day: '2026-08-11',
        mentor: null,
        evidenceCount: 0,
      },
    },
    extendedHidden: true,
    hiddenAreas: [{ id: 'cloud', title: 'Cloud' }],
  };
  putBridge({ readApp: () => app, readReadiness: () => report });
  show(<ReadinessDialog />);
  fireEvent.click(await screen.findByRole('button', { name: 'Open all' }));
  const row = (name: RegExp): string => screen.getByRole('row', { name }).textContent ?? '';
  expect(row(/^Languages/u)).toContain('the best 1 of 2 counts');
  expect(row(/^Go/u)).toMatch(/Kenji \(mentor\), .*2 pieces of evidence.*66 %.*33\.4 of 50\.0/u);
  expect(row(/^Java/u)).toContain('another choice counts');
  expect(row(/^SQL/u)).toMatch(/you, .*no evidence/u);
  expect(row(/^Data/u)).toContain('the mean of all 3, by weight');
  expect(row(/^Nginx/u)).toContain('not chosen yet');
  expect(row(/^Readiness/u)).toMatch(/shown as 50 %\s*50\.0/u);
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText(/Hidden, so counted nowhere: Cloud\./u)).toBeTruthy();
  expect(within(dialog).getByText(/The extended list is hidden/u)).toBeTruthy();
});
