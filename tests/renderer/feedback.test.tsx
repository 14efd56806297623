import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useMessages } from '../../src/renderer/state/actions.ts';
import { useDialog } from '../../src/renderer/state/dialogs.ts';
import { forgetShown } from '../../src/renderer/state/feedback.ts';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { open, received } from './feedback.fake.tsx';

beforeEach(() => {
  forgetShown();
  goTo({ screen: 'share', section: 'feedback' });
});

const item = (name: string) => screen.findByRole('article', { name });
const button = (of: HTMLElement, name: string) => within(of).getByRole('button', { name });

test('the list says whose it is and how much is answered; the head says what it answers and who signed', async () => {
  await open();
  const row = await screen.findByRole('button', { name: /Mira.*Nov 14, 2026.*0 of 10 answered/s });
  expect(row.getAttribute('aria-current')).toBe('true');
  await screen.findByText(/Answers aiko.html, which you saved on Nov 10, 2026/);
  screen.getByText(/a key that is new to you.*compare this fingerprint by phone/);
  screen.getByText('1 wait', { exact: false, selector: 'span' });
});

test.each([
  ['known', /the key that Mira has used before/],
  ['other', /another key than the one Mira has used before/],
  ['unsigned', /Not signed: anybody/],
] as const)('a signature that is %s is explained', async (state, words) => {
  await open({ ...received, signature: { fingerprint: null, state } });
  await screen.findByText(words);
});

test.each([
  ['older', /You have shared newer ones since/],
  ['unknown', /does not remember sharing/],
] as const)('an %s report is explained', async (answers, words) => {
  await open({ ...received, answers });
  await screen.findByText(words);
});

test('disagreements come first, and accepting one says whose level counts; the focus stays', async () => {
  const { main } = await open();
  const docker = await item('Docker');
  const titles = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
  expect(titles).toEqual([
    'Mira',
    'Overall',
    'Your mentor says otherwise',
    'You agree',
    'Remarks on skills',
    'Areas',
    'Suggested goals',
    'A question to you',
    'Your reply',
  ]);
  within(docker).getByText(/If you accept, level 2 counts, as Mira’s word of Nov 14, 2026/);
  const accept = button(docker, 'Accept');
  accept.focus();
  fireEvent.click(accept);
  await within(docker).findByText('Level 2 counts now. It is Mira’s, of Nov 14, 2026.');
  expect(document.activeElement).toBe(button(docker, 'Accepted'));
  expect(main.inputsOf('answerFeedback')).toEqual([
    { id: 'f1', items: [{ item: 'skill docker', answer: 'accepted', note: '' }] },
  ]);
  expect(useMessages.getState().messages[0]).toMatchObject({
    action: 'answerFeedback',
    about: { mentor: 'Mira', title: 'Docker', context: 'accepted' },
    undo: true,
  });

  fireEvent.click(button(docker, 'Accepted'));
  await waitFor(() =>
    expect(main.inputsOf('answerFeedback').at(-1)).toMatchObject({ items: [{ answer: null }] }),
  );
});

test('a later assessment of one’s own is said to go on counting', async () => {
  const list = received.list.map((one) =>
    one.skill === 'docker' && one.now !== null
      ? { ...one, answer: 'accepted' as const, now: { ...one.now, day: '2026-11-18' } }
      : one,
  );
  await open({ ...received, list });
  within(await item('Docker')).getByText(/Accepted. Your own level 3 of Nov 18, 2026 counts/);
});

test('all agreements are accepted in one action, and the button stays', async () => {
  const { main } = await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Accept all 2 agreements' }));
  await screen.findByRole('button', { name: 'All answered' });
  expect(main.inputsOf('answerFeedback')).toEqual([
    {
      id: 'f1',
      items: [
        { item: 'skill redis', answer: 'accepted', note: '' },
        { item: 'skill sql', answer: 'accepted', note: '' },
      ],
    },
  ]);
});

test('a note is kept when its field is left, and goes along with the answer', async () => {
  const { main } = await open();
  const docker = await item('Docker');
  fireEvent.click(button(docker, 'Add a note: Docker'));
  const note = within(docker).getByRole('textbox', { name: 'Your note: Docker' });
  expect(document.activeElement).toBe(note);
  fireEvent.change(note, { target: { value: 'See my compose file' } });
  fireEvent.blur(note);
  await waitFor(() =>
    expect(main.inputsOf('answerFeedback')).toEqual([
      { id: 'f1', items: [{ item: 'skill docker', answer: null, note: 'See my compose file' }] },
    ]),
  );
  fireEvent.change(note, { target: { value: 'See both' } });
  fireEvent.click(button(docker, 'Discuss'));
  await within(docker).findByRole('button', { name: 'To discuss' });
  expect(main.inputsOf('answerFeedback').at(-1)).toEqual({
    id: 'f1',
    items: [{ item: 'skill docker', answer: 'discuss', note: 'See both' }],
  });
});

test('a skill that the catalogue lacks is a proposal, accepted once it is there', async () => {
  const { main, change } = await open();
  const kafka = await item('Kafka');
  expect(button(kafka, 'Accept').getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button(kafka, 'Accept'));
  fireEvent.click(button(kafka, 'Add “Kafka” to my skills…'));
  expect(useDialog.getState().dialog).toEqual({ kind: 'new-skill', title: 'Kafka', stay: true });
  expect(main.inputsOf('answerFeedback')).toEqual([]);
  change({
    list: received.list.map((one) =>
      one.item.key === 'skill kafka' ? { ...one, skill: 'own-kafka' } : one,
    ),
  });
  await waitFor(() => expect(button(kafka, 'Accept').getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(button(kafka, 'Accept'));
  await within(kafka).findByText(/Level 1 counts now/);
});

test('a suggested goal becomes one; one that is open already is explained', async () => {
  await open();
  const docker = await item('Docker, level 3');
  fireEvent.click(button(docker, 'Make it a goal'));
  await within(docker).findByText(/It stands among your goals/);
  fireEvent.click(button(docker, 'Show it'));
  expect(usePlace.getState()).toEqual({ screen: 'goals', goal: 'g1' });
  const redis = await item('Redis, level 3');
  within(redis).getByText('A goal for this skill is open already.');
  expect(button(redis, 'Make it a goal').getAttribute('aria-disabled')).toBe('true');
});
