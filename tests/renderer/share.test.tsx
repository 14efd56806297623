import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { SnapshotPreview } from '../../src/contract/snapshots.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { forgetChoice } from '../../src/renderer/state/share.ts';
import { ShareView } from '../../src/renderer/views/share/ShareView.tsx';
import { aSnapshot } from './report.fake.ts';
import { fakeMain, show } from './today.fake.tsx';
import { asks, choice, handlers, lastAsked, open, preview, sharing } from './share.fake.tsx';

beforeEach(forgetChoice);

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
