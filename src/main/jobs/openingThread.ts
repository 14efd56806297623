import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Asked, KeepReply, KeepRequest, Question, ReadReply } from './openingMessages.ts';

/** One question at a time. Each rejects when the thread broke, and what waited in it is gone; the next gets a new one. */
export interface OpeningThread {
  /** A report that can be kept waits in the thread. */
  readonly read: (asked: Asked) => Promise<ReadReply>;
  /** Keeps all that wait, on a connection of its own. */
  readonly keep: (request: KeepRequest) => Promise<KeepReply>;
  /** What still waits is not kept. */
  readonly end: () => Promise<void>;
}

/** Reads files and keeps them in a thread that stays for the next one. */
export function startOpeningThread(): OpeningThread {
  const { ask, end } = startThread();
  return {
    read: async (asked) => (await ask({ read: asked })) as ReadReply,
    keep: async (request) => (await ask({ keep: request })) as KeepReply,
    end,
  };
}

interface Thread {
  readonly ask: (question: Question) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

function startThread(): Thread {
  const file = join(import.meta.dirname, `openingWorker${extname(import.meta.filename)}`);
  // Where the build left it out, work that blocks is better than none.
  if (!existsSync(file)) return answerHere();
  let thread: Worker | null = null;
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const worker = thread ?? new Worker(file);
        thread = worker;
        const stop = (error: Error): void => {
          thread = null;
          worker.removeAllListeners();
          reject(error);
        };
        worker.removeAllListeners();
        worker.once('message', resolve);
        worker.once('error', stop);
        worker.once('exit', () => stop(new Error('the thread ended without an answer')));
        worker.postMessage(question);
      }),
    end: async () => {
      const ending = thread;
      thread = null;
      ending?.removeAllListeners();
      await ending?.terminate();
    },
  };
}

function answerHere(): Thread {
  const answering = import('./openingAnswers.ts').then(({ createOpeningAnswers }) =>
    createOpeningAnswers(),
  );
  return {
    ask: async (question) => (await answering)(question),
    end: () => Promise.resolve(),
  };
}
