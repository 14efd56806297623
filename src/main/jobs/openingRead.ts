import { basename } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import { isFeedbackText, readFeedback, type OpenedFeedback } from '../files/feedback.ts';
import { decodeText, readTextFile } from '../files/readFile.ts';
import { mostBytes, readSealed, textOfSnapshot } from '../files/sealed.ts';
import { describeSnapshot } from '../mentoring/figures.ts';
import type { Arrival } from '../mentoring/keep.ts';
import type { Asked, HeldReport } from './openingMessages.ts';

/** But for when it came. */
export type ReadArrival = Omit<Arrival, 'receivedAt' | 'receivedOn'>;

export type ReadFile =
  | { readonly arrival: ReadArrival; readonly report: HeldReport }
  | { readonly feedback: OpenedFeedback };

export function nameOf(asked: Asked): string {
  return 'path' in asked ? basename(asked.path) : asked.name;
}

/** Reads, checks and describes one file. Throws a Refusal. */
export function readOpened(asked: Asked): ReadFile {
  const fileName = nameOf(asked);
  const text =
    'path' in asked ? readTextFile(asked.path, mostBytes) : decodeText(asked.bytes, fileName);
  if (isFeedbackText(text)) return { feedback: readFeedback(text, fileName) };
  const { snapshot, digest, data, seal } = readSealed(text, fileName);
  if (data === 'changed') throw new Refusal('snapshot-changed', { file: fileName });
  const pageChanged = seal.page === 'changed';
  const whole = pageChanged ? 'page' : 'intact';
  const isUnsigned = data === 'unsigned';
  const canonical = textOfSnapshot(snapshot);
  return {
    arrival: {
      figures: describeSnapshot(snapshot),
      digest,
      key: seal.key,
      seal: isUnsigned ? 'unsigned' : whole,
      fileName,
      text: canonical,
    },
    report: {
      fingerprint: seal.fingerprint,
      notes: [
        ...(isUnsigned ? (['unsigned'] as const) : []),
        ...(pageChanged ? (['page-changed'] as const) : []),
      ],
      characters: canonical.length,
    },
  };
}
