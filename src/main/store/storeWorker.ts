import { parentPort, workerData } from 'node:worker_threads';
import { removeNow } from '../mentoring/remove.ts';
import type { Job, JobReply } from './apart.ts';
import { eraseNow } from './erase.ts';
import { toRefusal } from './errors.ts';
import { checkNow } from './fileCheck.ts';
import { rebuildNow } from './rebuild.ts';
import { restoreNow } from './restore.ts';

// Started by apart.ts; an entry of its own in the build.

const jobs = {
  check: checkNow,
  erase: eraseNow,
  rebuild: rebuildNow,
  removeLearner: removeNow,
  restore: restoreNow,
} satisfies Record<Job, (request: never) => unknown>;

async function answer(): Promise<JobReply> {
  const { job, request } = workerData as { readonly job: Job; readonly request: never };
  try {
    return { value: await jobs[job](request) };
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === null) throw error;
    return { refusal: { code: refusal.code, details: refusal.details } };
  }
}

parentPort?.postMessage(await answer());
