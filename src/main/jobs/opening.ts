import type { OpenedFile, Opening } from '../../contract/openings.ts';
import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts';
import type { OpenedFeedback } from '../files/feedback.ts';
import type { Asked, KeepReply, KeepRequest } from './openingMessages.ts';
import { atMostEvery } from './atMostEvery.ts';
import { nameOf } from './openingRead.ts';
import { holdsReports, isFull, refused, tellOf, type Read } from './openingSlice.ts';
import { startOpeningThread, type OpeningThread } from './openingThread.ts';

/** Files that are opened one after another, whatever becomes of each. */
export interface OpeningJob {
  /** After those that are opened already. */
  readonly add: (files: readonly Asked[]) => Opening;
  readonly read: () => Opening;
  /** What was read and is not kept yet is not kept. */
  readonly cancel: () => Opening;
  readonly dismiss: () => Opening;
  /** Resolves when nothing is under way. */
  readonly whenDone: () => Promise<void>;
}

export interface OpeningOptions {
  readonly keepRequest: () => KeepRequest;
  /** Keeps a feedback on this thread, since the journal is written here alone. Throws a Refusal. */
  readonly keepFeedback: (opened: OpenedFeedback, fileName: string) => Omit<OpenedFile, 'refusal'>;
  /** Lets nobody put another file in place meanwhile. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Something is to be seen; at most ten times a second. */
  readonly progress: () => void;
  readonly done: () => void;
  /** What is no expected outcome. Gives the refusal that stands for it. */
  readonly describe: (error: unknown) => {
    readonly code: RefusalCode;
    readonly details: RefusalDetails;
  };
}

const idle: Opening = { state: 'idle', done: 0, total: 0, files: [] };

export function createOpening(options: OpeningOptions): OpeningJob {
  let opening = idle;
  let waiting: Asked[] = [];
  let running = Promise.resolve();
  // Counts what was cancelled: what was being opened then belongs to no later one.
  let batch = 0;
  const tell = atMostEvery(100, options.progress);

  const openAll = async (mine: number): Promise<void> => {
    const isWanted = (): boolean => batch === mine;
    await openEach(options, {
      isWanted,
      next: () => (isWanted() ? waiting.shift() : undefined),
      isLast: () => waiting.length === 0,
      again: (files) => waiting.unshift(...files),
      told: (files) => {
        if (!isWanted()) return;
        const all = [...opening.files, ...files];
        opening = { ...opening, done: all.length, files: all };
        tell();
      },
    });
    if (isWanted() && opening.state === 'running') opening = { ...opening, state: 'done' };
    options.done();
  };
  return {
    read: () => opening,
    add: (files) => {
      const isNew = opening.state !== 'running';
      if (isNew) opening = { ...idle, state: 'running' };
      waiting.push(...files);
      opening = { ...opening, total: opening.total + files.length };
      if (isNew) {
        const mine = batch;
        running = running.then(() => openAll(mine));
      }
      tell();
      return opening;
    },
    cancel: () => {
      if (opening.state !== 'running') return opening;
      waiting = [];
      batch += 1;
      opening = { ...opening, state: 'cancelled' };
      return opening;
    },
    dismiss: () => {
      if (opening.state !== 'running') opening = idle;
      return opening;
    },
    whenDone: () => running,
  };
}

interface Queue {
  readonly next: () => Asked | undefined;
  readonly isLast: () => boolean;
  /** Puts back, as the next ones. */
  readonly again: (files: readonly Asked[]) => void;
  readonly isWanted: () => boolean;
  readonly told: (files: readonly OpenedFile[]) => void;
}

async function openEach(options: OpeningOptions, queue: Queue): Promise<void> {
  const thread = startOpeningThread();
  let reads: Read[] = [];
  let since = 0;
  const keepWhatWaits = async (): Promise<void> => {
    const slice = reads;
    reads = [];
    if (slice.length > 0) queue.told(await keepSlice(options, thread, slice, queue.isWanted));
  };
  try {
    for (let asked = queue.next(); asked !== undefined; asked = queue.next()) {
      if (reads.length === 0) since = performance.now();
      const read = await readOne(options, thread, asked);
      if ('broke' in read) {
        // What waited in the thread went with it.
        queue.again(reads.flatMap((one) => ('report' in one ? [one.asked] : [])));
        reads = reads.filter((one) => 'refusal' in one);
        queue.told(tellOf([...reads, { asked, refusal: read.broke }], []));
        reads = [];
      } else if ('feedback' in read) {
        await keepWhatWaits();
        if (queue.isWanted()) queue.told([await keepOne(options, read.feedback, nameOf(asked))]);
      } else {
        reads.push({ asked, ...read });
        if (queue.isLast() || isFull(reads, performance.now() - since)) await keepWhatWaits();
      }
    }
  } finally {
    await thread.end();
  }
}

async function readOne({ describe }: OpeningOptions, thread: OpeningThread, asked: Asked) {
  try {
    return await thread.read(asked);
  } catch (error) {
    return { broke: describe(error) };
  }
}

/** Nothing of it when it is not wanted any more once its turn comes. */
async function keepSlice(
  { inTurn, keepRequest, describe }: OpeningOptions,
  thread: OpeningThread,
  slice: readonly Read[],
  isWanted: () => boolean,
): Promise<OpenedFile[]> {
  if (!holdsReports(slice)) return tellOf(slice, []);
  try {
    const reply = await inTurn<KeepReply | null>(async () =>
      isWanted() ? thread.keep(keepRequest()) : null,
    );
    return reply === null ? [] : tellOf(slice, reply);
  } catch (error) {
    return tellOf(slice, { failed: describe(error) });
  }
}

async function keepOne(
  { inTurn, keepFeedback, describe }: OpeningOptions,
  opened: OpenedFeedback,
  fileName: string,
): Promise<OpenedFile> {
  try {
    return await inTurn(async () => ({ ...keepFeedback(opened, fileName), refusal: null }));
  } catch (error) {
    return refused(fileName, describe(error));
  }
}
