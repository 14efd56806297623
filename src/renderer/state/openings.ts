import { create } from 'zustand';
import type { OpenedFile, Opening } from '../../contract/openings.ts';
import { mostDroppedBytes } from '../../domain/openingLimits.ts';
import { call } from '../client.ts';
import { act } from './actions.ts';
import { goTo } from './place.ts';
import { useRead } from './reads.ts';

type Refusal = NonNullable<OpenedFile['refusal']>;

/** What this window does beside main's job: it reads what was dropped and hands it over, one file after the other. */
interface Drops {
  /** Dropped, and not handed over yet. */
  readonly left: number;
  /** Main never saw these. */
  readonly refused: readonly { readonly fileName: string; readonly refusal: Refusal }[];
  /** The file that was opened alone and led somewhere: nobody is led there twice. */
  readonly shown: string | null;
}

const nothing: Drops = { left: 0, refused: [], shown: null };

const useDrops = create<Drops>(() => nothing);

/** Each cancel ends the queue that stood before it. */
let cancels = 0;
let queue: Promise<void> = Promise.resolve();

/** As after a start. */
export function forgetDrops(): void {
  cancels += 1;
  useDrops.setState(nothing);
}

/** Asks with the system's dialog. Whether something was chosen. */
export async function chooseFiles(): Promise<boolean> {
  await clearEnded();
  return (await act('chooseFiles', {})).ok;
}

/** What was opened before is done with: what comes now is told apart from it. */
async function clearEnded(): Promise<void> {
  const reply = await call('readOpening', {});
  useDrops.setState({ refused: [] });
  if (!reply.ok || reply.value.state === 'idle' || reply.value.state === 'running') return;
  await call('dismissOpening', {});
}

export function openDropped(files: readonly File[]): Promise<void> {
  const begunAt = cancels;
  useDrops.setState(({ left }) => ({ left: left + files.length }));
  queue = queue.then(async () => {
    // Not while the files of an earlier drop are still on their way.
    if (useDrops.getState().left === files.length) await clearEnded();
  });
  for (const file of files) {
    queue = queue.then(async () => {
      if (begunAt !== cancels) return;
      const refusal = await handOver(file);
      if (begunAt !== cancels) return;
      const more = refusal === null ? [] : [{ fileName: file.name, refusal }];
      useDrops.setState(({ left, refused }) => ({
        left: left - 1,
        refused: [...refused, ...more],
      }));
    });
  }
  return queue;
}

async function handOver(file: File): Promise<Refusal | null> {
  const { name, size } = file;
  if (size > mostDroppedBytes) {
    return {
      code: 'file-too-large',
      details: { file: name, bytes: size, limit: mostDroppedBytes },
    };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const reply = await call('openDropped', { name, bytes });
    return reply.ok ? null : reply.error;
  } catch (error) {
    // A folder, or a file that went away.
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'file-unreadable', details: { path: name, reason } };
  }
}

export function cancelOpening(): void {
  cancels += 1;
  useDrops.setState({ left: 0 });
  void act('cancelOpening', {});
}

export function dismissOpening(): void {
  useDrops.setState({ refused: [] });
  void act('dismissOpening', {});
}

export interface OpeningNow {
  readonly isRunning: boolean;
  readonly isCancelled: boolean;
  readonly done: number;
  readonly total: number;
  readonly files: readonly OpenedFile[];
}

/** Main's job and what this window has not handed over yet, as one. Undefined: nothing was opened. */
export function useOpening(): OpeningNow | undefined {
  const { value } = useRead('readOpening', {});
  const { left, refused } = useDrops();
  return value === undefined ? undefined : joinOpening(value, { left, refused });
}

function joinOpening(
  { state, done, total, files }: Opening,
  { left, refused }: Pick<Drops, 'left' | 'refused'>,
): OpeningNow | undefined {
  const isRunning = state === 'running' || left > 0;
  const all = [...files, ...refused.map(refusedFile)];
  if (!isRunning && (state === 'idle' || total === 0) && all.length === 0) return undefined;
  const handed = state === 'idle' ? { done: 0, total: 0 } : { done, total };
  return {
    isRunning,
    isCancelled: state === 'cancelled',
    done: handed.done + refused.length,
    total: handed.total + refused.length + left,
    files: all,
  };
}

function refusedFile({ fileName, refusal }: Drops['refused'][number]): OpenedFile {
  return {
    fileName,
    outcome: 'refused',
    learner: null,
    snapshot: null,
    feedback: null,
    fingerprint: null,
    notes: [],
    refusal,
  };
}

/** The one file that was opened, where it leads somewhere. */
export function singleFile(opening: OpeningNow | undefined): OpenedFile | undefined {
  if (opening === undefined || opening.isRunning || opening.total !== 1) return undefined;
  const [file] = opening.files;
  return file === undefined || (file.learner === null && file.feedback === null) ? undefined : file;
}

/** Whether the file that was opened alone has to be shown now; it counts as shown then. */
export function takeToShow(single: OpenedFile | undefined): boolean {
  const shown = single === undefined ? null : JSON.stringify(single);
  if (useDrops.getState().shown === shown) return false;
  useDrops.setState({ shown });
  return shown !== null;
}

/** Shows what became of a file: the learner's page, or the feedback. */
export function showOpened({ learner, feedback }: OpenedFile): void {
  if (learner !== null) goTo({ screen: 'mentor', learner: learner.id });
  else if (feedback !== null) goTo({ screen: 'share', feedback });
}
