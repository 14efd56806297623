import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Goal } from '../../src/contract/goals.ts';
import type { TodayGap } from '../../src/contract/today.ts';
import { useDialog } from '../../src/renderer/state/dialogs.ts';
import { TodayView } from '../../src/renderer/views/today/TodayView.tsx';
import { anUnderstoodLine, aToday, fakeMain, show, tellChanged } from './today.fake.tsx';

const aGoal: Goal = {
  id: 'g1',
  skill: 'mongodb',
  title: 'MongoDB',
  area: 'nosql-databases',
  level: 2,
  descriptor: '',
  by: '2027-03-03',
  weeklyMinutes: 60,
  state: 'open',
  metOn: null,
  createdOn: '2026-11-01',
  droppedOn: null,
  endedOn: null,
  currentLevel: null,
  minutesThisWeek: 0,
  minutesTotal: 0,
  weeks: [],
  terms: [],
  daysLeft: 100,
  version: 'v1',
};

const aChoice: TodayGap = {
  kind: 'choice',
  node: 'nosql-databases',
  skill: null,
  area: 'nosql-databases',
  level: null,
  required: 2,
  gain: 0.04,
  alternatives: ['mongodb', 'redis'],
  title: 'NoSQL databases',
  topArea: 'nosql-databases',
  topAreaTitle: 'NoSQL databases',
  alternativeTitles: ['MongoDB', 'Redis'],
  unanswered: false,
};

async function showChoice(gap: TodayGap, goals: readonly Goal[] = []): Promise<HTMLElement> {
  fakeMain({
    readToday: () => ({ ...aToday, gaps: [gap], goals }),
    understandLine: () => anUnderstoodLine,
  });
  await show(<TodayView />);
  const section = await screen.findByRole('region', { name: 'Gaps that matter most' });
  return within(section).getByRole('listitem');
}

test('with nothing assessed the gaps give way to where to start', async () => {
  fakeMain({
    readToday: () => ({ ...aToday, assessedCount: 0, readiness: 0, sessionsExist: false }),
  });
  await show(<TodayView />);
  expect(await screen.findByText('Nothing assessed yet')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Assess' })).toBeTruthy();
  expect(screen.queryByText('Gaps that matter most')).toBeNull();
});

test('a long break is stated without reproach, with one small step', async () => {
  fakeMain({
    readToday: () => ({
      ...aToday,
      breakDays: 17,
      next: { skill: 'postgresql', title: 'PostgreSQL' },
    }),
  });
  await show(<TodayView />);
  expect(await screen.findByText('Last studied 17 days ago.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /read what PostgreSQL asks next/ })).toBeTruthy();
});

test.each([
  [61, '61 days'],
  [242, '8 months'],
  [365, '12 months'],
  [800, '2 years'],
])('a break of %i days is one of %s', async (breakDays, words) => {
  fakeMain({ readToday: () => ({ ...aToday, breakDays }) });
  await show(<TodayView />);
  expect(await screen.findByText(`Last studied ${words} ago.`)).toBeTruthy();
});

test('a goal whose day passed asks for a new day or to be let go', async () => {
  let passed: readonly Goal[] = [{ ...aGoal, state: 'missed', by: '2026-11-10' }];
  const main = fakeMain({
    readToday: () => ({ ...aToday, passed }),
    dropGoal: () => {
      passed = [];
      return aGoal;
    },
  });
  await show(<TodayView />);
  expect(await screen.findByText(/^MongoDB’s day, Nov 10, has passed\./)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Choose a new day: MongoDB' }));
  expect(useDialog.getState().dialog).toEqual({ kind: 'goal', goal: 'g1' });
  fireEvent.click(screen.getByRole('button', { name: 'Let it go: MongoDB' }));
  await waitFor(() => expect(main.inputsOf('dropGoal')).toEqual([{ id: 'g1' }]));
  act(() => tellChanged('goals'));
  await waitFor(() => expect(screen.queryByText(/has passed/)).toBeNull());
});

test('a gap says what was chosen for it, and goes on with that', async () => {
  const row = await showChoice(aChoice, [aGoal]);
  expect(row.textContent).toContain('You chose MongoDB, level 2 by Mar 3, 2027.');
  fireEvent.click(within(row).getByRole('button', { name: 'Log a session: MongoDB' }));
  const field = await screen.findByLabelText<HTMLInputElement>('What did you study?');
  expect(field.value).toBe('MongoDB ');
  fireEvent.click(within(row).getByRole('button', { name: 'More for NoSQL databases' }));
  expect(await screen.findByRole('menuitem', { name: 'Redis' })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: 'MongoDB' })).toBeNull();
});

test('a choice of which nothing was said asks first what is there', async () => {
  const row = await showChoice({ ...aChoice, unanswered: true });
  expect(within(row).getByRole('button', { name: 'Assess: NoSQL databases' })).toBeTruthy();
  expect(within(row).queryByRole('button', { name: 'Choose: NoSQL databases' })).toBeNull();
  expect(row.textContent).toContain('Not assessed; choose from MongoDB, Redis.');
});

test('what Milepost added to the role is said once, while it is unanswered', async () => {
  fakeMain({ readToday: () => ({ ...aToday, areaCount: 17, unansweredExtended: 4 }) });
  await show(<TodayView />);
  expect(await screen.findByText(/^4 of the 17 areas are Milepost’s additions/)).toBeTruthy();
});

test('the start counts the areas that the first run asks for', async () => {
  fakeMain({ readToday: () => ({ ...aToday, areaCount: 17, assessedCount: 0 }) });
  await show(<TodayView />);
  expect(await screen.findByText(/^13 areas, about a minute each/)).toBeTruthy();
  expect(screen.queryByText(/Milepost’s additions/)).toBeNull();
});

test('the week is one sentence for those who cannot see it, and a table on request', async () => {
  fakeMain({ readToday: () => aToday });
  await show(<TodayView />);
  expect(
    await screen.findByRole('img', {
      name: '45 min studied this week; 20 min of 1 h 30 promised. Minutes by day: Wed 45.',
    }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
  expect(within(screen.getByRole('table')).getAllByRole('columnheader')).toHaveLength(7);
});
