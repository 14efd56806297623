import { z } from 'zod';
import type { RefusalCode, RefusalDetails } from '../domain/refusal.ts';
import type { Kind, Source } from '../domain/role.ts';
import type { UndoState } from './changes.ts';
import { nothing } from './fields.ts';
import type { Settings } from './settings.ts';

export const appInputs = {
  readApp: nothing,
  openDataFolder: nothing,
  /** A second window with a throwaway profile full of believable study. */
  openDemo: nothing,
  /** Only http(s) and mailto, after the address was shown. */
  openLink: z.strictObject({ address: z.string().min(1).max(4096) }),
  listLicences: nothing,
  /** The first screen has painted real data: main prints a mark when it was asked to measure. */
  reportPaint: z.strictObject({ screen: z.string().min(1).max(40) }),
  /** Try the store again after a problem was mended. */
  retryStore: nothing,
};

export interface StoreProblem {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
  readonly path: string;
  /** The newest backup that this version can read; null: none. */
  readonly newestBackup: { readonly path: string; readonly savedAt: number } | null;
}

export interface AreaName {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly source: Source;
}

export interface App {
  readonly problem: StoreProblem | null;
  /** The store can be read and not written; nothing pretends to save. */
  readonly readOnly: boolean;
  readonly demo: boolean;
  readonly development: boolean;
  readonly profile: string;
  readonly platform: string;
  readonly versions: {
    readonly app: string;
    readonly electron: string;
    readonly chromium: string;
    readonly node: string;
    readonly sqlite: string;
    /** Assembled from the registry, not the official build. */
    readonly assembled: boolean;
  };
  readonly today: string;
  readonly settings: Settings;
  readonly role: { readonly id: string; readonly title: string } | null;
  /** Top areas in role order, hidden ones too: their place decides their colour. */
  readonly areas: readonly AreaName[];
  readonly undo: UndoState;
}

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

export interface AppOutputs {
  readApp: App;
  openDataFolder: { readonly path: string };
  openDemo: null;
  openLink: { readonly address: string };
  listLicences: readonly Licence[];
  reportPaint: null;
  retryStore: null;
}
