import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Change, ChangeOutputs } from '../../src/contract/changes.ts';
import { HistoryView } from '../../src/renderer/views/history/HistoryView.tsx';
import { anApp, fakeMain, show } from './today.fake.tsx';

const at = Date.parse('2026-11-19T12:00:00Z');

const change = (
  seq: number,
  action: string,
  about: Change['about'],
  rest: Partial<Change> = {},
): Change => ({
  seq,
  at: at - (10 - seq) * 60_000,
  action,
  about,
  kind: 'do',
  undone: false,
  ...rest,
});

const changes = [
  change(9, 'addAssessments', { skill: 'Redis', level: 2, day: '2026-11-19' }, { kind: 'undo' }),
  change(8, 'addSession', { skills: '', seconds: 5400, day: '2026-11-19' }),
  change(7, 'addAssessments', { skill: 'Redis', level: 2, day: '2026-11-19' }, { undone: true }),
  change(6, 'addAssessments', { count: 2, skills: 'Go, PHP' }),
  change(5, 'addGoal', { skill: 'SQL', level: 3, by: '2027-01-15' }),
  change(4, 'changeSettings', { names: 'weekStart, hiddenAreas' }),
  change(3, 'juggle', { balls: 3 }),
];

const state = { undo: changes[1] ?? null, redo: changes[2] ?? null };

const answer = (page: Partial<ChangeOutputs['listChanges']>): ChangeOutputs['listChanges'] => ({
  changes,
  next: null,
  state,
  ...page,
});

test('each action is a sentence, an unknown one its name', async () => {
  fakeMain({ readApp: () => anApp, listChanges: () => answer({}) });
  await show(<HistoryView />, ['history']);
  await screen.findByText('Logged 1 h 30 without a skill');
  const rows = screen
    .getAllByRole('listitem')
    .map((row) => row.querySelectorAll('span')[0]?.textContent);
  expect(rows).toEqual([
    'Undone: Assessed Redis at level 2',
    'Logged 1 h 30 without a skill',
    'Assessed Redis at level 2',
    'Assessed 2 skills: Go, PHP',
    expect.stringMatching(/^Promised SQL at level 3 by .*15.*2027/) as string,
    'Changed settings: first day of the week, hidden areas',
    'juggle',
  ]);
});

test('what is undone is marked, and the next to undo and redo carry their way back', async () => {
  const main = fakeMain({
    readApp: () => anApp,
    listChanges: () => answer({}),
    undo: () => changes[1] as Change,
  });
  await show(<HistoryView />, ['history']);
  await screen.findByText('Logged 1 h 30 without a skill');
  const rows = screen.getAllByRole('listitem');
  const row = (index: number) => within(rows[index] as HTMLElement);
  expect(row(2).getByText('undone')).toBeTruthy();
  expect(row(2).getByRole('button', { name: 'Redo' })).toBeTruthy();
  fireEvent.click(row(1).getByRole('button', { name: 'Undo' }));
  expect(main.inputsOf('undo')).toHaveLength(1);
});

test('earlier entries come by key when they are asked for', async () => {
  const main = fakeMain({
    readApp: () => anApp,
    listChanges: ({ before }) =>
      before === undefined
        ? answer({ next: 3 })
        : answer({ changes: [change(2, 'addSkill', { title: 'Kafka' })] }),
  });
  await show(<HistoryView />, ['history']);
  fireEvent.click(await screen.findByRole('button', { name: 'Earlier' }));
  expect(await screen.findByText('Added Kafka to your skills')).toBeTruthy();
  expect(main.inputsOf('listChanges')).toContainEqual({ limit: 100, before: 3 });
});

test('an empty history says what will stand here', async () => {
  fakeMain({
    readApp: () => anApp,
    listChanges: () => ({ changes: [], next: null, state: { undo: null, redo: null } }),
  });
  await show(<HistoryView />, ['history']);
  expect(await screen.findByText(/can be undone\./)).toBeTruthy();
  const undo = screen.getByRole('button', { name: 'Undo' });
  expect(undo.getAttribute('aria-disabled')).toBe('true');
});
