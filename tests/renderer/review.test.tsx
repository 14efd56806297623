import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { emptyDraft } from '../../src/domain/reviewDraft.ts';
import { forgetDrafts } from '../../src/renderer/state/review.ts';
import main from '../../resources/locales/en/main.json';
import words from '../../resources/locales/en/review.json';
import { aMinimalSnapshot } from './report.fake.ts';
import { aReview, keptDraft, open } from './review.fake.tsx';

beforeEach(forgetDrafts);

const list = () => screen.getByRole('group', { name: 'What to review' });
const row = (name: RegExp) => within(list()).getByRole('button', { name });
const order = () =>
  [...list().querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset }) => dataset['item']);
const title = () => document.querySelector('[data-review-title]')?.textContent;

test('disagreements stand first, what did not change is folded', async () => {
  await open();
  const groups = within(list()).getAllByRole('heading', { level: 2 });
  expect(groups.map(({ textContent }) => textContent?.replace(/\d.*/u, '').trim())).toEqual([
    'You see it differently',
    'Changed since Sep',
    'Unchanged, short of the role',
    'Unchanged and met',
    'Other choices of an any rule',
    'Areas',
    'The whole',
  ]);
  expect(title()).toBe('Redis');
  expect(row(/^Redis/).textContent).toContain('you said 0');
  expect(row(/^Docker/).textContent).toContain('level 1 to 2, 3 asked');
  expect(row(/^PostgreSQL/).textContent).toContain('peer’s word');
  expect(row(/^Nginx/).textContent).toContain('no evidence');
  expect(within(list()).queryByRole('button', { name: /^MySQL/ })).toBeNull();
  fireEvent.click(row(/^Unchanged, short of the role/));
  expect(row(/^Linux/).textContent).toContain('level 1');
  expect(screen.getByText('0 of 11 reviewed, kept as you type')).toBeTruthy();
});

test('a skill shows the claim, one’s earlier word and what came of it', async () => {
  await open();
  fireEvent.click(row(/^Docker/));
  expect(title()).toBe('Docker');
  expect(screen.getByText('Aiko Tanaka on Nov 10: level 2, advanced beginner')).toBeTruthy();
  expect(screen.getByText('You on Sep 12: level 1')).toBeTruthy();
  expect(screen.getByText('level 1 to 2, 1 new piece of evidence')).toBeTruthy();
  fireEvent.click(row(/^Django/));
  // An address is a button that first shows where it leads.
  expect(screen.getByRole('button', { name: /example\.org\/aiko/ })).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

test('what is said is kept as it is typed, and nothing moves in the list', async () => {
  const fake = await open();
  fireEvent.click(row(/^Docker/));
  const before = order();
  expect(before).toContain('skill docker');
  fireEvent.click(screen.getByRole('button', { name: 'Confirm level 2' }));
  fireEvent.change(screen.getByLabelText('Next step'), { target: { value: 'Show it.' } });
  await waitFor(() =>
    expect(keptDraft(fake)).toEqual({
      ...emptyDraft,
      skills: {
        docker: {
          level: 2,
          reason: '',
          comment: { goal: '', progress: '', nextStep: 'Show it.' },
        },
      },
    }),
  );
  expect(fake.inputsOf('keepDraft')).toHaveLength(1);
  expect(order()).toEqual(before);
  expect(within(row(/^Docker/)).getByRole('img', { name: 'commented' })).toBeTruthy();
  expect(screen.getByText('1 of 11 reviewed, kept as you type')).toBeTruthy();
});

test('leaving keeps what was typed a moment ago', async () => {
  const fake = await open();
  fireEvent.click(row(/^Question to Aiko/));
  fireEvent.change(screen.getByLabelText('What you ask'), { target: { value: 'Why?' } });
  expect(keptDraft(fake)).toBeUndefined();
  cleanup();
  await waitFor(() => expect(keptDraft(fake)?.question).toBe('Why?'));
});

test('what could not be kept is said and stays, and is kept on the next try', async () => {
  let isFull = true;
  const fake = await open({
    keepDraft: () => {
      if (isFull) throw new Refusal('export-unwritable', { path: '/full', reason: 'ENOSPC' });
      return null;
    },
  });
  fireEvent.change(screen.getByLabelText('Goal'), { target: { value: 'A cache.' } });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByText('1 of 11 reviewed, not kept yet')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Goal').value).toBe('A cache.');
  isFull = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(fake.inputsOf('keepDraft')).toHaveLength(2);
});

test('the keys walk at once where nothing holds the focus', async () => {
  await open();
  expect(document.activeElement).toBe(row(/^Redis/));
});

test('what is not there is not counted, and nobody’s level is nobody’s word', async () => {
  await open({ readReview: () => ({ ...aReview, snapshot: aMinimalSnapshot, since: null }) }, 8);
  expect(screen.queryByText('goals met')).toBeNull();
  expect(screen.getByText('Aiko Tanaka has not assessed it')).toBeTruthy();
});

test('keys walk, and Ctrl+Enter keeps and goes on', async () => {
  const fake = await open();
  const first = row(/^Redis/);
  first.focus();
  fireEvent.keyDown(first, { key: 'j' });
  expect(title()).toBe('Django');
  expect(document.activeElement).toBe(row(/^Django/));
  fireEvent.keyDown(row(/^Django/), { key: 'k' });
  expect(title()).toBe('Redis');
  fireEvent.keyDown(row(/^Redis/), { key: 'ArrowDown' });
  fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowDown' });
  expect(title()).toBe('Django');

  const goal = screen.getByLabelText('Goal');
  goal.focus();
  // A letter in a field is a letter.
  fireEvent.keyDown(goal, { key: 'j' });
  expect(title()).toBe('Django');
  fireEvent.change(goal, { target: { value: 'One app.' } });
  fireEvent.keyDown(goal, { key: 'Enter', ctrlKey: true });
  expect(title()).toBe('PostgreSQL');
  expect(document.activeElement?.textContent).toBe('PostgreSQL');
  await waitFor(() => expect(keptDraft(fake)?.skills['django']?.comment.goal).toBe('One app.'));
});

test('the scale’s words are those of the learner’s own screens', () => {
  expect(words.scale).toEqual(main.scale);
});

test('what the learner asks stands on top', async () => {
  await open({ readReview: () => ({ ...aReview, name: null }) });
  const asks = screen.getByRole('region', { name: 'Aiko Tanaka asks' });
  expect(asks.textContent).toContain('Is two hours a week on PostgreSQL enough');
});
