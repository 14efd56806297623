import type { Handlers } from '../../contract/index.ts';
import type {
  EditableSession,
  Session,
  SessionForm,
  SessionOutputs,
} from '../../contract/sessions.ts';
import { placeSession } from '../../domain/sessionTimes.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readTimes } from '../../domain/wallClock.ts';
import type { Services } from '../services.ts';
import * as store from '../store/sessions.ts';
import { knownSkill } from './assessments.ts';
import { readStanding, titleOf, type Standing } from './standing.ts';
import { understandLine } from './understandLine.ts';

export function sessionHandlers(services: Services): Pick<Handlers, keyof SessionOutputs> {
  const find = (id: string): Session =>
    showSession(store.readSession(services.store(), id), readStanding(services));
  const open = (id: string): EditableSession => {
    const row = store.readSession(services.store(), id);
    return { ...showSession(row, readStanding(services)), version: store.sessionVersion(row) };
  };
  return {
    understandLine: ({ line, day }) => understandLine(services, line, day),
    addSession: (form) =>
      find(store.addSession(services.store(), place(services, form), services.clock.now())),
    editSession: ({ id, form, version }) => {
      const db = services.store();
      const before = store.readSession(db, id);
      // The times are placed by what is stored now, so also without a version it must still be that when it is written.
      const openedOn = version ?? store.sessionVersion(before);
      store.editSession(db, id, place(services, form, before), services.clock.now(), openedOn);
      return find(id);
    },
    deleteSession: ({ id }) => {
      store.deleteSession(services.store(), id, services.clock.now());
      return { id };
    },
    readSession: ({ id }) => open(id),
    listSessions: (page) => {
      const { sessions, next } = store.listSessions(services.store(), page);
      const standing = readStanding(services);
      return { sessions: sessions.map((row) => showSession(row, standing)), next };
    },
  };
}

/** What the form says, as it is stored: a later edit keeps the session's own zone and offset. */
function place(
  services: Services,
  form: SessionForm,
  before?: store.SessionRow,
): store.SessionInput {
  const { clock } = services;
  const standing = readStanding(services);
  // Two that it named before one of them was retired for the other were two when it was logged.
  const had = new Set(before?.skills.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id } of form.skills) {
    const known = knownSkill(standing, id);
    if (seen.has(known) && !had.has(id))
      throw new Refusal('skill-twice', { title: titleOf(standing, known) });
    seen.add(known);
  }
  return {
    ...placeSession(form, { now: clock.now(), zone: clock.zone() }, before),
    skills: form.skills,
    activity: form.activity,
    note: form.note.trim(),
  };
}

export function showSession(row: store.SessionRow, standing: Standing): Session {
  const { startTime, endTime } = readTimes(row);
  return {
    id: row.id,
    localDay: row.localDay,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    startTime,
    endTime,
    zone: row.zone,
    offsetMinutes: row.offsetMinutes,
    durationSeconds: row.durationSeconds,
    skills: row.skills.map(({ id, weight, seconds }) => ({
      id,
      title: titleOf(standing, id),
      area: standing.areaOf.get(standing.resolve(id)) ?? null,
      weight,
      seconds,
    })),
    activity: row.activity,
    note: row.note,
    overlaps: row.overlaps,
  };
}
