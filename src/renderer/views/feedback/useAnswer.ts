import type { Input } from '../../../contract/index.ts';
import type { ReceivedFeedback } from '../../../contract/feedback.ts';
import { act, showMessage } from '../../state/actions.ts';

type Answers = Input<'answerFeedback'>['items'];

/** Answers items of a feedback, as one action. */
export function useAnswer({ id, mentor, day }: Pick<ReceivedFeedback, 'id' | 'mentor' | 'day'>) {
  return {
    /** `title`: of the only one, where it has one. */
    answer: async (items: Answers, title = '') => {
      const reply = await act('answerFeedback', { id, items });
      const one = title === '' ? {} : { title, context: items[0]?.answer ?? 'open' };
      const about = { mentor, day, count: items.length, ...one };
      if (reply.ok) showMessage({ kind: 'done', action: 'answerFeedback', about, undo: true });
      return reply;
    },
    /** What is typed is kept in silence; why it was not stands at its field. */
    keepNote: async (items: Answers) => act('answerFeedback', { id, items }, { quiet: true }),
  };
}
