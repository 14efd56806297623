import { z } from 'zod';
import { mostDroppedBytes } from '../domain/openingLimits.ts';
import type { RefusalCode, RefusalDetails } from '../domain/refusal.ts';
import { nothing } from './fields.ts';

/** Files of others that are opened to be kept: reports by the mentor, feedback by the learner. */
export const openingInputs = {
  /** Asks with the system's dialog. Files that are chosen while others are opened come after them. */
  chooseFiles: nothing,
  /** What was dropped on the window: a page names no paths, so it hands over the content. */
  openDropped: z.strictObject({
    name: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostDroppedBytes),
  }),
  readOpening: nothing,
  cancelOpening: nothing,
  /** What was opened needs no words any more. */
  dismissOpening: nothing,
};

export interface OpenedFile {
  readonly fileName: string;
  /** `known`: it had been opened before. */
  readonly outcome: 'added' | 'known' | 'feedback' | 'refused';
  readonly learner: { readonly id: string; readonly name: string | null } | null;
  readonly snapshot: number | null;
  /** Id of a feedback that came in. */
  readonly feedback: string | null;
  readonly fingerprint: string | null;
  /**
   * `new-learner`: a key that was not known; `other-key`: and a learner of that name is known by another;
   * `unsigned`; `page-changed`: the page was changed, the data in it were not.
   */
  readonly notes: readonly ('new-learner' | 'other-key' | 'unsigned' | 'page-changed')[];
  readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } | null;
}

export interface Opening {
  readonly state: 'idle' | 'running' | 'done' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** In the order of opening. */
  readonly files: readonly OpenedFile[];
}

export interface OpeningOutputs {
  chooseFiles: Opening;
  openDropped: Opening;
  readOpening: Opening;
  cancelOpening: Opening;
  dismissOpening: Opening;
}
