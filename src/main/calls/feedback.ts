import { basename } from 'node:path';
import type { Handlers } from '../../contract/index.ts';
import type { FeedbackOutputs } from '../../contract/feedback.ts';
import { dayOf, isDay, type Day } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import { mostBytes } from '../files/envelope.ts';
import { readFeedback } from '../files/feedback.ts';
import { readTextFile } from '../files/readFile.ts';
import type { Services } from '../services.ts';
import { removeFeedback, replyFeedback } from '../store/feedback.ts';
import { listFeedback } from '../store/feedbackRows.ts';
import { answerItems } from './feedbackAnswers.ts';
import { keepFeedback, writeFeedback } from './feedbackKept.ts';
import { showFeedback, showRow } from './feedbackShown.ts';

export function feedbackHandlers(services: Services): Pick<Handlers, keyof FeedbackOutputs> {
  return {
    openFeedback: ({ path }) => {
      // A window opens files by its dialog or a drop: a page names no paths.
      if (services.desktop !== null) throw new Refusal('bad-input', { where: 'path', reason: '' });
      const file = basename(path);
      const opened = readFeedback(readTextFile(path, mostBytes), file);
      const { id, known } = keepFeedback(services, opened, file);
      return { ...showFeedback(services, id), known };
    },
    listFeedback: (page) => {
      const { feedbacks, next } = listFeedback(services.store(), page);
      return { feedbacks: feedbacks.map(showRow), next };
    },
    readFeedback: ({ id }) => showFeedback(services, id),
    answerFeedback: ({ id, items }) => {
      answerItems(services, id, items);
      return showFeedback(services, id);
    },
    replyFeedback: ({ id, reply }) => {
      replyFeedback(services.store(), id, reply.trim(), services.clock.now());
      return showFeedback(services, id);
    },
    writeFeedback: (input) => {
      const today = dayOf(services.clock.now(), services.clock.zone());
      const day = checkDay(input.day ?? today, today);
      return showFeedback(services, writeFeedback(services, { ...input, day }, today));
    },
    removeFeedback: ({ id }) => {
      removeFeedback(services.store(), id, services.clock.now());
      return { id };
    },
  };
}

function checkDay(day: Day, today: Day): Day {
  if (!isDay(day)) throw new Refusal('day-invalid', { day });
  if (day > today) throw new Refusal('day-in-future', { day });
  return day;
}
