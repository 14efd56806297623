import { z } from 'zod';
import type { SnapshotComparison } from '../domain/compareSnapshots.ts';
import type { Feedback } from '../domain/feedback.ts';
import type { Mention } from '../domain/mentions.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { nameChoices, sessionChoices } from '../domain/snapshotScope.ts';
import { dayField, idField, nothing, pathField, slugField } from './fields.ts';

/** What is chosen to be shared (domain/snapshotScope.ts). */
export const scopeField = z.strictObject({
  from: dayField.nullable(),
  to: dayField.nullable(),
  goals: z.boolean(),
  time: z.boolean(),
  history: z.boolean(),
  sessions: z.enum(sessionChoices),
  notes: z.boolean(),
  evidence: z.boolean(),
  /** Choices that were kept before there were any have none. */
  replies: z.boolean().default(true),
  times: z.boolean(),
  name: z.enum(nameChoices),
  pseudonym: z.string().trim().max(80),
  leftOutSkills: z.array(slugField).max(2000).readonly(),
  recipient: z.string().trim().max(80),
  question: z.string().max(4000),
});

export const exportFormats = ['snapshot', 'report', 'pdf', 'markdown', 'csv'] as const;
export const tableNames = ['sessions', 'assessments', 'goals'] as const;

export const snapshotInputs = {
  /** What a file with this scope would say, and what else there is to know before it is written. */
  previewSnapshot: z.strictObject({ scope: scopeField, sign: z.boolean() }),
  exportSnapshot: z.strictObject({
    /** The command line's; a window asks the person. */
    path: pathField.optional(),
    format: z.enum(exportFormats),
    /** Of a CSV. */
    table: z.enum(tableNames),
    scope: scopeField,
    sign: z.boolean(),
    /** A file that is there is replaced. */
    replace: z.boolean(),
  }),
  /** For the page that draws a report: what it is to draw. */
  readReportJob: z.strictObject({ id: idField }),
  /** From that page: it is drawn. */
  deliverReport: z.strictObject({ id: idField, page: z.string().max(16_000_000) }),
  /** As above. */
  openSnapshot: z.strictObject({ path: pathField.optional() }),
  /** The command line's alone. */
  compareSnapshots: z.strictObject({ older: pathField, newer: pathField }),
  /** Shows the folder of what this window's main wrote last: a page names no paths. */
  openExportFolder: nothing,
  listExports: z.strictObject({
    limit: z.int().min(1).max(500),
    before: z.int().min(1).optional(),
  }),
};

export interface SnapshotPreview extends ReportJob {
  /** Of the files as they would be written; that of another is known once it was. */
  readonly bytes: Readonly<Record<'snapshot' | TableName, number>>;
  /** Of the period, whether they are in the file or not; counted up to one more than a file holds. */
  readonly sessions: { readonly all: number; readonly noted: number };
  /** Skills that are left out, and named all the same. */
  readonly mentions: readonly Mention[];
}

export type ExportFormat = (typeof exportFormats)[number];
export type TableName = (typeof tableNames)[number];

export interface SealState {
  /** Whether what is in the file is what was signed. */
  readonly state: 'intact' | 'changed' | 'unsigned';
  /** Public key that it says it was signed with. */
  readonly key: string | null;
  /** The same for people to compare. */
  readonly fingerprint: string | null;
  readonly page: 'same' | 'changed' | 'none';
  /** The profile's own key. */
  readonly own: boolean;
  /** Whose key it is, as far as this profile knows: `self`, or a learner's name (empty: they gave none); null: nobody's. */
  readonly knownAs: string | null;
  /** Name of a learner who is known by another key, where the file says their name and its key is new; null: none. */
  readonly otherKeyOf: string | null;
}

export interface ExportedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the snapshot. */
  readonly digest: string;
  readonly fingerprint: string | null;
  readonly period: Snapshot['period'];
}

export interface ExportEntry {
  readonly n: number;
  /** UTC milliseconds, and the offset it was made in. */
  readonly at: number;
  readonly offsetMinutes: number;
  readonly digest: string;
  readonly format: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly from: string;
  readonly to: string;
  readonly fingerprint: string | null;
}

/** What a report is drawn from. */
export interface ReportJob {
  /** The snapshot's canonical text, which crosses between processes in no time. It was written by Milepost itself. */
  readonly text: string;
  readonly digest: string;
  /** Of the key that it will be signed with; null: unsigned. */
  readonly fingerprint: string | null;
}

/** What the page of a feedback is drawn from. */
export interface FeedbackJob {
  readonly feedback: Feedback;
  readonly digest: string;
  readonly fingerprint: string;
}

export interface SnapshotOutputs {
  previewSnapshot: SnapshotPreview;
  exportSnapshot: ExportedFile;
  readReportJob: ReportJob | FeedbackJob;
  deliverReport: { readonly id: string };
  openSnapshot: { readonly snapshot: Snapshot; readonly digest: string; readonly seal: SealState };
  compareSnapshots: SnapshotComparison & {
    readonly older: Pick<Snapshot, 'asOf' | 'period' | 'learner'>;
    readonly newer: Pick<Snapshot, 'asOf' | 'period' | 'learner'>;
    /** The same key signed both; null: one of them is not signed, or was changed. */
    readonly sameKey: boolean | null;
  };
  openExportFolder: { readonly path: string };
  listExports: { readonly exports: readonly ExportEntry[]; readonly next: number | null };
}
