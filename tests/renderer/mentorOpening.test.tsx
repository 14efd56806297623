import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Handlers } from '../../src/contract/index.ts';
import type { Opening } from '../../src/contract/openings.ts';
import { forgetDrops } from '../../src/renderer/state/openings.ts';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { OpeningArea } from '../../src/renderer/views/opening/OpeningArea.tsx';
import { anOpened, mentorHandlers, nothingOpened } from './mentor.fake.ts';
import { anApp, fakeMain, show, tellChanged, type FakeMain } from './today.fake.tsx';

beforeEach(() => {
  forgetDrops();
  goTo({ screen: 'today' });
});

async function open(more: Partial<Handlers>, isFirstRun = false): Promise<FakeMain> {
  const main = fakeMain({ ...mentorHandlers, ...more });
  await show(<OpeningArea isFirstRun={isFirstRun} />, ['mentor']);
  return main;
}

function drag(kind: 'dragEnter' | 'drop', files: readonly File[]): void {
  const event = createEvent[kind](window);
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } });
  fireEvent(window, event);
}

const aFile = (name: string, bytes = 4): File => {
  const file = new File(['1234'], name);
  Object.defineProperty(file, 'size', { value: bytes });
  return file;
};

test('files that are dropped anywhere are handed over one after the other', async () => {
  let running = 0;
  let most = 0;
  const main = await open({
    openDropped: async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return nothingOpened;
    },
  });
  drag('dragEnter', []);
  expect(screen.getByText('Drop reports or feedback here to open them')).toBeTruthy();
  drag('drop', [aFile('a.html'), aFile('b.milepost'), aFile('huge.html', 48_000_001)]);
  await waitFor(() => expect(screen.queryByText(/Drop reports/)).toBeNull());
  expect(await screen.findByText(/huge.html is 48000001 bytes long/)).toBeTruthy();
  expect(most).toBe(1);
  const inputs = main.inputsOf('openDropped') as { name: string; bytes: Uint8Array }[];
  expect(inputs.map(({ name, bytes }) => [name, bytes.byteLength])).toEqual([
    ['a.html', 4],
    ['b.milepost', 4],
  ]);
});

test('while it runs there is a count and a way to stop', async () => {
  const running: Opening = { state: 'running', done: 3, total: 12, files: [anOpened()] };
  const main = await open({ readOpening: () => running, cancelOpening: () => running });
  expect(await screen.findByText('3 of 12')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(main.inputsOf('cancelOpening')).toHaveLength(1));
});

test('afterwards each file says what became of it', async () => {
  const files = [
    anOpened({ fileName: 'a.html' }),
    anOpened({
      fileName: 'b.html',
      learner: { id: 'learner-4', name: 'Haruto Sato' },
      notes: ['new-learner', 'other-key'],
    }),
    anOpened({ fileName: 'c.html', outcome: 'known' }),
    anOpened({ fileName: 'd.html', notes: ['unsigned', 'page-changed'] }),
    anOpened({
      fileName: 'e.txt',
      outcome: 'refused',
      learner: null,
      refusal: { code: 'file-invalid', details: { file: 'e.txt', reason: 'empty' } },
    }),
  ];
  let opening: Opening = { state: 'done', done: 5, total: 5, files };
  await open({
    readOpening: () => opening,
    dismissOpening: () => {
      opening = nothingOpened;
      return opening;
    },
  });
  expect(await screen.findByText('4 files opened, 1 refused')).toBeTruthy();
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(said[0]).toContain('Added to Aiko Tanaka');
  expect(said[1]).toContain('Compare this fingerprint by phone: 4821');
  expect(said[1]).toContain('Haruto Sato is known by another key: same person?');
  expect(said[2]).toContain('had been opened before');
  expect(said[3]).toContain('Not signed');
  expect(said[3]).toContain('The page was changed on its way');
  expect(said[4]).toContain('e.txt is empty');
  // Several lead nowhere of themselves.
  expect(usePlace.getState()).toEqual({ screen: 'today' });
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss what was opened' }));
  await act(async () => {
    tellChanged('opening');
    await Promise.resolve();
  });
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Opened files' })).toBeNull());
});

test('one that is opened alone leads to its learner, once', async () => {
  await open({ readOpening: () => ({ state: 'done', done: 1, total: 1, files: [anOpened()] }) });
  await waitFor(() => expect(usePlace.getState().learner).toBe('learner-1'));
  act(() => goTo({ screen: 'goals' }));
  await act(async () => {
    tellChanged('opening');
    await Promise.resolve();
  });
  expect(usePlace.getState()).toEqual({ screen: 'goals' });
});

test('one that holds feedback leads to it', async () => {
  const file = anOpened({ outcome: 'feedback', learner: null, snapshot: null, feedback: 'f-1' });
  await open({ readOpening: () => ({ state: 'done', done: 1, total: 1, files: [file] }) });
  await waitFor(() => expect(usePlace.getState()).toEqual({ screen: 'share', feedback: 'f-1' }));
});

test('in the first run it also ends that', async () => {
  const main = await open(
    {
      readOpening: () => ({ state: 'done', done: 1, total: 1, files: [anOpened()] }),
      listRoles: () => [],
      changeSettings: () => anApp.settings,
    },
    true,
  );
  await waitFor(() => expect(main.inputsOf('changeSettings')).toEqual([{ firstRunDone: true }]));
  expect(usePlace.getState().learner).toBe('learner-1');
});
