import { act as inAct, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EditableSession } from '../../src/contract/sessions.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { closeDialog, openDialog, useDialog } from '../../src/renderer/state/dialogs.ts';
import { Dialogs } from '../../src/renderer/views/dialogs/Dialogs.tsx';
import { SessionDialog } from '../../src/renderer/views/sessions/SessionDialog.tsx';
import { sessionOf } from './sessions.fake.ts';
import { aForm, anApp, fakeMain, show, tellChanged } from './today.fake.tsx';
import { field, fill, reads } from './sessionForm.fake.ts';

/** A main that stores one session, and refuses what was opened on another. */
function storeOne(first: EditableSession | null) {
  let stored = first;
  const main = fakeMain({
    ...reads,
    readSession: ({ id }) => {
      if (stored === null) throw new Refusal('session-unknown', { id });
      return stored;
    },
    editSession: ({ id, form, version }) => {
      if (stored === null) throw new Refusal('session-unknown', { id });
      if (version !== stored.version) throw new Refusal('session-changed', { id });
      return sessionOf(form);
    },
    addSession: (form) => sessionOf(form),
    listChanges: () => ({ changes: [], next: null, state: anApp.undo }),
  });
  const change = (to: EditableSession | null): void => {
    stored = to;
    tellChanged('sessions');
  };
  return { main, change };
}

const opened: EditableSession = { ...sessionOf(aForm), version: 'v1' };

const changed: EditableSession = {
  ...sessionOf({ ...aForm, durationSeconds: 3600, note: 'from the command line' }),
  version: 'v2',
};

async function openAndType(): Promise<void> {
  openDialog({ kind: 'session', session: 's1' });
  await show(<SessionDialog session="s1" />, ['skills']);
  fireEvent.change(await field('Note'), { target: { value: 'mine' } });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** Escape and a click beside end here; what they do to the words must not matter. */
async function reopen(dialog: Parameters<typeof openDialog>[0]): Promise<void> {
  inAct(closeDialog);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  inAct(() => openDialog(dialog));
  await field('Note');
}

const clickBeside = (detail = 1): void => {
  const veil = document.querySelector('.mantine-Modal-overlay');
  if (veil !== null) fireEvent.click(veil, { detail });
};

test('what was changed elsewhere is saved over only by one who has seen it', async () => {
  const { main, change } = storeOne(opened);
  await openAndType();
  change(changed);
  await waitFor(() => expect(main.inputsOf('readSession')).toHaveLength(2));
  press('Save');
  expect(await screen.findByText(/changed elsewhere since you opened it/)).toBeTruthy();
  expect(
    screen.getByText(/Stored now: 1 h, PostgreSQL, Today .* practice · from the command line/),
  ).toBeTruthy();
  expect((await field('Note')).value).toBe('mine');
  expect(useDialog.getState().dialog).not.toBeNull();
  press('Save mine over it');
  await waitFor(() => expect(useDialog.getState().dialog).toBeNull());
  expect(main.inputsOf('editSession')).toMatchObject([
    { version: 'v1', form: { note: 'mine' } },
    { version: 'v2', form: { note: 'mine' } },
  ]);
});

test('a form in which nothing was typed shows what is stored now', async () => {
  const { main, change } = storeOne(opened);
  await show(<SessionDialog session="s1" />, ['skills']);
  await field('Note');
  change(changed);
  await waitFor(async () => expect((await field('Note')).value).toBe('from the command line'));
  press('Save');
  await waitFor(() => expect(main.inputsOf('editSession')).toMatchObject([{ version: 'v2' }]));
});

test('what was changed elsewhere can be taken into the form', async () => {
  const { main, change } = storeOne(opened);
  await openAndType();
  change(changed);
  press('Save');
  await screen.findByText(/changed elsewhere/);
  press('Show what is stored');
  expect((await field('Note')).value).toBe('from the command line');
  expect((await field('Duration')).value).toBe('1h');
  expect(document.activeElement).toBe(await field('Duration'));
  expect(screen.queryByText(/changed elsewhere/)).toBeNull();
  press('Save');
  await waitFor(() => expect(main.inputsOf('editSession').at(-1)).toMatchObject({ version: 'v2' }));
});

test('what was deleted elsewhere keeps its form, and can be logged anew', async () => {
  const { main, change } = storeOne(opened);
  await openAndType();
  change(null);
  await waitFor(() => expect(main.inputsOf('readSession')).toHaveLength(2));
  press('Save');
  expect(await screen.findByText(/There is no session with the id/)).toBeTruthy();
  expect((await field('Note')).value).toBe('mine');
  press('Log it as a new session');
  await waitFor(() => expect(main.inputsOf('addSession')).toMatchObject([{ note: 'mine' }]));
});

test('a skill that was retired since keeps its title', async () => {
  storeOne({
    ...opened,
    version: 'v3',
    skills: [
      { id: 'swagger', title: 'Swagger', area: null, weight: 1, seconds: 900 },
      { id: 'sql', title: 'sql', area: null, weight: 2, seconds: 1800 },
    ],
  });
  await show(<SessionDialog session="s1" />, ['skills']);
  expect(await field('Weight of Swagger')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove Swagger' })).toBeTruthy();
  expect(screen.queryByText('swagger')).toBeNull();
});

test('a form that is closed keeps what was typed, until it is begun anew or saved', async () => {
  const main = fakeMain({ ...reads, addSession: (form) => sessionOf(form) });
  openDialog({ kind: 'session', skill: 'sql' });
  await show(<Dialogs />, ['today', 'skills']);
  await fill('Duration', '45m');
  await fill('Note', 'window functions');
  fireEvent.keyDown(await field('Note'), { key: 'Escape' });
  await waitFor(() => expect(useDialog.getState().dialog).toBeNull());
  inAct(() => openDialog({ kind: 'session', skill: 'sql' }));
  expect((await field('Note')).value).toBe('window functions');
  expect(screen.getByText('Draft from before')).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect((await field('Note')).value).toBe('');
  expect(screen.queryByText('Draft from before')).toBeNull();
  expect(document.activeElement).toBe(await field('Duration'));
  await fill('Duration', '30m');
  await reopen({ kind: 'session', skill: 'postgresql' });
  expect((await field('Duration')).value).toBe('');
  await reopen({ kind: 'session', skill: 'sql' });
  expect((await field('Duration')).value).toBe('30m');
  fireEvent.click(screen.getByRole('button', { name: 'Log' }));
  await waitFor(() => expect(main.inputsOf('addSession')).toHaveLength(1));
  await reopen({ kind: 'session', skill: 'sql' });
  expect((await field('Duration')).value).toBe('');
  expect(screen.queryByText('Draft from before')).toBeNull();
});

test('Cancel throws away what was typed', async () => {
  fakeMain(reads);
  openDialog({ kind: 'session' });
  await show(<Dialogs />, ['today', 'skills']);
  await fill('Note', 'window functions');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await reopen({ kind: 'session' });
  expect((await field('Note')).value).toBe('');
});

test('a click beside closes an untouched form only, and not as the second of a double click', async () => {
  fakeMain(reads);
  openDialog({ kind: 'session' });
  await show(<Dialogs />, ['today', 'skills']);
  await field('Note');
  clickBeside(2);
  expect(useDialog.getState().dialog).not.toBeNull();
  await fill('Note', 'window functions');
  clickBeside();
  expect(useDialog.getState().dialog).not.toBeNull();
  await fill('Note', '');
  clickBeside();
  expect(useDialog.getState().dialog).toBeNull();
});
