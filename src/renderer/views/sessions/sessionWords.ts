import type { TFunction } from 'i18next';
import type { Session } from '../../../contract/sessions.ts';
import type { Activity } from '../../../domain/activity.ts';
import { dayDistance, sayDay, sayDayFrom } from '../../ui/days.ts';
import { sayDuration } from '../../ui/duration.ts';

/** An activity by its name. */
export function sayActivity(t: TFunction<'today'>, activity: Activity): string {
  return t(`activity.${activity}`);
}

/** "Today", "Yesterday", "Tue 17 Nov", "17 Nov 2024". */
export function sayNearDay(
  t: TFunction<'today'>,
  day: string,
  today: string,
  language: string,
): string {
  const distance = dayDistance(day, today);
  if (distance === 0) return t('day.today');
  if (distance === 1) return t('day.yesterday');
  if (day.slice(0, 4) === today.slice(0, 4)) return sayDay(day, 'medium', language);
  return sayDayFrom(day, today, language);
}

/** "20:15 – 21:00", or the one time that was stated; empty when none was. */
export function sayTimes(startTime: string | null, endTime: string | null): string {
  if (startTime !== null && endTime !== null) return `${startTime} – ${endTime}`;
  return startTime ?? endTime ?? '';
}

/** The first line of a note: what a row has room for. */
export function firstLine(note: string): string {
  return note.trim().split('\n', 1)[0] ?? '';
}

/** "45 min, PostgreSQL, Today": what a session is called. */
export function nameSession(
  t: TFunction<'today'>,
  session: Session,
  today: string,
  language: string,
): string {
  return t('sessions.name', {
    duration: sayDuration(session.durationSeconds),
    skills: session.skills.map((skill) => skill.title).join(', ') || t('sessions.noSkill'),
    day: sayNearDay(t, session.localDay, today, language),
  });
}

/** All that its form holds, of the note the first line. */
export function sayContents(
  t: TFunction<'today'>,
  session: Session,
  today: string,
  language: string,
): string {
  const pieces = [
    nameSession(t, session, today, language),
    sayTimes(session.startTime, session.endTime),
    session.activity === null ? '' : sayActivity(t, session.activity),
    firstLine(session.note),
  ];
  return pieces.filter((piece) => piece !== '').join(' · ');
}
