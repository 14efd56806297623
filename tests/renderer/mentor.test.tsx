import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../src/contract/index.ts';
import type { LearnerRow } from '../../src/contract/learners.ts';
import { forgetLearnerList } from '../../src/renderer/state/learners.ts';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { MentorView } from '../../src/renderer/views/mentor/MentorView.tsx';
import { aiko, listOf, mentorHandlers, twelve } from './mentor.fake.ts';
import { anApp, fakeMain, show, type FakeMain } from './today.fake.tsx';

// happy-dom lays nothing out.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

beforeEach(() => {
  forgetLearnerList();
  goTo({ screen: 'mentor' });
});

async function open(more: Partial<Handlers> = {}): Promise<FakeMain> {
  const main = fakeMain({ readApp: () => anApp, ...mentorHandlers, ...more });
  await show(<MentorView />, ['mentor', 'report', 'progress', 'skills', 'review']);
  await screen.findByRole('heading', { level: 1 });
  return main;
}

const rowOf = (name: string): HTMLElement => {
  const row = screen.getByText(name).closest<HTMLElement>('[role="row"]');
  if (row === null) throw new Error(`No row of ${name}`);
  return row;
};

const lastList = (main: FakeMain) => main.inputsOf('listLearners').at(-1);

test('who waits stands first, in groups with their numbers', async () => {
  await open();
  const grid = await screen.findByRole('grid', { name: 'Learners' });
  expect(screen.getByText('12 · 4 wait for your review')).toBeTruthy();
  const heads = within(grid)
    .getAllByRole('row')
    .map(({ textContent }) => textContent)
    .filter((text) => /^(Wait|Reviewed|Nothing)/.test(text));
  expect(heads).toEqual(['Wait for your review 4', 'Reviewed 6', 'Nothing for a month 2']);
  expect(screen.getByText(/Nothing was fetched/)).toBeTruthy();
});

test('a row says readiness, change, trend, areas, hours, goals and what to do next', async () => {
  await open();
  await screen.findByRole('grid');
  const row = rowOf('Aiko Tanaka');
  expect(row.textContent).toContain('67 %');
  expect(row.textContent).toContain('+9.7 pts');
  expect(row.textContent).toContain('3 of 13');
  expect(row.textContent).toContain('58.0 h');
  expect(row.textContent).toContain('4 open1 missed');
  expect(
    within(row).getByRole('img', { name: 'Last 90 days: readiness from 57 % to 67 %' }),
  ).toBeTruthy();
  expect(within(row).getByTitle('+9.7 points since your review of Sep 12')).toBeTruthy();
  expect(rowOf('Sara Lindqvist').textContent).toContain('unsigned');
  expect(rowOf('Haruto Sato').textContent).toContain('another key');
  expect(rowOf('Haruto Sato').textContent).toContain('0 ptsfrom Oct 14');
  expect(rowOf('Lynx').textContent).toContain('a pseudonym');
  expect(rowOf('No name given').textContent).toContain('no new report');
  expect(rowOf('Emeka Obi').textContent).toContain('ask how it goes');
});

test.each([
  ['Aiko Tanaka', 'Review 7 skills: Aiko Tanaka'],
  ['Mateus Oliveira', 'Go on with the review: Mateus Oliveira'],
  ['Haruto Sato', 'Review 1 skill: Haruto Sato'],
])('the button of %s opens the review of the newest report', async (name, button) => {
  await open();
  await screen.findByText(name);
  fireEvent.click(screen.getByRole('button', { name: button }));
  expect(usePlace.getState()).toMatchObject({ screen: 'mentor', review: 12 });
});

test('heads sort: figures from the largest, names from the first, and turn when pressed again', async () => {
  const main = await open();
  await screen.findByRole('grid');
  const head = (name: string) => screen.getByRole('columnheader', { name });
  expect(head('Next').getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(within(head('Readiness')).getByRole('button'));
  await waitFor(() =>
    expect(lastList(main)).toMatchObject({ sort: 'readiness', descending: true }),
  );
  expect(head('Readiness').getAttribute('aria-sort')).toBe('descending');
  expect(screen.queryByText('Wait for your review')).toBeNull();
  fireEvent.click(within(head('Readiness')).getByRole('button'));
  await waitFor(() =>
    expect(lastList(main)).toMatchObject({ sort: 'readiness', descending: false }),
  );
  fireEvent.click(within(head('Learner')).getByRole('button'));
  await waitFor(() => expect(lastList(main)).toMatchObject({ sort: 'name', descending: false }));
});

test('search and role are asked of main, and stay while a learner is looked at', async () => {
  const other = { id: 'front-end-engineer', title: 'Front-end engineer' };
  const rows = twelve.map((row) => (row.name === 'Jun Park' ? { ...row, role: other } : row));
  const main = await open({
    listLearners: (input) =>
      listOf([...rows, { ...aiko, id: 'l-13', name: 'Bo', role: other }], input),
  });
  const field = await screen.findByRole('textbox', { name: 'Find a learner' });
  fireEvent.change(field, { target: { value: 'aiko' } });
  await waitFor(() => expect(screen.queryByText('Priya Raman')).toBeNull());
  fireEvent.click(rowOf('Aiko Tanaka'));
  await screen.findByRole('tab', { name: 'Progress' });
  fireEvent.click(screen.getByRole('button', { name: 'Back to all learners' }));
  expect(await screen.findByDisplayValue('aiko')).toBeTruthy();
  // The row that was opened is where one goes on.
  await waitFor(() => expect(document.activeElement).toBe(rowOf('Aiko Tanaka')));
  fireEvent.click(screen.getByRole('combobox', { name: 'Role' }));
  fireEvent.click(screen.getByRole('option', { name: 'Front-end engineer' }));
  await waitFor(() => expect(lastList(main)).toMatchObject({ role: 'front-end-engineer' }));
  expect(await screen.findByText('No learner is called “aiko”.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(await screen.findByText('Priya Raman')).toBeTruthy();
});

test('arrow keys walk and Enter opens', async () => {
  await open();
  await screen.findByRole('grid');
  const first = rowOf('Aiko Tanaka');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  const second = rowOf('Mateus Oliveira');
  await waitFor(() => expect(document.activeElement).toBe(second));
  expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
  fireEvent.keyDown(second, { key: 'Enter' });
  expect(usePlace.getState().learner).toBe('learner-2');
});

test('of two thousand only what is in view is drawn, and the rest is read page by page', async () => {
  const many: LearnerRow[] = Array.from({ length: 2000 }, (_, place) => ({
    ...aiko,
    id: `l-${place}`,
    name: `Learner ${place}`,
  }));
  const main = await open({ listLearners: (input) => listOf(many, input) });
  await screen.findByText('Learner 0');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(main.inputsOf('listLearners')).toHaveLength(1);
  const scroller = screen.getByRole('grid').parentElement;
  if (scroller === null) throw new Error('The grid is nowhere');
  scroller.scrollTop = 40 * 300;
  fireEvent.scroll(scroller);
  expect(await screen.findByText('Learner 300')).toBeTruthy();
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  // The pages that were there are not read again.
  expect(main.inputsOf('listLearners').map((input) => (input as { after: unknown }).after)).toEqual(
    [null, '100', '200', '300'],
  );
});

test('without learners it says what a mentor does here, and opens files', async () => {
  const main = await open({
    listLearners: (input) => listOf([], input),
    chooseFiles: () => ({ state: 'idle', done: 0, total: 0, files: [] }),
  });
  expect(await screen.findByText(/A learner sends you a report as a file/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Open a report' }));
  await waitFor(() => expect(main.inputsOf('chooseFiles')).toHaveLength(1));
});
