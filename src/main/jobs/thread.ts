import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/refusal.ts';
import type { JobReply, Question } from './messages.ts';

/** Does long work apart from main's thread, one job after another, in a thread that stays warm for the next. */
export interface JobThread {
  /**
   * Rejects with the job's refusal. Of the questions that are asked as the `latest` only the last one is answered: an
   * earlier one that still waits or is under way is given up, with `superseded`.
   */
  readonly ask: (job: string, request: unknown, latest: boolean) => Promise<unknown>;
  /** Gives up what is under way, with `superseded`. Resolves when the thread holds no file any more; null: there is none. */
  readonly end: () => Promise<void> | null;
}

export interface JobThreadOptions {
  /** The worker's file, which calls `answerJobs`. */
  readonly file: string;
  /** The same jobs on this thread: where the build left the file out, work that blocks is better than none. */
  readonly here: (job: string, request: unknown) => unknown;
  /** How long a thread is kept with nothing to do, in milliseconds. */
  readonly idleMs: number;
}

interface Asked extends Question {
  readonly latest: boolean;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export function createJobThread({ file, here, idleMs }: JobThreadOptions): JobThread {
  let thread: Worker | null = null;
  let ending: Promise<void> | null = null;
  let running: Asked | null = null;
  let waiting: Asked[] = [];
  let idle: NodeJS.Timeout | undefined;

  const start = (): Worker => {
    const made = new Worker(file);
    const isCurrent = (): boolean => made === thread;
    made.on('message', (reply: JobReply) => {
      if (isCurrent()) settle((asked) => accept(asked, reply));
    });
    made.on('error', (error) => {
      if (!isCurrent()) return;
      thread = null;
      settle(({ reject }) => reject(error));
    });
    made.on('exit', () => {
      if (!isCurrent()) return;
      thread = null;
      settle(({ job, reject }) => reject(new Error(`the job "${job}" ended without an answer`)));
    });
    // What is under way keeps a command alive; a thread that only waits does not.
    made.unref();
    return made;
  };
  const settle = (answer: (asked: Asked) => void): void => {
    const asked = running;
    running = null;
    if (asked !== null) answer(asked);
    startNext();
  };
  const startNext = (): void => {
    if (running !== null || ending !== null) return;
    const asked = waiting.shift();
    if (asked === undefined) {
      thread?.unref();
      idle = setTimeout(() => void stop(), idleMs);
      idle.unref();
      return;
    }
    clearTimeout(idle);
    running = asked;
    thread ??= start();
    thread.ref();
    thread.postMessage({ job: asked.job, request: asked.request } satisfies Question);
  };
  /** What waits goes on in a new thread. */
  const stop = (): Promise<void> | null => {
    clearTimeout(idle);
    if (thread === null) return ending;
    const old = thread;
    thread = null;
    giveUp(running);
    running = null;
    const ended: Promise<void> = old.terminate().then(() => {
      if (ending !== ended) return;
      ending = null;
      startNext();
    });
    ending = ended;
    return ending;
  };
  return {
    ask: async (job, request, latest) => {
      if (!existsSync(file)) return here(job, request);
      return await new Promise((resolve, reject) => {
        if (latest) {
          waiting.filter((asked) => asked.latest).forEach(giveUp);
          waiting = waiting.filter((asked) => !asked.latest);
          if (running?.latest === true) void stop();
        }
        waiting.push({ job, request, latest, resolve, reject });
        startNext();
      });
    },
    end: () => {
      waiting.forEach(giveUp);
      waiting = [];
      return stop();
    },
  };
}

function giveUp(asked: Asked | null): void {
  asked?.reject(new Refusal('superseded'));
}

function accept({ resolve, reject }: Asked, reply: JobReply): void {
  if ('value' in reply) resolve(reply.value);
  else if ('bug' in reply) reject(reply.bug);
  else reject(new Refusal(reply.refusal.code, reply.refusal.details));
}
