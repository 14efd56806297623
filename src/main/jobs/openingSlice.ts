import type { OpenedFile } from '../../contract/openings.ts';
import type { Asked, HeldReport, KeepReply } from './openingMessages.ts';
import { nameOf } from './openingRead.ts';

/** What one transaction keeps at most: a person's own writes wait for it, and the thread holds it in memory. */
const most = { files: 64, characters: 8_000_000, ms: 50 };

/** A file that was read and of which nothing is said yet: reports wait to be kept, what was refused for its place. */
export type Read = { readonly asked: Asked } & (
  { readonly report: HeldReport } | { readonly refusal: Refusal }
);

type Refusal = NonNullable<OpenedFile['refusal']>;

export function holdsReports(reads: readonly Read[]): boolean {
  return reads.some((read) => 'report' in read);
}

/** `ms`: since the first of them began to wait. */
export function isFull(reads: readonly Read[], ms: number): boolean {
  const characters = reads.map((read) => ('report' in read ? read.report.characters : 0));
  return (
    reads.length >= most.files ||
    ms >= most.ms ||
    characters.reduce((sum, length) => sum + length, 0) >= most.characters
  );
}

/** What became of each. `reply`: of the reports among them, or what keeping all of them ended with. */
export function tellOf(
  reads: readonly Read[],
  reply: KeepReply | { readonly failed: Refusal },
): OpenedFile[] {
  let place = 0;
  return reads.map((read) => {
    const fileName = nameOf(read.asked);
    if ('refusal' in read) return refused(fileName, read.refusal);
    if ('failed' in reply) return refused(fileName, reply.failed);
    const answer = reply[place];
    place += 1;
    if (answer === undefined) throw new Error('each report that waits is answered');
    if ('refusal' in answer) return refused(fileName, answer.refusal);
    const { outcome, learner, snapshot, notes } = answer.kept;
    const { fingerprint, notes: more } = read.report;
    return {
      fileName,
      outcome,
      learner,
      snapshot,
      feedback: null,
      fingerprint,
      notes: [...notes, ...more],
      refusal: null,
    };
  });
}

export function refused(fileName: string, refusal: Refusal): OpenedFile {
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
