import { z } from 'zod';
import type { Activity } from '../domain/activity.ts';
import type { RefusalCode, RefusalDetails } from '../domain/refusal.ts';
import {
  activityField,
  dayField,
  idField,
  noteField,
  secondsField,
  slugField,
  timeField,
  versionField,
} from './fields.ts';

/** What the form sends: wall-clock times are in the session's own zone, or the machine's for a new one. */
const sessionForm = z.strictObject({
  day: dayField,
  startTime: timeField.nullable(),
  endTime: timeField.nullable(),
  durationSeconds: secondsField,
  skills: z.array(z.strictObject({ id: slugField, weight: z.int().min(1).max(1000) })).max(20),
  activity: activityField.nullable(),
  note: noteField,
});

export type SessionForm = z.infer<typeof sessionForm>;

export const sessionInputs = {
  /** What a typed line means, without writing anything. `day`: the day chosen beside the line. */
  understandLine: z.strictObject({ line: z.string().max(22_000), day: dayField.optional() }),
  addSession: sessionForm,
  /** `version`: what it was opened on; refused when it was changed since. Without one, whatever is stored is replaced. */
  editSession: z.strictObject({ id: idField, form: sessionForm, version: versionField.optional() }),
  deleteSession: z.strictObject({ id: idField }),
  readSession: z.strictObject({ id: idField }),
  /** Newest first, by key. `skill` keeps only the sessions that studied it. */
  listSessions: z.strictObject({
    limit: z.int().min(1).max(500),
    after: z.string().max(200).optional(),
    skill: slugField.optional(),
  }),
};

export interface SessionSkill {
  readonly id: string;
  readonly title: string;
  /** The first top area, in role order, that asks for it; null: outside this role. */
  readonly area: string | null;
  readonly weight: number;
  /** The stored share, whole seconds. */
  readonly seconds: number;
}

export interface Session {
  readonly id: string;
  readonly localDay: string;
  /** UTC milliseconds, null when never stated. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Wall clock of the session's own zone, HH:MM. */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly zone: string | null;
  readonly offsetMinutes: number | null;
  readonly durationSeconds: number;
  readonly skills: readonly SessionSkill[];
  readonly activity: Activity | null;
  readonly note: string;
  /** It shares time with another session. Counted as logged. */
  readonly overlaps: boolean;
}

/** One as it is opened in a form. */
export interface EditableSession extends Session {
  /** Stands for everything that an edit would write: the same again when that is. */
  readonly version: string;
}

export interface SessionPage {
  readonly sessions: readonly Session[];
  /** The key to ask for the next page with; null: this was the last. */
  readonly next: string | null;
}

/** One understood piece of a typed line, in the order typed. */
export type LinePart =
  | {
      readonly kind: 'skill';
      readonly text: string;
      readonly id: string;
      readonly title: string;
      readonly area: string | null;
    }
  | { readonly kind: 'duration'; readonly text: string; readonly seconds: number }
  | { readonly kind: 'activity'; readonly text: string; readonly activity: Activity }
  | { readonly kind: 'day'; readonly text: string; readonly day: string }
  /** When it began, and its end if that was typed: HH:MM. */
  | {
      readonly kind: 'time';
      readonly text: string;
      readonly start: string;
      readonly end: string | null;
    }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'unknown';
      readonly text: string;
      /** The nearest skills by name, best first, at most three. */
      readonly nearest: readonly { readonly id: string; readonly title: string }[];
    };

export interface UnderstoodLine {
  readonly parts: readonly LinePart[];
  /** Ready for `addSession`; null while `problem` says what is missing. */
  readonly form: SessionForm | null;
  readonly problem: { readonly code: RefusalCode; readonly details: RefusalDetails } | null;
}

export interface SessionOutputs {
  understandLine: UnderstoodLine;
  addSession: Session;
  editSession: Session;
  deleteSession: { readonly id: string };
  readSession: EditableSession;
  listSessions: SessionPage;
}
