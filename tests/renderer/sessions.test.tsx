import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Handlers } from '../../src/contract/index.ts';
import type { EditableSession } from '../../src/contract/sessions.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { openDialog, useDialog } from '../../src/renderer/state/dialogs.ts';
import { draftFromLine, setLine, useQuickAdd } from '../../src/renderer/state/quickAdd.ts';
import { SessionDialog } from '../../src/renderer/views/sessions/SessionDialog.tsx';
import { sessionOf } from './sessions.fake.ts';
import { aForm, anApp, anUnderstoodLine, fakeMain, show, tellChanged } from './today.fake.tsx';

const reads: Partial<Handlers> = {
  readApp: () => anApp,
  listSkills: () =>
    ['postgresql', 'sql'].map((id) => ({
      id,
      title: id,
      aliases: [],
      area: 'relational-databases',
      own: false,
      level: null,
      required: null,
    })),
};

const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);

async function fill(label: string, value: string): Promise<void> {
  const input = await field(label);
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
}

test('begins with what the line said, and clears the line when it is logged', async () => {
  const main = fakeMain({
    ...reads,
    understandLine: () => anUnderstoodLine,
    addSession: (form) => sessionOf(form),
  });
  setLine('45m postgres practice: index tuning');
  await waitFor(() => expect(useQuickAdd.getState().understood).toBeDefined());
  draftFromLine();
  openDialog({ kind: 'session' });
  await show(<SessionDialog />, ['skills']);
  expect((await field('Duration')).value).toBe('45m');
  expect((await field('Start')).value).toBe('19:30');
  expect((await field('Note')).value).toBe('index tuning');
  fireEvent.keyDown(await field('Note'), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(main.inputsOf('addSession')).toEqual([aForm]));
  await waitFor(() => expect(useDialog.getState().dialog).toBeNull());
  expect(useQuickAdd.getState().text).toBe('');
});

test('two times make the duration when the field is left', async () => {
  fakeMain(reads);
  await show(<SessionDialog skill="sql" />, ['skills']);
  await fill('Start', '2015');
  await fill('End', '21:00');
  expect((await field('Duration')).value).toBe('45m');
  expect((await field('Start')).value).toBe('20:15');
});

test('a refusal stands below the field it concerns; Enter in a field saves', async () => {
  fakeMain({
    ...reads,
    addSession: () => {
      throw new Refusal('duration-too-long', {});
    },
  });
  openDialog({ kind: 'session' });
  await show(<SessionDialog skill="sql" />, ['skills']);
  await fill('Duration', '25h');
  fireEvent.click(screen.getByRole('button', { name: 'Log' }));
  const duration = await field('Duration');
  await waitFor(() => expect(duration.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText(/24 hours at most/).id).toBe(
    duration.getAttribute('aria-describedby')?.split(' ')[0],
  );
  expect(useDialog.getState().dialog).not.toBeNull();
});

test('without a duration nothing is sent', async () => {
  const main = fakeMain(reads);
  await show(<SessionDialog skill="sql" />, ['skills']);
  await field('Duration');
  fireEvent.click(screen.getByRole('button', { name: 'Log' }));
  expect(await screen.findByText(/How long did it take/)).toBeTruthy();
  expect(main.inputsOf('addSession')).toEqual([]);
});

test('an edited session keeps what is not touched, and says whose clocks it was lived by', async () => {
  const known: EditableSession = {
    ...sessionOf({
      ...aForm,
      skills: [
        { id: 'postgresql', weight: 2 },
        { id: 'sql', weight: 1 },
      ],
    }),
    zone: 'Asia/Tokyo',
    offsetMinutes: 540,
    version: 'v1',
  };
  const main = fakeMain({
    ...reads,
    readSession: () => known,
    editSession: ({ form }) => sessionOf(form),
  });
  openDialog({ kind: 'session', session: 's1' });
  await show(<SessionDialog session="s1" />, ['skills']);
  expect(await screen.findByText(/Asia\/Tokyo \(UTC\+9\)/)).toBeTruthy();
  const weight = await field('Weight of sql');
  fireEvent.change(weight, { target: { value: '3' } });
  fireEvent.click(screen.getByRole('radio', { name: 'reading' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(main.inputsOf('editSession')).toEqual([
      {
        id: 's1',
        version: 'v1',
        form: {
          ...aForm,
          activity: 'reading',
          skills: [
            { id: 'postgresql', weight: 2 },
            { id: 'sql', weight: 3 },
          ],
        },
      },
    ]),
  );
});

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
