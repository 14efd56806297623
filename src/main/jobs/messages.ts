import type { Refusal } from '../../domain/refusal.ts';

/** What crosses between main's thread and one that works for it. Requests and values are plain data. */
export interface Question {
  readonly job: string;
  readonly request: unknown;
}

/** A refusal does not survive the way between threads as one; an error of another kind does. */
export type JobReply =
  | { readonly value: unknown }
  | { readonly refusal: Pick<Refusal, 'code' | 'details'> }
  | { readonly bug: unknown };
