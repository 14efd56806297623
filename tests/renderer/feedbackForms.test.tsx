import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { useMessages } from '../../src/renderer/state/actions.ts';
import { forgetShown } from '../../src/renderer/state/feedback.ts';
import { goTo } from '../../src/renderer/state/place.ts';
import { open, received } from './feedback.fake.tsx';

beforeEach(() => {
  forgetShown();
  goTo({ screen: 'share', section: 'feedback' });
});

const replyField = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your reply to Mira' });

test('nothing received yet says what to do', async () => {
  const { main } = await open(null);
  await screen.findByText(/When a mentor sends you a feedback file/);
  fireEvent.click(screen.getByRole('button', { name: 'Open a feedback file' }));
  await waitFor(() => expect(main.inputsOf('chooseFiles')).toEqual([{}]));
});

test('the part shown last is shown again', async () => {
  await open();
  await screen.findByRole('heading', { name: 'Mira' });
  goTo({ screen: 'today' });
  goTo({ screen: 'share' });
  await screen.findByRole('heading', { name: 'Mira' });
  fireEvent.click(screen.getByRole('radio', { name: 'Send' }));
  await screen.findByRole('button', { name: 'Save report…' });
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Send' }));
  goTo({ screen: 'share' });
  await screen.findByRole('button', { name: 'Save report…' });
});

test('a reply is kept as it is typed, and on leaving', async () => {
  const { main } = await open();
  fireEvent.change(await replyField(), { target: { value: 'Thank you' } });
  await waitFor(() => expect(main.inputsOf('replyFeedback')).toHaveLength(1), { timeout: 3000 });
  fireEvent.change(await replyField(), { target: { value: 'Thank you, Mira' } });
  cleanup();
  await waitFor(() =>
    expect(main.inputsOf('replyFeedback').at(-1)).toEqual({ id: 'f1', reply: 'Thank you, Mira' }),
  );
});

test('a reply that could not be saved stays in its field, with why', async () => {
  const refuse = (): never => {
    throw new Refusal('store-read-only');
  };
  await open(received, { replyFeedback: refuse });
  const field = await replyField();
  fireEvent.change(field, { target: { value: 'Thank you' } });
  fireEvent.blur(field);
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  cleanup();
  await open(received, { replyFeedback: refuse });
  expect((await replyField()).value).toBe('Thank you');
});

test('it is removed with a way back', async () => {
  const { main } = await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  await screen.findByText(/When a mentor sends you a feedback file/);
  expect(main.inputsOf('removeFeedback')).toEqual([{ id: 'f1' }]);
  expect(useMessages.getState().messages[0]).toMatchObject({
    action: 'removeFeedback',
    undo: true,
  });
});

test('advice that came by mail is entered by hand, and marked', async () => {
  const { main } = await open(null);
  fireEvent.click(await screen.findByRole('button', { name: 'Enter advice that came by mail' }));
  const save = await screen.findByRole('button', { name: 'Keep this advice' });
  fireEvent.click(save);
  await screen.findByText('Say whose advice it is.');
  fireEvent.change(screen.getByLabelText('Your mentor’s name'), { target: { value: 'Mira' } });
  fireEvent.click(save);
  await screen.findByText(/There is nothing in it yet/);
  fireEvent.change(screen.getByLabelText('Next step'), { target: { value: 'Add tests.' } });
  const picker = screen.getByLabelText('Skills that it speaks of');
  fireEvent.change(picker, { target: { value: 'dock' } });
  fireEvent.click(await screen.findByRole('option', { name: /Docker/, hidden: true }));
  fireEvent.click(await screen.findByRole('radio', { name: '2' }));
  fireEvent.change(screen.getByLabelText('What they said of it'), { target: { value: 'Good.' } });
  fireEvent.click(save);
  await screen.findByText(/Entered by you, from what your mentor wrote/);
  expect(main.inputsOf('writeFeedback')).toEqual([
    {
      mentor: 'Mira',
      overall: { goal: '', progress: '', nextStep: 'Add tests.' },
      skills: [{ skill: 'docker', level: 2, reason: 'Good.' }],
      question: '',
    },
  ]);
});
