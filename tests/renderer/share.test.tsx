import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Handlers, Input } from '../../src/contract/index.ts';
import type { Sharing, ShareChoice } from '../../src/contract/sharing.ts';
import type { SnapshotPreview } from '../../src/contract/snapshots.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { forgetChoice } from '../../src/renderer/state/share.ts';
import { ShareView } from '../../src/renderer/views/share/ShareView.tsx';
import { aDigest, aFingerprint, aSnapshot } from './report.fake.ts';
import { anApp, fakeMain, show, type FakeMain } from './today.fake.tsx';

const choice: ShareChoice = { period: 'everything', sign: true, scope: usualScope };

const sharing: Sharing = {
  last: null,
  presets: [],
  starts: {
    lastExport: '2026-11-02',
    days90: '2026-08-22',
    months12: '2025-11-20',
  },
};

const preview: SnapshotPreview = {
  snapshot: aSnapshot,
  digest: aDigest,
  fingerprint: aFingerprint,
  bytes: { snapshot: 12_300, sessions: 100, assessments: 4_000, goals: 300 },
  sessions: { all: 371, noted: 183 },
  mentions: [],
};

const exported = {
  path: '/home/aiko/Aiko-2026-11-19.html',
  bytes: 392_000,
  digest: aDigest,
  fingerprint: aFingerprint,
  period: { from: '2026-10-02', to: '2026-11-19' },
};

const handlers: Partial<Handlers> = {
  readApp: () => ({ ...anApp, settings: { ...anApp.settings, name: 'Aiko' } }),
  readSharing: () => sharing,
  rememberChoice: () => null,
  previewSnapshot: () => preview,
  listExports: () => ({ exports: [], next: null }),
  readIdentity: () => ({ fingerprint: aFingerprint }),
  listSkills: () => [
    {
      id: 'docker',
      title: 'Docker',
      aliases: ['containers'],
      area: null,
      own: false,
      level: null,
      required: null,
    },
  ],
};

// happy-dom lays nothing out.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

beforeEach(forgetChoice);

async function open(more: Partial<Handlers> = {}): Promise<FakeMain> {
  const main = fakeMain({ ...handlers, ...more });
  await show(<ShareView />, ['share', 'report', 'progress', 'skills']);
  await screen.findByRole('article');
  return main;
}

const lastAsked = (main: FakeMain) => main.inputsOf('previewSnapshot').at(-1);

/** Until the next preview is asked for. */
async function asks(main: FakeMain, change: object, more: object = {}): Promise<void> {
  await waitFor(() =>
    expect(lastAsked(main)).toEqual({ sign: true, ...more, scope: { ...usualScope, ...change } }),
  );
}

test('the first preview is of the usual choice, and of what was chosen last', async () => {
  const main = await open();
  await asks(main, {});
  forgetChoice();
  const last = { ...choice, sign: false, scope: { ...usualScope, recipient: 'Kenji' } };
  document.body.replaceChildren();
  const again = await open({ readSharing: () => ({ ...sharing, last }) });
  await waitFor(() => expect(lastAsked(again)).toEqual({ sign: false, scope: last.scope }));
});

test.each([
  ['Goals', { goals: false }],
  ['Time', { time: false }],
  ['History of levels', { history: false }],
  ['Notes', { notes: false }],
  ['Evidence', { evidence: false }],
  ['Times of day', { times: false }],
] as const)('the switch %s changes what is asked for, and is remembered', async (name, change) => {
  const main = await open();
  fireEvent.click(screen.getByRole('switch', { name }));
  await asks(main, change);
  await waitFor(() =>
    expect(main.inputsOf('rememberChoice')).toEqual([
      { ...choice, scope: { ...usualScope, ...change } },
    ]),
  );
});

test('so do sessions, name, question, recipient and signature', async () => {
  const main = await open();
  fireEvent.click(screen.getByLabelText('All · 371'));
  await asks(main, { sessions: 'all' });
  fireEvent.click(screen.getByLabelText('Another'));
  fireEvent.change(screen.getByLabelText('Name in the file'), { target: { value: 'Lynx' } });
  const named = { sessions: 'all', name: 'pseudonym', pseudonym: 'Lynx' };
  await asks(main, named);
  fireEvent.change(screen.getByLabelText('What you ask'), { target: { value: 'What next?' } });
  fireEvent.change(screen.getByLabelText('Whom it is for'), { target: { value: 'Kenji' } });
  const asked = { ...named, question: 'What next?', recipient: 'Kenji' };
  await asks(main, asked);
  fireEvent.click(screen.getByRole('switch', { name: 'Sign with my key' }));
  await asks(main, asked, { sign: false });
});

test('a period that moves on is asked for by its days today', async () => {
  const main = await open();
  fireEvent.click(screen.getByRole('combobox', { name: 'Period' }));
  expect(screen.queryByRole('option', { name: 'Since the last review' })).toBeNull();
  fireEvent.click(screen.getByRole('option', { name: 'Since the last time you shared' }));
  await asks(main, { from: '2026-11-02' });
  fireEvent.click(screen.getByRole('option', { name: 'Last 12 months', hidden: true }));
  await asks(main, { from: '2025-11-20' });
  // One's own begin as what is shown.
  fireEvent.click(screen.getByRole('option', { name: 'Own dates', hidden: true }));
  await asks(main, aSnapshot.period);
  expect(screen.getByLabelText('From')).toBeTruthy();
});

test('skills are left out one by one, and where their names still stand is said', async () => {
  const main = await open({
    previewSnapshot: ({ scope }) => ({
      ...preview,
      mentions:
        scope.leftOutSkills.length === 0
          ? []
          : [{ skill: 'docker', name: 'Docker', places: ['question', 'note'] }],
    }),
  });
  const field = screen.getByLabelText('Skills to leave out');
  fireEvent.change(field, { target: { value: 'nothing called so' } });
  expect(screen.queryByRole('option')).toBeNull();
  fireEvent.change(field, { target: { value: 'containers' } });
  fireEvent.click(await screen.findByRole('option', { name: /Docker/ }));
  await asks(main, { leftOutSkills: ['docker'] });
  expect(screen.getByText('1 skill')).toBeTruthy();
  expect(
    await screen.findByText('Docker still stands in your question and a note that is shared.'),
  ).toBeTruthy();
});

test('the last preview stays until the next is there', async () => {
  let answer: (next: SnapshotPreview) => void = () => {};
  await open({
    previewSnapshot: ({ scope }) =>
      scope.goals
        ? preview
        : new Promise((resolve) => {
            answer = resolve;
          }),
  });
  const main = screen.getByRole('region', { name: 'Preview of the file' });
  fireEvent.click(screen.getByRole('switch', { name: 'Goals' }));
  await waitFor(() => expect(main.getAttribute('aria-busy')).toBe('true'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(within(main).getByRole('article')).toBeTruthy();
  await act(async () => {
    answer({ ...preview, digest: 'f'.repeat(64) });
    await Promise.resolve();
  });
  await waitFor(() => expect(main.getAttribute('aria-busy')).toBe('false'));
});

test.each([
  ['too-many-sessions', { limit: 20_000 }, 'Sessions, one by one', 'listitem'],
  ['nothing-to-share', {}, 'Left out', 'region'],
  ['period-backwards', { from: 'b', to: 'a' }, 'Period', 'region'],
  ['key-unreadable', { path: '/k' }, 'Signature', 'region'],
] as const)('%s is said where it is mended', async (code, details, title, role) => {
  await open({
    previewSnapshot: ({ scope }) => {
      if (!scope.time) throw new Refusal(code, details);
      return preview;
    },
  });
  fireEvent.click(screen.getByRole('switch', { name: 'Time' }));
  await waitFor(() => {
    const around = screen.getByRole('alert').closest(role === 'listitem' ? 'li' : 'section');
    expect(around?.textContent).toContain(title);
  });
  expect(screen.getByRole('article')).toBeTruthy();
  expect(screen.getByText(/This is the last preview/)).toBeTruthy();
});

test('without any preview the pane says where the reason stands', async () => {
  fakeMain({
    ...handlers,
    previewSnapshot: () => {
      throw new Refusal('nothing-to-share');
    },
  });
  await show(<ShareView />, ['share', 'report', 'progress', 'skills']);
  fireEvent.change(await screen.findByLabelText('Whom it is for'), { target: { value: 'nobody' } });
  expect(await screen.findByText(/There is no preview of this choice/)).toBeTruthy();
  expect(screen.queryByRole('article')).toBeNull();
});

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
