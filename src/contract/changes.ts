import { z } from 'zod';
import { nothing } from './fields.ts';

export const changeInputs = {
  listChanges: z.strictObject({
    limit: z.int().min(1).max(500),
    before: z.int().min(1).optional(),
  }),
  /** `seq`: only when that is still the last action; without it, whatever is. */
  undo: z.strictObject({ seq: z.int().min(1).optional() }),
  redo: nothing,
};

/** The nouns that a screen re-reads for. */
export const nouns = [
  'sessions',
  'skills',
  'assessments',
  'goals',
  'roles',
  'settings',
  'changes',
  'copies',
  'exports',
  'feedback',
  'learners',
  'opening',
] as const;

export type Noun = (typeof nouns)[number];

/** One entry of the history: `action` and `about` become a sentence in the locale files. */
export interface Change {
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly action: string;
  /** What the sentence names: titles, levels, seconds, days. */
  readonly about: Readonly<Record<string, string | number>>;
  readonly kind: 'do' | 'undo' | 'redo';
  /** Taken back, and not done again. */
  readonly undone: boolean;
}

export interface UndoState {
  readonly undo: Pick<Change, 'seq' | 'action' | 'about'> | null;
  readonly redo: Pick<Change, 'seq' | 'action' | 'about'> | null;
}

export interface ChangeOutputs {
  listChanges: {
    readonly changes: readonly Change[];
    readonly next: number | null;
    readonly state: UndoState;
  };
  undo: Change;
  redo: Change;
}
