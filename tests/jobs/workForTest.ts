import { threadId } from 'node:worker_threads';
import { Refusal } from '../../src/domain/refusal.ts';

/** The jobs that the tests of the thread ask for. */
export function workForTest(job: string, request: unknown): unknown {
  switch (job) {
    case 'echo':
      return { request, threadId };
    case 'refuse':
      throw new Refusal('too-many-sessions', { limit: 3 });
    case 'full':
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/x' });
    case 'bug':
      throw new RangeError('a bug');
    case 'die':
      return process.exit(3);
    default:
      // Never ends by itself: only a thread can be given up.
      for (;;);
  }
}
