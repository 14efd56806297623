import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../src/contract/index.ts';
import { forgetDrops } from '../../src/renderer/state/openings.ts';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { Dialogs } from '../../src/renderer/views/dialogs/Dialogs.tsx';
import { MentorView } from '../../src/renderer/views/mentor/MentorView.tsx';
import { aComparison, aKept, aLearner, anOpened, mentorHandlers } from './mentor.fake.ts';
import { aFingerprint, aSnapshot } from './report.fake.ts';
import { anApp, fakeMain, show, type FakeMain } from './today.fake.tsx';

// happy-dom lays nothing out.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

const withoutHistory = { ...aSnapshot, leftOut: { ...aSnapshot.leftOut, history: true } };

beforeEach(() => {
  forgetDrops();
  goTo({ screen: 'mentor', learner: 'learner-1' });
});

async function open(more: Partial<Handlers> = {}): Promise<FakeMain> {
  const main = fakeMain({ readApp: () => anApp, ...mentorHandlers, ...more });
  await show(
    <>
      <MentorView />
      <Dialogs />
    </>,
    ['mentor', 'report', 'progress', 'skills', 'review'],
  );
  await screen.findByRole('heading', { level: 1, name: 'Aiko Tanaka' });
  return main;
}

const showTab = (name: string): void => {
  fireEvent.click(screen.getByRole('tab', { name }));
};

async function choose(item: string): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'More for Aiko Tanaka' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
}

test('progress: figures, the trend as a table, the reports, the key and what it proves', async () => {
  await open();
  const figures = screen.getByRole('list', { name: 'In the newest report' });
  expect(figures.textContent).toContain('67 % readiness+9.7 points since your review of Sep 12');
  expect(figures.textContent).toContain('4 goals open1 missed');
  expect(
    screen.getByRole('heading', {
      name: /^Readiness rose \d+ points since Jan 10, 2025, measured by the newest role$/,
    }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /as a table/i }));
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows.some((row) => /^Sep 10, 2026\d+ %yes, with another role$/.test(row))).toBe(true);
  expect(rows.some((row) => /^Jan 10, 2025\d+ %$/.test(row))).toBe(true);
  expect(screen.getByText(/It does not show whose key it is/)).toBeTruthy();
  const unsigned = screen.getByRole('row', { name: /aiko-2026-03-02\.html/ });
  expect(unsigned.textContent).toContain('unsigned');
  const reviewed = screen.getByRole('row', { name: /aiko-2026-09-10\.html/ });
  expect(reviewed.textContent).toContain('Sep 12, 2026');
});

test('without earlier assessments the reports are the line, as a table too', async () => {
  await open({ readKept: () => ({ ...aKept, snapshot: withoutHistory }) });
  expect(
    await screen.findByRole('heading', {
      name: 'Readiness rose 36 points since Mar 2, measured by the newest role',
    }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /as a table/i }));
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows).toContain('Sep 10, 202655 %57 %58 hchanged');
});

test('of many reports the newest stand there, and the others when asked for', async () => {
  const [report] = aLearner.reports;
  if (report === undefined) throw new Error('there are reports');
  const reports = Array.from({ length: 60 }, (_, place) => ({ ...report, snapshot: 12 + place }));
  await open({ readLearner: () => ({ ...aLearner, reports }) });
  const table = screen.getByRole('table', { name: 'Reports' });
  expect(within(table).getAllByRole('row')).toHaveLength(13);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 60 reports' }));
  expect(within(table).getAllByRole('row')).toHaveLength(61);
});

test('the report is the whole report, of the one that was chosen', async () => {
  const main = await open();
  fireEvent.click(screen.getByRole('button', { name: 'Read: Report of Sep 10, 2026' }));
  expect(await screen.findByRole('article')).toBeTruthy();
  expect(main.inputsOf('readKept').at(-1)).toEqual({ snapshot: 8 });
});

test('the difference is to the reviewed report, and tells role from learner', async () => {
  const main = await open();
  showTab('Difference');
  expect(
    await screen.findByText(
      /\+2.3 points came from the role, .*\+9.7 points came from the learner/,
    ),
  ).toBeTruthy();
  expect(main.inputsOf('compareKept')).toEqual([{ older: 8, newer: 12 }]);
  expect(screen.getByText('Docker', { selector: 'th' }).closest('tr')?.textContent).toContain('2');
  expect(screen.getByText('missed')).toBeTruthy();
  expect(screen.getByText('42 h studied after Sep 10, 2026')).toBeTruthy();
  // However they are chosen, the later is the newer.
  fireEvent.click(screen.getByRole('combobox', { name: 'Newer report' }));
  fireEvent.click(screen.getByRole('option', { name: 'Report of Mar 2, 2026' }));
  await waitFor(() => expect(main.inputsOf('compareKept').at(-1)).toEqual({ older: 2, newer: 8 }));
});

test('an unchanged role leaves everything to the learner', async () => {
  await open({
    compareKept: () => ({ ...aComparison, roleChanged: false, levels: [], goals: [] }),
  });
  showTab('Difference');
  expect(await screen.findByText(/\+12.0 points, all of them from the learner/)).toBeTruthy();
  expect(screen.getByText('No level changed.')).toBeTruthy();
  expect(screen.getByText('No goal changed.')).toBeTruthy();
});

test('advice stands with what came of it', async () => {
  await open();
  showTab('Advice');
  const docker = (await screen.findByText('Docker')).closest('li');
  expect(docker?.textContent).toContain('level 1 → 2');
  expect(docker?.textContent).toContain('2 new pieces of evidence');
  expect(docker?.textContent).toContain('wants to talk about it');
  expect(docker?.textContent).toContain('“Can we look at it together?”');
  const goal = screen.getByText('Kubernetes').closest('li');
  expect(goal?.textContent).toContain('goal missed');
  expect(screen.getByText('Thank you, I began with the image.')).toBeTruthy();
});

test('a learner is renamed, joined with another, and removed', async () => {
  const main = await open({
    renameLearner: () => ({ id: 'learner-1' }),
    joinLearners: () => ({ id: 'learner-5' }),
    removeLearner: () => ({ reports: 4 }),
  });
  const rename = await choose('Rename…');
  const field = await within(rename).findByLabelText('Your name for this learner');
  fireEvent.change(field, { target: { value: 'Aiko T.' } });
  fireEvent.click(within(rename).getByRole('button', { name: 'Rename' }));
  await waitFor(() =>
    expect(main.inputsOf('renameLearner')).toEqual([{ learner: 'learner-1', name: 'Aiko T.' }]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const remove = await choose('Remove learner…');
  expect(remove.textContent).toContain('4 reports go');
  fireEvent.click(within(remove).getByRole('button', { name: 'Remove for good' }));
  await waitFor(() =>
    expect(main.inputsOf('removeLearner')).toEqual([{ learner: 'learner-1', confirm: 'remove' }]),
  );
  await waitFor(() => expect(usePlace.getState().learner).toBeUndefined());
});

test('a person with a new key is joined only when somebody says so', async () => {
  const main = await open({ joinLearners: () => ({ id: 'learner-5' }) });
  const dialog = await choose('Same person as…');
  const join = within(dialog).getByRole('button', { name: 'Join' });
  expect((join as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(within(dialog).getByRole('combobox'));
  fireEvent.click(await screen.findByRole('option', { name: /Priya Raman/, hidden: true }));
  fireEvent.click(join);
  await waitFor(() =>
    expect(main.inputsOf('joinLearners')).toEqual([{ learner: 'learner-1', into: 'learner-5' }]),
  );
  await waitFor(() => expect(usePlace.getState().learner).toBe('learner-5'));
});

test('the file that led here says what is to be known of it, until it is dismissed', async () => {
  const file = anOpened({ notes: ['new-learner', 'page-changed'] });
  const main = await open({
    readOpening: () => ({ state: 'done', done: 1, total: 1, files: [file] }),
    dismissOpening: () => ({ state: 'idle', done: 0, total: 0, files: [] }),
  });
  const note = await screen.findByText('New learner: Aiko Tanaka');
  expect(note.closest('[role="status"]')?.textContent).toContain(
    'Compare this fingerprint by phone',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss what was opened' }));
  await waitFor(() => expect(main.inputsOf('dismissOpening')).toHaveLength(1));
});

test('who bears the same name is told by the key, and in reach', async () => {
  const namesake = {
    id: 'learner-9',
    name: 'Aiko Tanaka',
    fingerprint: aFingerprint,
    lastReport: '2026-10-01',
  };
  await open({ readLearner: () => ({ ...aLearner, otherKey: true, namesakes: [namesake] }) });
  expect(
    screen.getByText(/Another learner is called Aiko Tanaka too, with another key/),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Same person as…' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(aFingerprint)).toBeTruthy();
  expect(within(dialog).queryByRole('option')).toBeNull();
});
