import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts';
import type { Day } from '../../domain/days.ts';
import type { OpenedFeedback } from '../files/feedback.ts';
import type { Kept } from '../mentoring/keep.ts';

/** A file of another's: one by its path, or what was dropped, of which a page tells only the content. */
export type Asked =
  { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface Refused {
  readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails };
}

/** A report that was read and waits in the thread to be kept: its text need not cross to main. */
export interface HeldReport {
  readonly fingerprint: string | null;
  readonly notes: readonly ('unsigned' | 'page-changed')[];
  /** Of its text. */
  readonly characters: number;
}

export type ReadReply =
  { readonly report: HeldReport } | { readonly feedback: OpenedFeedback } | Refused;

export interface KeepRequest {
  /** The profile's folder. */
  readonly folder: string;
  /** UTC milliseconds. */
  readonly receivedAt: number;
  readonly receivedOn: Day;
}

/** Of each report that waited, in their order. */
export type KeepReply = readonly ({ readonly kept: Kept } | Refused)[];

export type Question = { readonly read: Asked } | { readonly keep: KeepRequest };
