import type { Handlers } from '../../contract/index.ts';
import type { Session, SessionForm, SessionOutputs } from '../../contract/sessions.ts';
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
  return {
    understandLine: ({ line, day }) => understandLine(services, line, day),
    addSession: (form) =>
      find(store.addSession(services.store(), place(services, form), services.clock.now())),
    editSession: ({ id, form }) => {
      const before = store.readSession(services.store(), id);
      store.editSession(services.store(), id, place(services, form, before), services.clock.now());
      return find(id);
    },
    deleteSession: ({ id }) => {
      store.deleteSession(services.store(), id, services.clock.now());
      return { id };
    },
    readSession: ({ id }) => find(id),
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
  const seen = new Set<string>();
  for (const { id } of form.skills) {
    const known = knownSkill(standing, id);
    if (seen.has(known)) throw new Refusal('skill-twice', { title: titleOf(standing, known) });
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
