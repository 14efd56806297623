import { z } from 'zod';
import { periodChoices, type PeriodStarts } from '../domain/sharePeriod.ts';
import { nothing, titleField } from './fields.ts';
import { scopeField } from './snapshots.ts';

/** All that stands on the screen Share. The days of `scope` count with the period `own` only. */
export const choiceField = z.strictObject({
  period: z.enum(periodChoices),
  sign: z.boolean(),
  scope: scopeField,
});

export const presetsField = z
  .array(z.strictObject({ name: titleField, choice: choiceField }))
  .max(50);

export const sharingInputs = {
  readSharing: nothing,
  /** Kept over restarts, and no entry of the history. */
  rememberChoice: choiceField,
  savePreset: z.strictObject({ name: titleField, choice: choiceField }),
  renamePreset: z.strictObject({ name: titleField, to: titleField }),
  removePreset: z.strictObject({ name: titleField }),
};

export type ShareChoice = Readonly<z.infer<typeof choiceField>>;

export interface SharePreset {
  readonly name: string;
  readonly choice: ShareChoice;
}

export interface Sharing {
  /** What was chosen last; null: nothing yet. */
  readonly last: ShareChoice | null;
  /** In the order in which they were saved. */
  readonly presets: readonly SharePreset[];
  readonly starts: PeriodStarts;
}

export interface SharingOutputs {
  readSharing: Sharing;
  rememberChoice: null;
  savePreset: Sharing;
  renamePreset: Sharing;
  removePreset: Sharing;
}
