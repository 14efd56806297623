import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Input } from '../../src/contract/index.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { forgetChoice } from '../../src/renderer/state/share.ts';
import { aDigest, aFingerprint } from './report.fake.ts';
import { asks, choice, open, sharing } from './share.fake.tsx';

const exported = {
  path: '/home/aiko/Aiko-2026-11-19.html',
  bytes: 392_000,
  digest: aDigest,
  fingerprint: aFingerprint,
  period: { from: '2026-10-02', to: '2026-11-19' },
};

beforeEach(forgetChoice);

test('a report is written once, however often it is pressed', async () => {
  let finish: (file: typeof exported) => void = () => {};
  const opened: unknown[] = [];
  const main = await open({
    exportSnapshot: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
    openExportFolder: (input) => {
      opened.push(input);
      return { path: '/home/aiko' };
    },
  });
  const save = screen.getByRole('button', { name: 'Save report…' });
  fireEvent.click(save);
  fireEvent.click(save);
  await waitFor(() => expect(save.textContent).toBe('Saving…'));
  expect(save.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(save);
  await act(async () => {
    finish(exported);
    await Promise.resolve();
  });
  expect(await screen.findByText('Saved Aiko-2026-11-19.html (392 kB)')).toBeTruthy();
  expect(main.inputsOf('exportSnapshot')).toEqual([
    { format: 'report', table: 'sessions', scope: usualScope, sign: true, replace: false },
  ] satisfies Input<'exportSnapshot'>[]);
  fireEvent.click(screen.getByRole('button', { name: 'Show in folder' }));
  await waitFor(() => expect(opened).toEqual([{}]));
});

test('a file that was not written is said in words, a cancelled one is not', async () => {
  let code: 'cancelled' | 'export-unwritable' = 'cancelled';
  await open({
    exportSnapshot: () => {
      throw new Refusal(code, { path: '/full/a.html', reason: 'ENOSPC' });
    },
  });
  const save = screen.getByRole('button', { name: 'Save report…' });
  fireEvent.click(save);
  await waitFor(() => expect(save.textContent).toBe('Save report…'));
  expect(screen.queryByRole('alert')).toBeNull();
  code = 'export-unwritable';
  fireEvent.click(save);
  expect((await screen.findByRole('alert')).textContent).toContain('/full/a.html');
});

test('other formats stand in a menu with their sizes', async () => {
  const main = await open({ exportSnapshot: () => exported });
  fireEvent.click(screen.getByRole('button', { name: 'Save as' }));
  const item = await screen.findByRole('menuitem', { name: /Snapshot/ });
  expect(item.textContent).toBe('Snapshot (.milepost)…12 kB');
  fireEvent.click(screen.getByRole('menuitem', { name: /Table of goals/ }));
  await waitFor(() =>
    expect(main.inputsOf('exportSnapshot')).toMatchObject([{ format: 'csv', table: 'goals' }]),
  );
});

test('a choice gets a name, is taken, renamed and removed, and put back', async () => {
  const weekly = { name: 'Weekly', choice: { ...choice, period: 'days90' as const } };
  const main = await open({
    readSharing: () => ({ ...sharing, presets: [weekly] }),
    savePreset: ({ name }) => {
      if (name === 'Weekly') throw new Refusal('preset-exists', { name });
      return sharing;
    },
    renamePreset: () => sharing,
    removePreset: () => sharing,
  });
  fireEvent.click(screen.getByRole('combobox', { name: 'Preset' }));
  fireEvent.click(screen.getByRole('option', { name: 'Weekly' }));
  await asks(main, { from: '2026-08-22' });

  const menu = screen.getByRole('button', { name: 'Presets' });
  fireEvent.click(menu);
  fireEvent.click(await screen.findByRole('menuitem', { name: /Save this choice/ }));
  const name = await screen.findByLabelText('Name');
  fireEvent.submit(name);
  expect(await screen.findByText('A preset needs a name.')).toBeTruthy();
  fireEvent.change(name, { target: { value: 'Weekly' } });
  fireEvent.submit(name);
  expect(await screen.findByText(/There is a preset “Weekly” already/)).toBeTruthy();
  fireEvent.change(name, { target: { value: ' For Kenji ' } });
  fireEvent.submit(name);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(main.inputsOf('savePreset').at(-1)).toEqual({ name: 'For Kenji', choice: weekly.choice });

  fireEvent.click(menu);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Rename “Weekly”…' }));
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Each week' } });
  fireEvent.submit(screen.getByLabelText('Name'));
  await waitFor(() =>
    expect(main.inputsOf('renamePreset')).toEqual([{ name: 'Weekly', to: 'Each week' }]),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(menu);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove “Weekly”' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Put it back' }));
  await waitFor(() => expect(main.inputsOf('savePreset').at(-1)).toEqual(weekly));
});

test('what was shared is listed, the key copied and exchanged', async () => {
  const entry = {
    n: 7,
    at: Date.parse('2026-11-19T19:30:00Z'),
    offsetMinutes: 60,
    digest: aDigest,
    format: 'report',
    fileName: 'Aiko-2026-11-19.html',
    bytes: 392_000,
    from: '2026-10-02',
    to: '2026-11-19',
    fingerprint: aFingerprint,
  };
  await open({
    listExports: ({ before }) =>
      before === undefined
        ? { exports: [entry, { ...entry, n: 6, format: 'csv goals', fingerprint: null }], next: 6 }
        : { exports: [{ ...entry, n: 5, format: 'pdf' }], next: null },
    exportIdentity: () => ({ path: '/safe/copy.key' }),
    replaceIdentity: () => ({ fingerprint: aFingerprint, kept: 'identity-2026-11-19.key' }),
  });
  const [list] = await screen.findAllByRole('list', { name: 'What you shared' });
  const rows = within(list as HTMLElement).getAllByRole('listitem');
  expect(rows[0]?.textContent).toMatch(/Report.*Aiko-2026-11-19\.html, 392 kB.*signed 4821 0937/);
  expect(rows[1]?.textContent).toMatch(/Table of goals.*not signed/);
  fireEvent.click(screen.getByRole('button', { name: 'Show earlier ones' }));
  expect(await screen.findByText('PDF')).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Save a copy of the key…' }));
  expect(await screen.findByText('Saved /safe/copy.key')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Use another key…' }));
  expect(await screen.findByText(/kept in your data folder as identity-2026-11-19/)).toBeTruthy();
});
