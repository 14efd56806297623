// @vitest-environment happy-dom
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Assessment } from '../../src/contract/assessments.ts';
import type { Handlers, Input } from '../../src/contract/index.ts';
import type { QuestionPage } from '../../src/contract/roles.ts';
import type { Level } from '../../src/domain/level.ts';
import { createHandlers } from '../../src/main/calls/index.ts';
import { createHandClock } from '../../src/main/clock.ts';
import { openProfile, type Profile } from '../../src/main/profile.ts';
import { FirstRunView } from '../../src/renderer/views/firstRun/FirstRunView.tsx';
import { fakeMain, show, tellChanged, type FakeMain } from './today.fake.tsx';

/** The bundled role as main asks it: a copy of the rule would only prove the copy. */
const folder = mkdtempSync(join(tmpdir(), 'milepost-first-run-'));
const profile: Profile = await openProfile({
  role: 'window',
  clock: createHandClock(Date.parse('2026-11-19T20:15:00Z'), 'UTC'),
  profile: folder,
  resources: join(import.meta.dirname, '../../resources'),
  desktop: null,
  reports: null,
  announce: () => undefined,
  painted: () => undefined,
  facts: {
    demo: false,
    development: true,
    versions: { app: '0', electron: '0', chromium: '0', node: '0', assembled: false },
  },
});
const real = createHandlers(profile.services);

afterAll(async () => {
  await profile.close();
  rmSync(folder, { recursive: true, force: true });
});

let pages: readonly QuestionPage[];
let main: FakeMain;

beforeEach(async () => {
  pages = await real.readQuestions({});
  const handlers: Partial<Handlers> = {
    readApp: real.readApp,
    listRoles: real.listRoles,
    chooseRole: real.chooseRole,
    readQuestions: () => pages,
    changeSettings: real.changeSettings,
    addAssessments: ({ assessments }) => ({
      assessments: assessments.map(({ skill, level, evidence }, index): Assessment => ({
        id: String(index),
        skill,
        title: skill,
        level: level as Level,
        day: '2026-11-19',
        recordedAt: 0,
        mentor: null,
        evidence,
        counts: true,
        replacedBy: null,
        withdrawn: false,
      })),
      readiness: 0,
    }),
  };
  main = fakeMain(handlers);
  // What an earlier test answered is forgotten.
  tellChanged('assessments');
});

/** A key where the focus is, as the keyboard sends it. */
function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

const saved = (): Input<'addAssessments'>[] =>
  main.inputsOf('addAssessments') as Input<'addAssessments'>[];

async function openQuestions(): Promise<void> {
  await show(<FirstRunView />, ['firstRun']);
  const choose = await screen.findByRole('button', { name: 'Choose Back-end engineer' });
  expect(document.activeElement).toBe(choose);
  fireEvent.click(choose);
  await screen.findByRole('heading', { level: 1, name: pages[0]?.title ?? '' });
}

test('the whole role takes at most 60 keystrokes on at most 13 pages, each saved as one action', async () => {
  await openQuestions();
  expect(pages.length).toBeLessThanOrEqual(13);
  let keystrokes = 0;
  const key = (name: string): void => {
    keystrokes += 1;
    press(name);
  };
  for (const page of pages) {
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(page.title);
    for (const group of page.groups) for (const _question of group.questions) key('2');
    key('Enter');
  }
  expect(keystrokes).toBeLessThanOrEqual(60);
  await waitFor(() => expect(main.inputsOf('changeSettings')).toEqual([{ firstRunDone: true }]));
  expect(saved()).toHaveLength(pages.length);
  const skills = saved().flatMap(({ assessments }) => assessments.map(({ skill }) => skill));
  const asked = pages.flatMap((page) =>
    page.groups.flatMap((group) => group.questions.map(({ skill }) => skill)),
  );
  expect(new Set(skills)).toEqual(new Set(asked));
});

test('a digit answers the row with the focus and goes to the next; up goes back', async () => {
  await openQuestions();
  const [first, second] = pages[0]?.groups[0]?.questions ?? [];
  if (first === undefined || second === undefined) throw new Error('a page of two questions');
  const radio = (title: string, level: number) =>
    within(screen.getByRole('group', { name: title })).getAllByRole<HTMLInputElement>('radio')[
      level
    ];
  press('3');
  expect(radio(first.title, 3)?.checked).toBe(true);
  expect(radio(second.title, 0)).toBe(document.activeElement);
  press('ArrowUp');
  expect(radio(first.title, 3)).toBe(document.activeElement);
  expect(screen.getByText(new RegExp(`^Next, 4, proficient`))).toBeTruthy();
});

test('evidence is typed beside the level, and its digits answer nothing', async () => {
  await openQuestions();
  const first = pages[0]?.groups[0]?.questions[0];
  if (first === undefined) throw new Error('a page with a question');
  press('3');
  press('ArrowUp');
  fireEvent.click(screen.getByRole('button', { name: 'Add a link or a sentence that shows it' }));
  const field = screen.getByLabelText(`What shows it: ${first.title}`);
  expect(document.activeElement).toBe(field);
  press('5');
  fireEvent.change(field, { target: { value: 'https://example.org/code' } });
  press('Enter');
  expect(document.activeElement).not.toBe(field);
  press('Enter');
  await waitFor(() =>
    expect(saved()).toEqual([
      {
        assessments: [
          {
            skill: first.skill,
            level: 3,
            evidence: [{ kind: 'artifact', text: 'https://example.org/code' }],
          },
        ],
      },
    ]),
  );
});

test('a page without an answer saves nothing, and everything can be skipped', async () => {
  await openQuestions();
  fireEvent.click(screen.getByRole('button', { name: 'Skip area' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(pages[1]?.title);
  fireEvent.click(screen.getByRole('button', { name: 'Skip the rest' }));
  await waitFor(() => expect(main.inputsOf('changeSettings')).toHaveLength(1));
  expect(saved()).toEqual([]);
});

test('closing the window keeps what was said', async () => {
  await openQuestions();
  press('2');
  window.dispatchEvent(new Event('beforeunload'));
  expect(saved()).toHaveLength(1);
});

test('it can be opened later at one area, without the choice of a role', async () => {
  const area = pages[2];
  if (area === undefined) throw new Error('three areas');
  let left = 0;
  await show(<FirstRunView startArea={area.area} onDone={() => (left += 1)} />, ['firstRun']);
  await screen.findByRole('heading', { level: 1, name: area.title });
  fireEvent.click(screen.getByRole('button', { name: 'Skip the rest' }));
  await waitFor(() => expect(left).toBe(1));
  expect(main.inputsOf('changeSettings')).toEqual([]);
});

/** The pages as they are once these areas were answered. */
function answered(places: readonly number[]): readonly QuestionPage[] {
  return pages.map((page, place) =>
    places.includes(place)
      ? {
          ...page,
          groups: page.groups.map((group) => ({
            ...group,
            questions: group.questions.map((question) => ({ ...question, level: 2 as Level })),
          })),
        }
      : page,
  );
}

test('closed in the middle it goes on at the first area without answers, with the time for the rest', async () => {
  const count = pages.length;
  pages = answered([0, 1, 3]);
  await show(<FirstRunView />, ['firstRun']);
  await screen.findByRole('heading', { level: 1, name: pages[2]?.title ?? '' });
  expect(screen.queryByRole('button', { name: 'Choose Back-end engineer' })).toBeNull();
  expect(screen.getByText(new RegExp(`^About ${count - 3} minutes left`))).toBeTruthy();
});

test('the choice of a role stays until it is made, also when answers come from elsewhere', async () => {
  await show(<FirstRunView />, ['firstRun']);
  await screen.findByRole('button', { name: 'Choose Back-end engineer' });
  pages = answered([0]);
  act(() => tellChanged('assessments'));
  await waitFor(() => expect(main.inputsOf('readQuestions').length).toBeGreaterThan(1));
  expect(screen.getByRole('button', { name: 'Choose Back-end engineer' })).toBeTruthy();
});

test('any one of one is no rule', async () => {
  pages = pages.map((page) => ({
    ...page,
    rule: { any: 1 },
    groups: page.groups.slice(0, 1).map((group) => ({
      ...group,
      title: 'Alone',
      rule: { any: 1 },
      questions: group.questions.slice(0, 1),
    })),
  }));
  await openQuestions();
  expect(screen.getByText(/^The role asks for this\./)).toBeTruthy();
  expect(document.body.textContent).not.toContain('any 1 of 1');
});
