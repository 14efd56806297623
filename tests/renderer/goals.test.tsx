import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Goal } from '../../src/contract/goals.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { openDialog, useDialog } from '../../src/renderer/state/dialogs.ts';
import { goTo } from '../../src/renderer/state/place.ts';
import { GoalDialog } from '../../src/renderer/views/goals/GoalDialog.tsx';
import { GoalsView } from '../../src/renderer/views/goals/GoalsView.tsx';
import { anApp, fakeMain, show, tellChanged } from './today.fake.tsx';

const opened: Goal = {
  id: 'g1',
  skill: 'swagger',
  title: 'Swagger',
  area: null,
  level: 3,
  descriptor: '',
  by: '2026-12-10',
  weeklyMinutes: 120,
  state: 'open',
  metOn: null,
  createdOn: '2026-11-01',
  droppedOn: null,
  endedOn: null,
  currentLevel: null,
  minutesThisWeek: 0,
  minutesTotal: 0,
  weeks: [{ start: '2026-11-16', minutes: 0, promised: 120 }],
  terms: [{ fromDay: '2026-11-01', level: 3, by: '2026-12-10', weeklyMinutes: 120 }],
  daysLeft: 21,
  version: 'v1',
};

/** A main that stores one goal, and refuses what was opened on another. */
function storeOne() {
  let stored: Goal | null = opened;
  const main = fakeMain({
    readApp: () => anApp,
    listSkills: () => [],
    listGoals: () => (stored === null ? [] : [stored]),
    editGoal: ({ id, version, ...terms }) => {
      if (stored === null) throw new Refusal('goal-unknown', { id });
      if (version !== stored.version) throw new Refusal('goal-changed', { id });
      return { ...stored, ...terms };
    },
    listChanges: () => ({ changes: [], next: null, state: anApp.undo }),
  });
  const change = (to: Goal | null): void => {
    stored = to;
    tellChanged('goals');
  };
  return { main, change };
}

const weekly = () => screen.findByLabelText<HTMLInputElement>('Minutes a week');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function openAndType(): Promise<void> {
  const dialog = { kind: 'goal', goal: 'g1' } as const;
  openDialog(dialog);
  await show(<GoalDialog dialog={dialog} />, ['goals', 'skills']);
  fireEvent.change(await weekly(), { target: { value: '300' } });
}

test('a goal that was changed elsewhere is saved over only by one who has seen it', async () => {
  const { main, change } = storeOne();
  await openAndType();
  // The catalogue has retired it; it keeps its title.
  expect(screen.getByText('Swagger')).toBeTruthy();
  change({ ...opened, level: 4, weeklyMinutes: null, version: 'v2' });
  await waitFor(() => expect(main.inputsOf('listGoals').length).toBeGreaterThan(1));
  press('Change the goal');
  expect(await screen.findByText(/This goal was changed elsewhere/)).toBeTruthy();
  expect(screen.getByText(/Stored now: level 4 by .* no minutes a week/)).toBeTruthy();
  expect((await weekly()).value).toBe('300');
  press('Save mine over it');
  await waitFor(() => expect(useDialog.getState().dialog).toBeNull());
  expect(main.inputsOf('editGoal')).toMatchObject([
    { version: 'v1', level: 3, weeklyMinutes: 300 },
    { version: 'v2', level: 3, weeklyMinutes: 300 },
  ]);
});

test('the terms that are in force can be taken into the form', async () => {
  const { main, change } = storeOne();
  await openAndType();
  change({ ...opened, weeklyMinutes: 60, version: 'v2' });
  press('Change the goal');
  await screen.findByText(/changed elsewhere/);
  press('Show what is stored');
  expect((await weekly()).value).toBe('60');
  press('Change the goal');
  await waitFor(() => expect(main.inputsOf('editGoal').at(-1)).toMatchObject({ version: 'v2' }));
});

test('a goal that is gone keeps its form, which says so', async () => {
  const { main, change } = storeOne();
  await openAndType();
  change(null);
  await waitFor(() => expect(main.inputsOf('listGoals').length).toBeGreaterThan(1));
  press('Change the goal');
  expect(await screen.findByText(/There is no goal with the id/)).toBeTruthy();
  expect((await weekly()).value).toBe('300');
});

test('a goal’s form that is closed keeps what was typed until it is saved', async () => {
  const { main } = storeOne();
  await openAndType();
  const veil = document.querySelector('.mantine-Modal-overlay');
  if (veil !== null) fireEvent.click(veil, { detail: 1 });
  expect(useDialog.getState().dialog).not.toBeNull();
  cleanup();
  await show(<GoalDialog dialog={{ kind: 'goal', goal: 'g1' }} />, ['goals', 'skills']);
  expect((await weekly()).value).toBe('300');
  expect(screen.getByText('Draft from before')).toBeTruthy();
  press('Change the goal');
  await waitFor(() => expect(main.inputsOf('editGoal')).toHaveLength(1));
  await waitFor(() => expect(useDialog.getState().dialog).toBeNull());
  cleanup();
  await show(<GoalDialog dialog={{ kind: 'goal', goal: 'g1' }} />, ['goals', 'skills']);
  expect((await weekly()).value).toBe('120');
});

test('a new goal asks for what is missing beside its field', async () => {
  const { main } = storeOne();
  const dialog = { kind: 'goal' } as const;
  openDialog(dialog);
  await show(<GoalDialog dialog={dialog} />, ['goals', 'skills']);
  await weekly();
  expect(screen.queryByText('Choose a skill.')).toBeNull();
  press('Promise');
  expect(await screen.findByText('Choose a skill.')).toBeTruthy();
  expect(screen.queryByText(/Which skill did you study/)).toBeNull();
  expect(main.inputsOf('addGoal')).toEqual([]);
});

test.each(['-5', '0', '1.5', '10081'])('%s minutes a week are refused as typed', async (typed) => {
  const { main } = storeOne();
  await openAndType();
  fireEvent.change(await weekly(), { target: { value: typed } });
  fireEvent.blur(await weekly());
  expect((await weekly()).value).toBe(typed);
  press('Change the goal');
  expect(await screen.findByText(/^Whole minutes, from 1 to/)).toBeTruthy();
  expect(main.inputsOf('editGoal')).toEqual([]);
});

test('the day of a goal can be typed', async () => {
  const { main } = storeOne();
  await openAndType();
  const field = screen.getByRole('combobox', { name: 'By' });
  fireEvent.change(field, { target: { value: '2027-01-15' } });
  fireEvent.blur(field);
  press('Change the goal');
  await waitFor(() => expect(main.inputsOf('editGoal')).toMatchObject([{ by: '2027-01-15' }]));
});

const ended = (id: string, state: Goal['state'], endedOn: string): Goal => ({
  ...opened,
  id,
  title: id,
  by: '2025-09-05',
  createdOn: '2025-05-23',
  state,
  endedOn,
  metOn: state === 'met' ? endedOn : null,
  droppedOn: state === 'dropped' ? endedOn : null,
  minutesTotal: 630,
  weeks: [
    { start: '2025-08-11', minutes: 200, promised: 120 },
    { start: '2025-08-18', minutes: 100, promised: 120 },
  ],
  daysLeft: -440,
});

function showGoals(goals: readonly Goal[]): Promise<void> {
  fakeMain({ readApp: () => anApp, listGoals: () => goals });
  return show(<GoalsView />, ['goals']);
}

function setWidth(isWide: boolean): void {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (media) => Object.assign(new EventTarget(), { matches: isWide, media }) as MediaQueryList,
  );
}

beforeEach(() => {
  goTo({ screen: 'goals' });
  setWidth(true);
});

test('with no open goal the list shows those that ended last, newest first, and counts all', async () => {
  await showGoals([
    ended('Docker', 'missed', '2025-09-05'),
    ended('Git', 'met', '2025-07-01'),
    ended('Python', 'met', '2025-10-09'),
  ]);
  const states = await screen.findByRole('radiogroup', { name: 'Which goals' });
  expect(states.textContent).toBe('Open 0Met 2Missed 1Dropped 0');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Met 2' }).checked).toBe(true);
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows).toEqual([expect.stringContaining('Python'), expect.stringContaining('Git')]);
  fireEvent.click(screen.getByRole('radio', { name: 'Open 0' }));
  expect(await screen.findByText('No goal is open.')).toBeTruthy();
  expect(screen.queryByText(/Choose a goal/)).toBeNull();
});

test('a goal that ended tells of its own time', async () => {
  await showGoals([ended('Python', 'met', '2025-08-21')]);
  const page = await screen.findByRole('region', { name: 'Python, level 3' });
  const words = page.textContent.replaceAll(/\s/g, ' ');
  expect(words).toContain('from May 23 to Aug 21, 2025');
  expect(words).toContain('10 h 30');
  expect(words).toContain('met, 15 days early');
  expect(words).toContain('5 h in 2 weeks, 4 h promised.');
  expect(words).toContain('its last 2 weeks');
  expect(words).not.toContain('this week');
  expect(words).not.toContain('ago');
});

test('a goal made today averages nothing', async () => {
  await showGoals([opened]);
  const page = await screen.findByRole('region', { name: 'Swagger, level 3' });
  expect(page.textContent).toContain('0 min this week, 2 h promised.');
  expect(page.textContent).not.toContain('weeks before');
});

test('on a narrow window a goal opens over the list, and Back and Escape close it', async () => {
  setWidth(false);
  await showGoals([opened]);
  const row = await screen.findByRole('button', { name: /Swagger/ });
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.click(row);
  fireEvent.click(await screen.findByRole('button', { name: 'Back to the list' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(row);
  const back = await screen.findByRole('button', { name: 'Back to the list' });
  fireEvent.keyDown(back, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
