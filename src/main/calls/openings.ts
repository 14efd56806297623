import type { Handlers } from '../../contract/index.ts';
import type { OpenedFile, OpeningOutputs } from '../../contract/openings.ts';
import { dayOf } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import { createOpening, type OpeningJob } from '../jobs/opening.ts';
import type { Services } from '../services.ts';
import { toRefusal } from '../store/errors.ts';
import { keepFeedback, type KeptFeedback } from './feedbackKept.ts';

export function openingHandlers(services: Services): Pick<Handlers, keyof OpeningOutputs> {
  const job = openingOf(services);
  const tell = <T>(answer: T): T => {
    services.announce(['opening']);
    return answer;
  };
  return {
    chooseFiles: async () => {
      if (services.desktop === null) throw new Refusal('must-be-asked');
      const paths = await services.desktop.askOpenPaths('opening');
      if (paths === null) throw new Refusal('cancelled');
      return job.add(paths.map((path) => ({ path })));
    },
    openDropped: ({ name, bytes }) => job.add([{ name, bytes }]),
    readOpening: () => job.read(),
    cancelOpening: () => tell(job.cancel()),
    dismissOpening: () => tell(job.dismiss()),
  };
}

/** Opens what a person named when starting Milepost. */
export function openPaths(services: Services, paths: readonly string[]): void {
  openingOf(services).add(paths.map((path) => ({ path })));
}

const jobs = new WeakMap<Services, OpeningJob>();

/** The one of a profile. */
export function openingOf(services: Services): OpeningJob {
  const known = jobs.get(services);
  if (known !== undefined) return known;
  const { clock, profile: folder, inTurn } = services;
  const job = createOpening({
    keepRequest: () => {
      const receivedAt = clock.now();
      return { folder, receivedAt, receivedOn: dayOf(receivedAt, clock.zone()) };
    },
    keepFeedback: (opened, fileName) =>
      tellKept(keepFeedback(services, opened, fileName), fileName),
    inTurn,
    progress: () => services.announce(['opening']),
    done: () => services.announce(['opening', 'learners', 'feedback']),
    describe: (error) => {
      const refusal = toRefusal(error, services.profile);
      if (refusal !== null) return { code: refusal.code, details: refusal.details };
      const message = error instanceof Error ? error.message : String(error);
      return { code: 'bug', details: { message: message.slice(0, 300) } };
    },
  });
  jobs.set(services, job);
  // What is not opened yet can be opened again; nobody waits for it to quit.
  services.beforeClosing(() => {
    const isRunning = job.read().state === 'running';
    if (isRunning) job.cancel();
    return isRunning ? job.whenDone() : null;
  });
  return job;
}

function tellKept(
  { id, known, fingerprint, notes }: KeptFeedback,
  fileName: string,
): Omit<OpenedFile, 'refusal'> {
  return {
    fileName,
    outcome: known ? 'known' : 'feedback',
    learner: null,
    snapshot: null,
    feedback: id,
    fingerprint,
    notes,
  };
}
