import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Goal } from '../../src/contract/goals.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { openDialog, useDialog } from '../../src/renderer/state/dialogs.ts';
import { GoalDialog } from '../../src/renderer/views/goals/GoalDialog.tsx';
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
  currentLevel: null,
  minutesThisWeek: 0,
  minutesTotal: 0,
  weeks: [],
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
