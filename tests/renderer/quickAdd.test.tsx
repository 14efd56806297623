import { expect, test, vi } from 'vitest';
import type { UnderstoodLine } from '../../src/contract/sessions.ts';
import { logLine, setLine, useQuickAdd } from '../../src/renderer/state/quickAdd.ts';
import { aForm, anUnderstoodLine, fakeMain } from './today.fake.tsx';

/** A line whose text is its note, so that one sees which text was logged. */
const meaning = (line: string): UnderstoodLine => ({
  ...anUnderstoodLine,
  form: { ...aForm, note: line },
});

test('the text that Enter was pressed on is logged, not what the next key made of it', async () => {
  const answers: (() => void)[] = [];
  const main = fakeMain({
    understandLine: ({ line }) =>
      new Promise<UnderstoodLine>((answer) => {
        answers.push(() => answer(meaning(line)));
      }),
    addSession: () => undefined as never,
  });
  const answer = async (place: number): Promise<void> => {
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(place));
    answers[place]?.();
  };
  setLine('sql 45m');
  await answer(0);
  await vi.waitFor(() => expect(useQuickAdd.getState().understood?.form?.note).toBe('sql 45m'));
  setLine('sql 45m: joins');
  const logged = logLine();
  setLine('sql 45m: joins, ');
  await answer(1);
  await logged;
  expect(main.inputsOf('addSession')).toEqual([{ ...aForm, note: 'sql 45m: joins' }]);
  expect(useQuickAdd.getState()).toMatchObject({ text: 'sql 45m: joins, ', isLogging: false });
  await answer(2);
});

test('a call that breaks does not keep the line from being logged again', async () => {
  fakeMain({
    understandLine: ({ line }) => meaning(line),
    addSession: () => {
      throw new Error('gone');
    },
  });
  setLine('sql 45m');
  expect(await logLine()).toBeUndefined();
  expect(useQuickAdd.getState()).toMatchObject({ isLogging: false, refused: { code: 'bug' } });
});
