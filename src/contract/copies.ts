import { z } from 'zod';
import { nothing, pathField } from './fields.ts';

export const copyInputs = {
  /** Without a path the window asks with a save dialog. */
  saveCopy: z.strictObject({ path: pathField.optional() }),
  /** The automatic backups, newest first. */
  listCopies: nothing,
  /** What a copy holds, before it is restored. Without a path the window asks with an open dialog. */
  inspectCopy: z.strictObject({ path: pathField.optional() }),
  restoreCopy: z.strictObject({ path: pathField }),
  checkStore: nothing,
  /** Works the kept sums out anew from the sessions, after a backup. */
  rebuildTotals: nothing,
  /** `history`: what was deleted or corrected; `everything`: all that was ever entered. Asked twice. */
  eraseForGood: z.strictObject({
    scope: z.enum(['history', 'everything']),
    backups: z.boolean(),
    confirm: z.string().max(40),
  }),
};

export interface CopyName {
  readonly path: string;
  readonly name: string;
  /** UTC milliseconds. */
  readonly savedAt: number;
  readonly bytes: number;
  /** `mentoring`: of what is kept of others; anything else counts as a learner's own. */
  readonly of: 'progress' | 'mentoring';
  readonly reason: 'daily' | 'migration' | 'restore' | 'repair' | 'other';
}

export interface CopyContents {
  readonly path: string;
  readonly savedAt: number;
  readonly bytes: number;
  readonly schema: number;
  readonly sessions: number;
  readonly assessments: number;
  readonly goals: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly roleTitle: string | null;
  readonly name: string;
  /** It is a copy of what is kept of others, and holds nothing else; null: of a learner's own. */
  readonly mentoring: { readonly learners: number; readonly reports: number } | null;
}

export interface StoreCheck {
  readonly ok: boolean;
  readonly problems: readonly { readonly what: string; readonly where: string }[];
}

export interface CopyOutputs {
  saveCopy: { readonly path: string; readonly bytes: number };
  listCopies: {
    readonly folder: string;
    readonly copies: readonly CopyName[];
    readonly failure: string | null;
  };
  inspectCopy: CopyContents;
  /** `backup`: where what was in force before now lies, '' when nothing was; `copy`: what was put in its place. */
  restoreCopy: { readonly backup: string; readonly copy: CopyContents };
  checkStore: StoreCheck;
  /** `backup`: the store as it was; `check`: what is found now. */
  rebuildTotals: { readonly backup: string; readonly check: StoreCheck };
  eraseForGood: null;
}
