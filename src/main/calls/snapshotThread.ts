import { extname, join } from 'node:path';
import { createJobThread, type JobThread } from '../jobs/thread.ts';
import type { Services } from '../services.ts';
import type { ReadRequest, SnapshotJobs } from './snapshotJobs.ts';

/** So long a choice may rest before the next question waits for a thread to start. */
const idleMs = 30_000;

export function createSnapshotThread(): JobThread {
  return createJobThread({
    file: join(import.meta.dirname, `snapshotWorker${extname(import.meta.filename)}`),
    here: async (job, request) => (await import('./snapshotJobs.ts')).workOnSnapshot(job, request),
    idleMs,
  });
}

type Jobs = { readonly [J in keyof SnapshotJobs]: Parameters<SnapshotJobs[J]>[0] };

/** `latest`: an earlier question of that kind is given up, with `superseded`. */
export async function askSnapshot<J extends keyof SnapshotJobs>(
  { sharing }: Services,
  job: J,
  request: Jobs[J],
  { latest = false }: { readonly latest?: boolean } = {},
): Promise<ReturnType<SnapshotJobs[J]>> {
  return (await sharing.ask(job, request, latest)) as ReturnType<SnapshotJobs[J]>;
}

/** What the thread needs to read for itself; a refusal of the store's comes at once. */
export function readRequest(
  { store, profile, resources, clock }: Services,
  scope: ReadRequest['scope'],
): ReadRequest {
  return { store: store().name, profile, resources, now: clock.now(), zone: clock.zone(), scope };
}
