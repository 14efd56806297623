import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Handlers } from '../../src/contract/index.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { useDialog } from '../../src/renderer/state/dialogs.ts';
import { ProblemView } from '../../src/renderer/views/problem/ProblemView.tsx';
import { SettingsView } from '../../src/renderer/views/settings/SettingsView.tsx';
import { anApp, fakeMain, show } from './today.fake.tsx';

const copy = (name: string) => ({
  path: `/profile/backups/${name}`,
  name,
  savedAt: Date.parse('2026-11-18T20:00:00Z'),
  bytes: 1_843_200,
  of: 'progress' as const,
  reason: 'daily' as const,
});

const handlers: Partial<Handlers> = {
  readApp: () => anApp,
  listRoles: () => [],
  listCopies: () => ({
    folder: '/profile/backups',
    copies: ['a', 'b', 'c', 'd'].map(copy),
    failure: 'disk-full',
  }),
  changeSettings: () => anApp.settings,
  setAreasHidden: () => anApp.settings,
};

test('a name is kept when it is left, and only when it changed', async () => {
  const main = fakeMain(handlers);
  await show(<SettingsView />, ['settings']);
  const name = await screen.findByLabelText('Name');
  fireEvent.blur(name);
  fireEvent.change(name, { target: { value: ' Aiko ' } });
  fireEvent.blur(name);
  await waitFor(() => expect(main.inputsOf('changeSettings')).toEqual([{ name: 'Aiko' }]));
});

test('a name that was not left is kept when the screen or the window closes', async () => {
  const main = fakeMain(handlers);
  await show(<SettingsView />, ['settings']);
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Aiko' } });
  fireEvent(window, new Event('beforeunload'));
  cleanup();
  await waitFor(() => expect(main.inputsOf('changeSettings')).toEqual([{ name: 'Aiko' }]));
  await show(<SettingsView />, ['settings']);
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Mio' } });
  cleanup();
  await waitFor(() => expect(main.inputsOf('changeSettings')).toHaveLength(2));
});

test('a name that is too long is not cut but said, and not sent', async () => {
  const main = fakeMain(handlers);
  await show(<SettingsView />, ['settings']);
  const name = await screen.findByLabelText<HTMLInputElement>('Name');
  fireEvent.change(name, { target: { value: 'a'.repeat(81) } });
  expect(screen.getByText(/too long.* 80 characters/u)).toBeTruthy();
  fireEvent.blur(name);
  expect(name.value).toHaveLength(81);
  expect(main.inputsOf('changeSettings')).toEqual([]);
});

test('one backup is said as one', async () => {
  fakeMain({
    ...handlers,
    listCopies: () => ({ folder: '/profile/backups', copies: [copy('a')], failure: null }),
  });
  await show(<SettingsView />, ['settings']);
  expect(await screen.findByText(/One is here\./u)).toBeTruthy();
});

test('check marks wear the colour that is made for the accent, dark or light', async () => {
  fakeMain(handlers);
  await show(<SettingsView />, ['settings']);
  const box = await screen.findByLabelText('Relational databases');
  const root = box.closest<HTMLElement>('.mantine-Checkbox-root');
  expect(root?.style.getPropertyValue('--checkbox-icon-color')).toBe('var(--mp-on-accent)');
});

test('one switch for the extended list, one box for each area', async () => {
  const main = fakeMain(handlers);
  await show(<SettingsView />, ['settings']);
  fireEvent.click(await screen.findByLabelText('More than the core list'));
  fireEvent.click(screen.getByLabelText('Relational databases'));
  await waitFor(() => expect(main.inputsOf('changeSettings')).toEqual([{ showExtended: false }]));
  expect(main.inputsOf('setAreasHidden')).toEqual([
    { areas: ['relational-databases'], hidden: true },
  ]);
});

test('two areas taken out in a row are both sent, the first unanswered yet', async () => {
  const areas = ['cloud', 'devops'].map(
    (id) => ({ id, title: id, kind: 'hard', source: 'core' }) as const,
  );
  const main = fakeMain({
    ...handlers,
    readApp: () => ({ ...anApp, areas }),
    setAreasHidden: () => new Promise(() => {}),
  });
  await show(<SettingsView />, ['settings']);
  fireEvent.click(await screen.findByLabelText('cloud'));
  fireEvent.click(screen.getByLabelText('devops'));
  expect(main.inputsOf('setAreasHidden')).toEqual([
    { areas: ['cloud'], hidden: true },
    { areas: ['devops'], hidden: true },
  ]);
});

test('a failed backup is said, and each kept one can be looked into', async () => {
  fakeMain(handlers);
  await show(<SettingsView />, ['settings']);
  expect(
    await screen.findByText(/backup failed.* The disk with \/profile\/backups is full/),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show all 4' }));
  fireEvent.click(
    screen.getAllByRole('button', { name: /^Restore the backup of/ })[3] as HTMLElement,
  );
  expect(useDialog.getState().dialog).toEqual({ kind: 'restore', path: '/profile/backups/d' });
});

test('erasing is asked twice, the second time with a word', async () => {
  const main = fakeMain({ ...handlers, eraseForGood: () => null });
  await show(<SettingsView />, ['settings']);
  fireEvent.click(await screen.findByRole('button', { name: 'Erase…' }));
  fireEvent.click(await screen.findByLabelText('Everything that was ever entered'));
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  const erase = screen.getByRole('button', { name: 'Erase for good' });
  expect(erase).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText(/Type erase/), { target: { value: ' erase ' } });
  fireEvent.click(erase);
  await waitFor(() =>
    expect(main.inputsOf('eraseForGood')).toEqual([
      { scope: 'everything', backups: false, confirm: 'erase' },
    ]),
  );
});

test('a check lists what is off', async () => {
  fakeMain({
    ...handlers,
    checkStore: () => ({ ok: false, problems: [{ what: 'roll-up', where: '2026-11-02' }] }),
  });
  await show(<SettingsView />, ['settings']);
  fireEvent.click(await screen.findByRole('button', { name: 'Check' }));
  expect(await screen.findByText('Total that differs from its sessions: 2026-11-02')).toBeTruthy();
});

test('totals that differ can be rebuilt from where they are listed, and what is left is said', async () => {
  const found = (what: string) => ({ what, where: `in ${what}` });
  const check = { ok: false, problems: [found('shares')] };
  const main = fakeMain({
    ...handlers,
    checkStore: () => ({ ok: false, problems: [found('roll-up'), found('shares')] }),
    rebuildTotals: () => ({ backup: '/profile/backups/r', check }),
  });
  await show(<SettingsView />, ['settings']);
  fireEvent.click(await screen.findByRole('button', { name: 'Check' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Rebuild the totals' }));
  expect(await screen.findByText(/totals were rebuilt.*\/profile\/backups\/r/)).toBeTruthy();
  expect(main.inputsOf('rebuildTotals')).toEqual([{}]);
  expect(screen.queryByText(/Total that differs/)).toBeNull();
  expect(screen.getByText('Shares that do not add up: in shares')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Rebuild the totals' })).toBeNull();
});

test('in a damaged file no totals are offered to be rebuilt', async () => {
  fakeMain({
    ...handlers,
    checkStore: () => ({
      ok: false,
      problems: ['integrity', 'roll-up'].map((what) => ({ what, where: 'page 7' })),
    }),
  });
  await show(<SettingsView />, ['settings']);
  fireEvent.click(await screen.findByRole('button', { name: 'Check' }));
  expect(await screen.findByText('Damaged file: page 7')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Rebuild the totals' })).toBeNull();
});

test('a store that cannot be opened: what it is, where it lies, the ways out', async () => {
  const main = fakeMain({
    ...handlers,
    retryStore: () => {
      throw new Refusal('store-locked', {});
    },
    openDataFolder: () => ({ path: '/profile' }),
  });
  const problem = {
    code: 'store-foreign',
    details: {},
    path: '/profile/milepost.sqlite',
    newestBackup: { path: '/profile/backups/a', savedAt: Date.parse('2026-11-18T20:00:00Z') },
  } as const;
  await show(<ProblemView problem={problem} />, ['settings']);
  expect(screen.getByRole('alert').textContent).toContain(
    '/profile/milepost.sqlite belongs to another program',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Open folder' }));
  fireEvent.click(screen.getByRole('button', { name: 'Restore…' }));
  expect(useDialog.getState().dialog).toEqual({ kind: 'restore', path: '/profile/backups/a' });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(main.inputsOf('retryStore')).toHaveLength(1));
  expect(main.inputsOf('openDataFolder')).toHaveLength(1);
});
