import { z } from 'zod';
import { nameLimit } from '../domain/textLimits.ts';
import { slugField } from './fields.ts';

const settingsFields = {
  name: z.string().trim().max(nameLimit),
  /** Not in the undo stack. */
  appearance: z.enum(['system', 'light', 'dark']),
  /** ISO weekday: Monday, Saturday or Sunday. */
  weekStart: z.union([z.literal(1), z.literal(6), z.literal(7)]),
  showExtended: z.boolean(),
  firstRunDone: z.boolean(),
};

export const settingsInputs = {
  changeSettings: z.strictObject(settingsFields).partial(),
  /** Hides these areas, or shows them again, and leaves every other one as it is: two presses in a row both count. */
  setAreasHidden: z.strictObject({
    areas: z.array(slugField).min(1).max(200),
    hidden: z.boolean(),
  }),
};

export interface Settings {
  readonly name: string;
  readonly appearance: 'system' | 'light' | 'dark';
  readonly weekStart: 1 | 6 | 7;
  readonly showExtended: boolean;
  readonly hiddenAreas: readonly string[];
  readonly firstRunDone: boolean;
  /** Names of settings whose stored value could not be read; the default is used, the value kept. */
  readonly invalid: readonly string[];
}

export interface SettingsOutputs {
  changeSettings: Settings;
  setAreasHidden: Settings;
}
