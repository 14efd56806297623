import { parentPort } from 'node:worker_threads';
import { createOpeningAnswers } from './openingAnswers.ts';
import type { Question } from './openingMessages.ts';

// Started by openingThread.ts; an entry of its own in the build.

const answer = createOpeningAnswers();

parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage(answer(question));
});
