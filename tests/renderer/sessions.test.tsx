import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EditableSession } from '../../src/contract/sessions.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { openDialog, useDialog } from '../../src/renderer/state/dialogs.ts';
import { draftFromLine, setLine, useQuickAdd } from '../../src/renderer/state/quickAdd.ts';
import { SessionDialog } from '../../src/renderer/views/sessions/SessionDialog.tsx';
import { sessionOf } from './sessions.fake.ts';
import { aForm, anUnderstoodLine, fakeMain, show } from './today.fake.tsx';
import { field, fill, reads } from './sessionForm.fake.ts';

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

test('a session that comes after its dialog takes the focus to its first field', async () => {
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  fakeMain({
    ...reads,
    readSession: async () => {
      await asked;
      return { ...sessionOf(aForm), zone: 'Asia/Tokyo', offsetMinutes: 540, version: 'v1' };
    },
  });
  await show(<SessionDialog session="s1" />, ['skills']);
  // As the dialog's own focus trap does where there is layout.
  screen.getByRole('button', { name: 'Close' }).focus();
  answer();
  await waitFor(async () => expect(document.activeElement).toBe(await field('Duration')));
});
