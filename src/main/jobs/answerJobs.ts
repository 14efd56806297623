import { parentPort } from 'node:worker_threads';
import { toRefusal } from '../store/errors.ts';
import type { JobReply, Question } from './messages.ts';

/** In a worker: answers what thread.ts asks, one question after another. */
export function answerJobs(work: (job: string, request: unknown) => unknown): void {
  parentPort?.on('message', (question: Question) => {
    parentPort?.postMessage(answer(work, question));
  });
}

function answer(
  work: (job: string, request: unknown) => unknown,
  { job, request }: Question,
): JobReply {
  try {
    return { value: work(job, request) };
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === null) return { bug: error };
    return { refusal: { code: refusal.code, details: refusal.details } };
  }
}
