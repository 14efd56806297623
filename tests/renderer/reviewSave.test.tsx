import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { ReviewDraft } from '../../src/domain/reviewDraft.ts';
import { emptyDraft } from '../../src/domain/reviewDraft.ts';
import { forgetDrafts } from '../../src/renderer/state/review.ts';
import { anApp } from './today.fake.tsx';
import { aReview, keptDraft, open } from './review.fake.tsx';

beforeEach(forgetDrafts);

const comment = { goal: '', progress: 'Better.', nextStep: '' };
const begun: ReviewDraft = {
  ...emptyDraft,
  skills: {
    sql: { level: 3, reason: '', comment },
    django: { level: 1, reason: 'No tests yet.', comment: { ...comment, progress: '' } },
  },
  question: 'Why Kubernetes?',
};
const readReview = () => ({ ...aReview, draft: begun });

function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

test('another level needs a reason: saving leads to the first that lacks it', async () => {
  const main = await open();
  press(/^Docker/);
  fireEvent.click(screen.getByRole('radio', { name: '1' }));
  press(/^Nginx/);
  press('Save feedback file');
  expect(await screen.findByText('Say why you see another level than Aiko Tanaka.')).toBeTruthy();
  const reason = screen.getByLabelText('Reason');
  await waitFor(() => expect(document.activeElement).toBe(reason));
  expect(document.querySelector('[data-review-title]')?.textContent).toBe('Docker');
  fireEvent.change(reason, { target: { value: 'No image yet.' } });
  expect(screen.queryByText(/Say why/)).toBeNull();
  press('Save feedback file');
  const sheet = await screen.findByRole('dialog', { name: 'What the feedback says' });
  expect(sheet.textContent).toContain('Docker: level 1 instead of 2');
  expect(main.inputsOf('saveReview')).toEqual([]);
});

test('what will be saved is shown first; the draft is kept before it is saved', async () => {
  const opened: unknown[] = [];
  const main = await open({
    readReview,
    openExportFolder: (input) => {
      opened.push(input);
      return { path: '/home/kenji' };
    },
  });
  press(/^Overall comment/);
  fireEvent.change(screen.getByLabelText('Progress'), { target: { value: 'Good.' } });
  press('Save feedback file');
  const sheet = await screen.findByRole('dialog');
  expect(
    within(sheet)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual([
    'You agree on 1 skill',
    'Django: level 1 instead of 2',
    '1 comment on a skill',
    'Overall comment',
    'A question',
  ]);
  press('Save feedback file…');
  expect(await screen.findByText(/^Saved Aiko-2026-11-18\.milepost-feedback/)).toBeTruthy();
  expect(main.inputsOf('saveReview')).toEqual([{ snapshot: 7, format: 'feedback' }]);
  expect(keptDraft(main)?.overall.progress).toBe('Good.');
  const names = main.asked.map(({ name }) => name);
  expect(names.indexOf('keepDraft')).toBeLessThan(names.indexOf('saveReview'));
  press('Show in folder');
  await waitFor(() => expect(opened).toEqual([{}]));
});

test('a page to read is in the menu', async () => {
  const main = await open({ readReview });
  press('More');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Save as a page to read…' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Save page…' }));
  await waitFor(() =>
    expect(main.inputsOf('saveReview')).toEqual([{ snapshot: 7, format: 'page' }]),
  );
});

test('a mentor without a name is asked for it in place', async () => {
  const { settings } = anApp;
  const main = await open({
    readReview: () => ({ ...readReview(), mentorName: '' }),
    changeSettings: () => settings,
  });
  press('Save feedback file');
  const name = await screen.findByLabelText('Your name');
  press('Save feedback file…');
  expect(await screen.findByText('The feedback needs your name.')).toBeTruthy();
  expect(document.activeElement).toBe(name);
  fireEvent.change(name, { target: { value: ' Kenji Mori ' } });
  press('Save feedback file…');
  expect(await screen.findByText(/^Saved Aiko/)).toBeTruthy();
  expect(main.inputsOf('changeSettings')).toEqual([{ name: 'Kenji Mori' }]);
});

test('starting over can be undone', async () => {
  const main = await open({ readReview });
  expect(screen.getByText('2 of 11 reviewed, kept as you type')).toBeTruthy();
  press('More');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Start over' }));
  expect(await screen.findByText('0 of 11 reviewed, kept as you type')).toBeTruthy();
  expect(main.inputsOf('discardDraft')).toEqual([{ snapshot: 7 }]);
  press('Undo');
  await waitFor(() => expect(keptDraft(main)).toEqual(begun));
  expect(screen.getByText('2 of 11 reviewed, kept as you type')).toBeTruthy();
});

test('goals are suggested for a skill of the report or by a name, and taken out again', async () => {
  const main = await open();
  press(/^Suggested goals/);
  const skill = () => screen.getByRole('combobox', { name: /^Skill/ });
  press('Add goal');
  expect(await screen.findByText('A goal needs a skill.')).toBeTruthy();
  fireEvent.change(skill(), { target: { value: 'docker' } });
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'For the cloud.' } });
  press('Add goal');
  fireEvent.change(skill(), { target: { value: 'Terraform' } });
  expect(screen.getByText('Not in this report: it is suggested by its name.')).toBeTruthy();
  press('Add goal');
  const goal = { level: 3, by: '2027-02-11', weeklyMinutes: 60 };
  await waitFor(() =>
    expect(keptDraft(main)?.goals).toEqual([
      { ...goal, skill: 'docker', title: 'Docker', reason: 'For the cloud.' },
      { ...goal, skill: null, title: 'Terraform', level: 2, reason: '' },
    ]),
  );
  press('Remove the goal for Docker');
  await waitFor(() => expect(keptDraft(main)?.goals).toHaveLength(1));
  press('Put it back');
  await waitFor(() => expect(keptDraft(main)?.goals[0]?.skill).toBe('docker'));
  press('Change the goal for Terraform');
  fireEvent.click(screen.getByRole('radio', { name: '4' }));
  press('Keep changes');
  await waitFor(() => expect(keptDraft(main)?.goals[1]?.level).toBe(4));
});

test('a template is inserted after what stands there, saved, removed and put back', async () => {
  const template = {
    name: 'Containers',
    comment: { goal: 'Runs.', progress: '', nextStep: 'Show.' },
  };
  const main = await open({
    listTemplates: () => [template],
    saveTemplate: () => [template],
    removeTemplate: () => [],
  });
  fireEvent.change(screen.getByLabelText('Goal'), { target: { value: 'Works.' } });
  press('Templates');
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Insert “Containers”' }));
  await waitFor(() =>
    expect(keptDraft(main)?.skills['redis']?.comment).toEqual({
      goal: 'Works.\nRuns.',
      progress: '',
      nextStep: 'Show.',
    }),
  );
  press('Templates');
  fireEvent.click(await screen.findByRole('menuitem', { name: /Save this comment/ }));
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Mine' } });
  fireEvent.submit(screen.getByLabelText('Name'));
  await waitFor(() => expect(main.inputsOf('saveTemplate')).toMatchObject([{ name: 'Mine' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  press('Templates');
  fireEvent.click(await screen.findByRole('menuitem', { name: /Remove a template/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Remove “Containers”' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Put it back' }));
  await waitFor(() => expect(main.inputsOf('saveTemplate').at(-1)).toEqual(template));
});
