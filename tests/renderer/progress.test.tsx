// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Progress } from '../../src/contract/progress.ts';
import { usePlace } from '../../src/renderer/state/place.ts';
import { choosePreset } from '../../src/renderer/views/progress/range.ts';
import { ProgressView } from '../../src/renderer/views/progress/ProgressView.tsx';
import { aHistory, aProgress, nothingEver, someSkills } from './progress.fake.ts';
import { anApp, fakeMain, show, type FakeMain } from './today.fake.tsx';

// Nothing is laid out here, so that a place says how wide it would be.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 });

let main: FakeMain;

function open(
  progress: (input: { from: string | null; to: string }) => Progress | Promise<Progress> = () =>
    aProgress,
) {
  main = fakeMain({
    readApp: () => anApp,
    readProgress: progress,
    listSkills: () => someSkills,
    readLevelHistory: ({ skill, to }) => aHistory(skill, to),
  });
  return show(<ProgressView />, ['progress']);
}

beforeEach(() => choosePreset('year'));

async function heading(name: string): Promise<HTMLElement> {
  return await screen.findByRole('heading', { level: 2, name });
}

test('each chart is titled by what it found', async () => {
  await open();
  await heading('Readiness rose 28 points to 67 %');
  await heading('1 of 3 areas met');
  await heading('Most time went to Caching');
  await heading('You studied 3 of 14 days');
  await heading('Mostly practice, then course');
  await heading('Python rose from level 1 to 3');
});

test('the figures say what they were in as many days before', async () => {
  await open();
  await heading('1 of 3 areas met');
  const figures = screen.getAllByRole('term').map((term) => term.parentElement?.textContent);
  expect(figures).toEqual([
    'Readiness67 %+28 pointsfrom 39 %',
    'Hours10 h+100 %from 5 h',
    'Days studied3 of 14−1from 4',
    'Assessments2+2from 0',
    'Areas met1 of 3as before',
  ]);
  expect(screen.getByText(/^Compared with the 14 days before: .*2026\. The week of/u)).toBeTruthy();
});

async function rowsOf(chart: string): Promise<string[][]> {
  fireEvent.click(screen.getByRole('button', { name: `As a table: ${chart}` }));
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

test('the table of readiness is its steps, those before on their own days', async () => {
  await open();
  await heading('1 of 3 areas met');
  expect(await rowsOf('Readiness over time')).toEqual([
    ['Day', 'Readiness', 'Change in points'],
    ['Oct 23, 2026', '39 %', ''],
    ['Nov 5, 2026', '39 %', '0.0'],
    ['Nov 6, 2026', '39 %', '0.0'],
    ['Nov 10, 2026', '60 %', '+21'],
    ['Nov 16, 2026', '67 %', '+7.2'],
    ['Nov 19, 2026', '67 %', '0.0'],
  ]);
});

test('the table of hours is what the bars hold, and adds up', async () => {
  await open();
  await heading('1 of 3 areas met');
  expect(await rowsOf('Hours by area over time')).toEqual([
    ['Week of', 'Total', 'Programming languages', 'Caching', 'Outside this role', 'No skill'],
    ['Nov 2, 2026', '0.0', '0.0', '0.0', '0.0', '0.0'],
    ['Nov 9, 2026', '7.5', '2.5', '4.5', '0.5', '0.0'],
    ['Nov 16, 2026', '2.5', '1.0', '0.0', '0.0', '1.5'],
  ]);
});

test('the tables of days, levels and of the radar are their data', async () => {
  await open();
  await heading('Python rose from level 1 to 3');
  const days = await rowsOf('Minutes by day');
  expect(days).toHaveLength(15);
  expect(days[5]).toEqual(['Nov 10, 2026', '330']);
  fireEvent.click(screen.getByRole('button', { name: 'As a chart: Minutes by day' }));
  expect(await rowsOf('Level by area')).toContainEqual(['Relational databases', '1.5', '3']);
  fireEvent.click(screen.getByRole('button', { name: 'As a chart: Level by area' }));
  // The end of the range is no assessment, and what counted at its start was made before.
  expect(await rowsOf('Level of a skill over time')).toEqual([
    ['Day', 'Level', 'By'],
    ['Nov 6, 2026, at the start of the range', '1', 'you'],
    ['Nov 10, 2026', '2', 'Kenji'],
    ['Nov 16, 2026', '3', 'you'],
  ]);
});

test('the list beside the bars is their legend: top first, with what is no area of the role', async () => {
  await open();
  await heading('1 of 3 areas met');
  const list = screen.getByRole('region', { name: 'By area' });
  const rows = within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(rows).toEqual([
    'No skill1.5',
    'Outside this role0.5',
    'Caching4.5',
    'Programming languages3.5',
  ]);
});

function spoken(): string {
  return [...document.querySelectorAll('[aria-live]')]
    .map(({ textContent }) => textContent)
    .join('');
}

test('arrow keys read the steps of readiness', async () => {
  await open();
  const chart = await screen.findByRole('application', {
    name: 'Readiness rose 28 points to 67 %',
  });
  fireEvent.keyDown(chart, { key: 'Home' });
  expect(spoken()).toBe('Nov 6, 2026, Readiness 39 %, 14 days before 39 %');
  fireEvent.keyDown(chart, { key: 'ArrowRight' });
  expect(spoken()).toBe(
    'Nov 10, 2026, Readiness 60 %, 14 days before 39 %, +21 points on this day, Python: Programming languages met',
  );
  fireEvent.keyDown(chart, { key: 'Escape' });
  expect(spoken()).toBe('');
});

test('arrow keys read the bars: the total first, then as stacked, nothing that is zero', async () => {
  await open();
  const chart = await screen.findByRole('application', { name: 'Most time went to Caching' });
  fireEvent.keyDown(chart, { key: 'End' });
  expect(spoken()).toBe(
    'Week of Nov 16, 2026, 2.5 h, not over yet, No skill 1.5, Programming languages 1.0',
  );
  fireEvent.keyDown(chart, { key: 'ArrowLeft' });
  expect(spoken()).toBe(
    'Week of Nov 9, 2026, 7.5 h, Outside this role 0.5, Caching 4.5, Programming languages 2.5',
  );
});

test('arrow keys read days, areas and levels', async () => {
  await open();
  fireEvent.keyDown(await screen.findByRole('application', { name: 'You studied 3 of 14 days' }), {
    key: 'End',
  });
  expect(spoken()).toBe('Nov 19, 2026, nothing');
  fireEvent.blur(screen.getByRole('application', { name: 'You studied 3 of 14 days' }));
  fireEvent.keyDown(screen.getByRole('application', { name: '1 of 3 areas met' }), {
    key: 'ArrowRight',
  });
  expect(spoken()).toBe('Programming languages, yours 3, asked 3');
  fireEvent.blur(screen.getByRole('application', { name: '1 of 3 areas met' }));
  const level = await screen.findByRole('application', { name: 'Python rose from level 1 to 3' });
  fireEvent.keyDown(level, { key: 'ArrowRight' });
  fireEvent.keyDown(level, { key: 'ArrowRight' });
  expect(spoken()).toBe('Nov 10, 2026, level 2, Advanced beginner, by Kenji, asked 3');
});

test('the pictures are drawn: a bar for each area with time, two polygons, a cell for each day', async () => {
  await open();
  await heading('Python rose from level 1 to 3');
  expect(document.querySelectorAll('.recharts-zIndex-layer_300 > g > rect')).toHaveLength(5);
  expect(document.querySelectorAll('.recharts-radar-polygon')).toHaveLength(2);
  expect(document.querySelectorAll('rect[fill^="var(--mp-days-"]')).toHaveLength(14);
  expect(screen.getByText('Python: Programming languages met')).toBeTruthy();
  expect(screen.getByText('role revision 2')).toBeTruthy();
});

test('while other days are read, what was shown stays', async () => {
  let answer: (progress: Progress) => void = () => undefined;
  await open(({ from }) =>
    from === null ? new Promise((resolve) => (answer = resolve)) : aProgress,
  );
  await heading('You studied 3 of 14 days');
  fireEvent.click(screen.getByRole('radio', { name: 'All' }));
  await waitFor(() => expect(main.inputsOf('readProgress')).toHaveLength(2));
  await heading('You studied 3 of 14 days');
  act(() => answer(nothingEver));
  await heading('No day studied in this range');
  expect(main.inputsOf('readProgress')).toEqual([
    { from: '2025-11-20', to: '2026-11-19' },
    { from: null, to: '2026-11-19' },
  ]);
});

test('the arrows ask for the neighbouring days', async () => {
  await open();
  await heading('You studied 3 of 14 days');
  fireEvent.click(screen.getByRole('button', { name: /^Earlier: /u }));
  await waitFor(() =>
    expect(main.inputsOf('readProgress')).toContainEqual({ from: '2024-11-20', to: '2025-11-19' }),
  );
});

test('where nothing was ever recorded the screen keeps its shape and says what to do', async () => {
  await open(() => nothingEver);
  await screen.findByText(/^Nothing is recorded yet/u);
  await heading('Readiness stayed at 0 %');
  fireEvent.click(screen.getByRole('button', { name: 'Go to Today' }));
  expect(usePlace.getState().screen).toBe('today');
});

test('days without anything offer all days', async () => {
  await open(({ from }) =>
    from === null ? aProgress : { ...nothingEver, firstDay: '2020-01-01' },
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Show all days' }));
  await heading('You studied 3 of 14 days');
});
