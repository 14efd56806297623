import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../src/contract/index.ts';
import type { Session } from '../../src/contract/sessions.ts';
import type { SkillName } from '../../src/contract/skills.ts';
import { useMessages } from '../../src/renderer/state/actions.ts';
import { useDialog } from '../../src/renderer/state/dialogs.ts';
import { closePalette, openPalette } from '../../src/renderer/state/palette.ts';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { Palette } from '../../src/renderer/views/palette/Palette.tsx';
import { aForm, anApp, anUnderstoodLine, fakeMain, show, type FakeMain } from './today.fake.tsx';

const skill = (id: string, title: string, aliases: string[] = []): SkillName => ({
  id,
  title,
  aliases,
  area: 'caching',
  own: false,
  level: 1,
  required: 2,
});

const logged: Session = {
  id: 's1',
  localDay: aForm.day,
  startedAt: null,
  endedAt: null,
  startTime: null,
  endTime: null,
  zone: null,
  offsetMinutes: null,
  durationSeconds: aForm.durationSeconds,
  skills: [],
  activity: null,
  note: '',
  overlaps: false,
};

const handlers: Partial<Handlers> = {
  readApp: () => anApp,
  listSkills: () => [skill('postgresql', 'PostgreSQL', ['psql']), skill('redis', 'Redis')],
  listGoals: () => [],
  understandLine: () => anUnderstoodLine,
  addSession: () => logged,
};

let main: FakeMain;

async function open(): Promise<HTMLElement> {
  main = fakeMain(handlers);
  await show(<Palette />, ['history']);
  openPalette();
  return screen.findByRole('combobox', { name: 'Search or do' });
}

const options = (): string[] =>
  screen.getAllByRole('option').map((option) => option.textContent ?? '');
const chosen = (): string => screen.getByRole('option', { selected: true }).textContent ?? '';

beforeEach(() => {
  closePalette();
  goTo({ screen: 'history' });
});

describe('the palette', () => {
  test('offers what can be done and where one can go before anything is typed', async () => {
    await open();
    expect(options().some((option) => option.startsWith('Log a session'))).toBe(true);
    expect(options().some((option) => option.startsWith('Settings'))).toBe(true);
  });

  test('finds a skill by another name and opens it', async () => {
    const field = await open();
    fireEvent.change(field, { target: { value: 'psq' } });
    expect(chosen()).toContain('PostgreSQL');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() =>
      expect(usePlace.getState()).toEqual({
        screen: 'skills',
        skill: 'postgresql',
        focus: 'panel',
      }),
    );
  });

  test('logs a line with Enter, even before main has read it', async () => {
    const field = await open();
    fireEvent.change(field, { target: { value: 'psql 45m' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(main.inputsOf('addSession')).toEqual([aForm]));
    await waitFor(() =>
      expect(useMessages.getState().messages[0]).toMatchObject({
        action: 'addSession',
        undo: true,
      }),
    );
  });

  test.each(['Enter', 'click'])('what %s logs is read at that moment', async (how) => {
    const field = await open();
    let endTime = '20:15';
    main = fakeMain({
      ...handlers,
      understandLine: () => ({ ...anUnderstoodLine, form: { ...aForm, endTime } }),
    });
    fireEvent.change(field, { target: { value: `psql 45m ${how}` } });
    await waitFor(() => expect(chosen()).toContain('Log: 45 min, PostgreSQL'));
    endTime = '20:16';
    if (how === 'Enter') fireEvent.keyDown(field, { key: 'Enter' });
    else fireEvent.click(screen.getByRole('option', { selected: true }));
    await waitFor(() => expect(main.inputsOf('addSession')).toEqual([{ ...aForm, endTime }]));
  });

  test('shows what it would log first', async () => {
    const field = await open();
    fireEvent.change(field, { target: { value: 'psql 45m' } });
    await waitFor(() => expect(chosen()).toContain('Log: 45 min, PostgreSQL'));
  });

  test('does what a verb says with the skill beside it', async () => {
    const field = await open();
    fireEvent.change(field, { target: { value: 'redis goal' } });
    expect(chosen()).toContain('Set a goal for Redis');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() =>
      expect(useDialog.getState().dialog).toEqual({ kind: 'goal', skill: 'redis', level: 2 }),
    );
  });

  test('the arrows move round, and the field names the chosen line', async () => {
    const field = await open();
    const [first, second] = options();
    expect(chosen()).toBe(first);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(chosen()).toBe(second);
    const option = screen.getByRole('option', { selected: true });
    expect(field.getAttribute('aria-activedescendant')).toBe(option.id);
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    expect(chosen()).toBe(options().at(-1));
  });

  test('offers to add what no skill is called', async () => {
    const field = await open();
    fireEvent.change(field, { target: { value: 'Erlang' } });
    expect(chosen()).toContain('Erlang');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() =>
      expect(useDialog.getState().dialog).toEqual({ kind: 'new-skill', title: 'Erlang' }),
    );
  });

  test('says that a name is too long for a new skill', async () => {
    const field = await open();
    fireEvent.change(field, { target: { value: 'Erlang and '.repeat(10) } });
    expect(
      await screen.findByText(/too long for a new skill’s name.* 80 characters/u),
    ).toBeTruthy();
  });
});
