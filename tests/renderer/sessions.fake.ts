import type { Session, SessionForm } from '../../src/contract/sessions.ts';

/** The session that main would answer with. */
export function sessionOf(form: SessionForm, id = 's1'): Session {
  return {
    id,
    localDay: form.day,
    startedAt: null,
    endedAt: null,
    startTime: form.startTime,
    endTime: form.endTime,
    zone: null,
    offsetMinutes: null,
    durationSeconds: form.durationSeconds,
    skills: form.skills.map((skill) => ({
      ...skill,
      title: skill.id === 'postgresql' ? 'PostgreSQL' : skill.id,
      area: 'relational-databases',
      seconds: form.durationSeconds,
    })),
    activity: form.activity,
    note: form.note,
    overlaps: false,
  };
}
