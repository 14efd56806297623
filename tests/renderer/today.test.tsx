import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { UnderstoodLine } from '../../src/contract/sessions.ts';
import type { Today } from '../../src/contract/today.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { useMessages } from '../../src/renderer/state/actions.ts';
import { focusQuickAdd } from '../../src/renderer/state/quickAdd.ts';
import { TodayView } from '../../src/renderer/views/today/TodayView.tsx';
import { sessionOf } from './sessions.fake.ts';
import { aForm, anUnderstoodLine, aToday, fakeMain, show, tellChanged } from './today.fake.tsx';

const line = 'postgres 45m practice: index tuning';

async function type(text: string): Promise<HTMLInputElement> {
  const field = await screen.findByLabelText<HTMLInputElement>('What did you study?');
  fireEvent.change(field, { target: { value: text } });
  return field;
}

test('the line has the focus on arrival, and again when it is asked for', async () => {
  fakeMain({ readToday: () => aToday, understandLine: () => anUnderstoodLine });
  await show(<TodayView />);
  const field = await screen.findByLabelText<HTMLInputElement>('What did you study?');
  expect(document.activeElement).toBe(field);
  field.blur();
  act(() => focusQuickAdd('PostgreSQL '));
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.value).toBe('PostgreSQL ');
});

test('what was understood stands below as it is typed', async () => {
  const main = fakeMain({ readToday: () => aToday, understandLine: () => anUnderstoodLine });
  await show(<TodayView />);
  await type(line);
  const chips = await screen.findByRole('group', { name: 'Understood so far' });
  const words = within(chips)
    .getAllByRole('button')
    .map((chip) => chip.textContent);
  expect(words).toEqual([
    '45 min',
    'PostgreSQL',
    'practice',
    'Today, 19:30 – 20:15',
    'index tuning',
  ]);
  expect(main.inputsOf('understandLine')).toEqual([{ line }]);
});

test('Enter logs what was understood, clears the line, keeps the focus, and offers undo', async () => {
  let today: Today = aToday;
  const main = fakeMain({
    readToday: () => today,
    understandLine: () => anUnderstoodLine,
    addSession: (form) => {
      const session = sessionOf(form);
      today = { ...aToday, sessions: [session] };
      return session;
    },
  });
  await show(<TodayView />);
  const field = await type(line);
  const form = field.closest('form');
  if (form === null) throw new Error('the line is no form');
  fireEvent.submit(form);
  await waitFor(() => expect(field.value).toBe(''));
  expect(main.inputsOf('addSession')).toEqual([aForm]);
  expect(document.activeElement).toBe(field);
  act(() => tellChanged('sessions'));
  const row = await screen.findByRole('listitem');
  expect(row.textContent.replaceAll(/\s/g, ' ')).toContain(
    'Today 19:3045 min PostgreSQLpractice · index tuning',
  );
  expect(useMessages.getState().messages).toEqual([
    expect.objectContaining({
      kind: 'done',
      action: 'addSession',
      undo: true,
      about: { skills: 'PostgreSQL', seconds: 2700, day: '2026-11-19' },
    }),
  ]);
});

test('a line that is not enough is refused below it, and stays', async () => {
  const main = fakeMain({
    readToday: () => aToday,
    understandLine: () => ({
      parts: anUnderstoodLine.parts.slice(1, 2),
      form: null,
      problem: { code: 'duration-missing', details: {} },
    }),
  });
  await show(<TodayView />);
  const field = await type('postgres');
  const form = field.closest('form');
  if (form === null) throw new Error('the line is no form');
  fireEvent.submit(form);
  expect((await screen.findByRole('alert')).textContent).toContain('How long did it take?');
  expect(field.value).toBe('postgres');
  expect(main.inputsOf('addSession')).toEqual([]);
});

test('a refusal of the store is said below the line, which is kept', async () => {
  fakeMain({
    readToday: () => aToday,
    understandLine: () => anUnderstoodLine,
    addSession: () => {
      throw new Refusal('disk-full', { path: '/profile' });
    },
  });
  await show(<TodayView />);
  const field = await type(line);
  const form = field.closest('form');
  if (form === null) throw new Error('the line is no form');
  fireEvent.submit(form);
  expect((await screen.findByRole('alert')).textContent).toContain('The disk');
  expect(field.value).toBe(line);
});

test('an unknown word offers the nearest skills and a skill of one’s own', async () => {
  let known = false;
  const unknown: UnderstoodLine = {
    parts: [
      { kind: 'duration', text: '45m', seconds: 2700 },
      { kind: 'unknown', text: 'kafak', nearest: [{ id: 'kafka', title: 'Kafka' }] },
    ],
    form: null,
    problem: { code: 'skill-unknown', details: { name: 'kafak' } },
  };
  const main = fakeMain({
    readToday: () => aToday,
    understandLine: () => (known ? anUnderstoodLine : unknown),
    addSkill: ({ title }) => {
      known = true;
      return { id: 'own-kafak', title };
    },
  });
  await show(<TodayView />);
  const field = await type('45m kafak');
  fireEvent.click(await screen.findByRole('button', { name: 'kafak?' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Kafka' }));
  expect(field.value).toBe('45m Kafka');
  await type('45m kafak');
  fireEvent.click(await screen.findByRole('button', { name: 'kafak?' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Add “kafak” as my own skill' }));
  await waitFor(() => expect(main.inputsOf('addSkill')).toEqual([{ title: 'kafak' }]));
  expect(await screen.findByRole('button', { name: 'PostgreSQL' })).toBeTruthy();
});

test('Backspace on a chip takes its words out of the line', async () => {
  fakeMain({ readToday: () => aToday, understandLine: () => anUnderstoodLine });
  await show(<TodayView />);
  const field = await type('45m postgres practice: index tuning');
  fireEvent.keyDown(await screen.findByRole('button', { name: 'practice' }), { key: 'Backspace' });
  expect(field.value).toBe('45m postgres: index tuning');
  expect(document.activeElement).toBe(field);
});

test('yesterday in one press', async () => {
  const main = fakeMain({ readToday: () => aToday, understandLine: () => anUnderstoodLine });
  await show(<TodayView />);
  await type(line);
  fireEvent.click(screen.getByRole('button', { name: 'Yesterday' }));
  await waitFor(() =>
    expect(main.inputsOf('understandLine')).toContainEqual({ line, day: '2026-11-18' }),
  );
});

test('an answer to an earlier text is dropped', async () => {
  const answers: ((value: UnderstoodLine) => void)[] = [];
  fakeMain({
    readToday: () => aToday,
    understandLine: () => new Promise<UnderstoodLine>((resolve) => answers.push(resolve)),
  });
  await show(<TodayView />);
  await type('4');
  await waitFor(() => expect(answers).toHaveLength(1));
  await type(line);
  await waitFor(() => expect(answers).toHaveLength(2));
  await act(async () => answers[1]?.(anUnderstoodLine));
  await act(async () => answers[0]?.({ parts: [], form: null, problem: null }));
  expect(screen.getByRole('button', { name: '45 min' })).toBeTruthy();
});

test('deleting asks nothing, goes on at the next row, and offers undo', async () => {
  const first = sessionOf(aForm, 'a');
  const second = sessionOf({ ...aForm, durationSeconds: 600, skills: [] }, 'b');
  const main = fakeMain({
    readToday: () => ({ ...aToday, sessions: [first, second] }),
    deleteSession: ({ id }) => ({ id }),
  });
  await show(<TodayView />);
  const button = await screen.findByRole('button', { name: 'Delete 45 min, PostgreSQL, Today' });
  button.focus();
  fireEvent.click(button);
  await waitFor(() => expect(main.inputsOf('deleteSession')).toEqual([{ id: 'a' }]));
  // On the row itself: Enter once more must not delete that one too.
  expect(document.activeElement?.getAttribute('data-session')).toBe('b');
  await waitFor(() =>
    expect(useMessages.getState().messages).toEqual([
      expect.objectContaining({ action: 'deleteSession', undo: true }),
    ]),
  );
});

test('earlier sessions come a page at a time, below the last ones, and the focus stays', async () => {
  const ids = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => sessionOf(aForm, `s${from + index}`));
  let today: Today = { ...aToday, sessions: ids(0, 6), earlierSessions: 'k6' };
  const main = fakeMain({
    readToday: () => today,
    listSessions: ({ after }) =>
      after === 'k6' || after === 'k5'
        ? { sessions: ids(6, 26), next: 'k26' }
        : { sessions: ids(26, 30), next: null },
  });
  await show(<TodayView />);
  const button = await screen.findByRole('button', { name: 'Earlier sessions' });
  expect(main.inputsOf('listSessions')).toEqual([]);
  button.focus();
  fireEvent.click(button);
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(26));
  expect(document.activeElement).toBe(button);
  fireEvent.click(button);
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(30));
  expect(screen.queryByRole('button', { name: 'Earlier sessions' })).toBeNull();
  await waitFor(() =>
    expect(document.activeElement?.closest('[data-session]')?.getAttribute('data-session')).toBe(
      's26',
    ),
  );
  // What changes is read again, as far as it was shown, from the new key.
  today = { ...today, sessions: ids(1, 6), earlierSessions: 'k5' };
  act(() => tellChanged('sessions'));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(29));
  expect(main.inputsOf('listSessions').slice(-2)).toEqual([
    { limit: 20, after: 'k5' },
    { limit: 20, after: 'k26' },
  ]);
});

test('a refusal stands where the chips do, so that nothing below moves', async () => {
  fakeMain({
    readToday: () => aToday,
    understandLine: () => ({
      parts: anUnderstoodLine.parts.slice(1, 2),
      form: null,
      problem: { code: 'duration-missing', details: {} },
    }),
  });
  await show(<TodayView />);
  const field = await type('postgres');
  fireEvent.submit(field);
  const alert = await screen.findByRole('alert');
  const chips = screen.getByRole('group', { name: 'Understood so far' });
  expect(alert.parentElement).toBe(chips.parentElement);
});

test('a session that may have been at any time today says so', async () => {
  fakeMain({
    readToday: () => aToday,
    understandLine: () => ({
      ...anUnderstoodLine,
      form: { ...aForm, startTime: null, endTime: null },
    }),
  });
  await show(<TodayView />);
  await type(line);
  expect(await screen.findByRole('button', { name: 'Today, time open' })).toBeTruthy();
});

test('a typed time stands with its day, and Backspace takes both out', async () => {
  fakeMain({
    readToday: () => aToday,
    understandLine: () => ({
      parts: [
        ...anUnderstoodLine.parts.slice(0, 2),
        { kind: 'day', text: 'yesterday', day: '2026-11-18' },
        { kind: 'time', text: 'at 9pm', start: '21:00', end: null },
      ],
      form: { ...aForm, day: '2026-11-18', startTime: '21:00', endTime: null },
      problem: null,
    }),
  });
  await show(<TodayView />);
  const field = await type('45m postgres yesterday at 9pm');
  const chip = await screen.findByRole('button', { name: 'Yesterday, 21:00' });
  fireEvent.keyDown(chip, { key: 'Backspace' });
  expect(field.value.trim()).toBe('45m postgres');
});
