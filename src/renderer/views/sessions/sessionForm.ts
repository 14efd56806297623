import type { Session, SessionForm } from '../../../contract/sessions.ts';
import type { Activity } from '../../../domain/activity.ts';
import { parseDuration } from '../../../domain/duration.ts';
import type { RefusalCode, RefusalDetails } from '../../../domain/refusal.ts';
import { readTime, writeSeconds, type TimeFields } from './times.ts';

/** What the form holds while it is filled in: times and duration as typed. */
export interface SessionDraft extends TimeFields {
  readonly day: string;
  readonly skills: readonly { readonly id: string; readonly weight: number }[];
  readonly activity: Activity | null;
  readonly note: string;
}

export type SessionField = keyof SessionDraft;

export interface FieldRefusal {
  /** null: it concerns no field. */
  readonly field: SessionField | null;
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

export function draftOfSession(session: Session): SessionDraft {
  return {
    day: session.localDay,
    start: session.startTime ?? '',
    end: session.endTime ?? '',
    duration: writeSeconds(session.durationSeconds),
    skills: session.skills.map(({ id, weight }) => ({ id, weight })),
    activity: session.activity,
    note: session.note,
  };
}

/** A new session, beginning with what a typed line said or the skill that was chosen. */
export function draftOfNew(
  today: string,
  known: Partial<SessionForm>,
  skill?: string,
): SessionDraft {
  return {
    day: known.day ?? today,
    start: known.startTime ?? '',
    end: known.endTime ?? '',
    duration: known.durationSeconds === undefined ? '' : writeSeconds(known.durationSeconds),
    skills: known.skills ?? (skill === undefined ? [] : [{ id: skill, weight: 1 }]),
    activity: known.activity ?? null,
    note: known.note ?? '',
  };
}

/** What is sent; a refusal for what cannot even be sent. The rest is main's to judge. */
export function formOfDraft(draft: SessionDraft): SessionForm | FieldRefusal {
  const [start, end] = [readTime(draft.start), readTime(draft.end)];
  if (start === null)
    return { field: 'start', code: 'time-invalid', details: { time: draft.start } };
  if (end === null) return { field: 'end', code: 'time-invalid', details: { time: draft.end } };
  const seconds = parseDuration(draft.duration);
  if (seconds === null) return { field: 'duration', code: 'duration-missing', details: {} };
  return {
    day: draft.day,
    startTime: start === '' ? null : start,
    endTime: end === '' ? null : end,
    durationSeconds: seconds,
    skills: draft.skills.map((skill) => ({ ...skill })),
    activity: draft.activity,
    note: draft.note,
  };
}

export function isRefusal(form: SessionForm | FieldRefusal): form is FieldRefusal {
  return 'code' in form;
}

/** The field below which a refusal is said. */
export function fieldOfRefusal(code: RefusalCode, draft: SessionDraft): SessionField | null {
  switch (code) {
    case 'duration-missing':
    case 'duration-zero':
    case 'duration-too-long':
    case 'duration-disagrees':
      return 'duration';
    case 'skill-missing':
    case 'skill-unknown':
    case 'skill-ambiguous':
    case 'skill-twice':
      return 'skills';
    case 'day-invalid':
    case 'day-in-future':
      return 'day';
    case 'time-invalid':
    case 'time-in-future':
      return draft.end.trim() === '' ? 'start' : 'end';
    case 'end-before-start':
      return 'end';
    case 'activity-unknown':
      return 'activity';
    case 'text-too-long':
      return 'note';
    default:
      return null;
  }
}
