import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/refusal.ts';

/** What storeWorker.ts knows to do. */
export type Job = 'check' | 'erase' | 'rebuild' | 'removeLearner' | 'restore';

/** A refusal does not survive the way between threads as one. */
export type JobReply =
  { readonly value: unknown } | { readonly refusal: Pick<Refusal, 'code' | 'details'> };

/**
 * Does a job that reads or writes a whole store in a thread of its own, with connections of its own, so that no window
 * waits for it. `here`: the same work on this thread. Rejects with the job's refusal.
 */
export async function runApart<Request, Result>(
  job: Job,
  request: Request,
  here: (request: Request) => Result | Promise<Result>,
): Promise<Result> {
  const worker = join(import.meta.dirname, `storeWorker${extname(import.meta.filename)}`);
  // Where the build left it out, work that blocks is better than none.
  if (!existsSync(worker)) return here(request);
  const reply = await new Promise<JobReply>((resolve, reject) => {
    const thread = new Worker(worker, { workerData: { job, request } });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      reject(new Error(`the job "${job}" ended without an answer`));
    });
  });
  if ('refusal' in reply) throw new Refusal(reply.refusal.code, reply.refusal.details);
  return reply.value as Result;
}
