import { IconClockPlus } from '@tabler/icons-react';
import i18next from 'i18next';
import type { TFunction } from 'i18next';
import type { LinePart, UnderstoodLine } from '../../../contract/sessions.ts';
import { act, showMessage } from '../../state/actions.ts';
import { sayDay } from '../../ui/days.ts';
import { sayDuration } from '../../ui/duration.ts';
import { startLogging } from '../frame/commands.ts';
import { sayTimes } from '../sessions/sessionWords.ts';
import type { Entry } from './entries.ts';

type T = TFunction<'common'>;

/** The typed text as a session: logged with Enter when it is complete, else carried on in Today's line. */
export function logEntry(
  query: string,
  understood: UnderstoodLine,
  t: T,
  language: string,
): Entry | null {
  const { form, parts } = understood;
  const icon = <IconClockPlus size={16} />;
  if (form === null) {
    if (!parts.some(({ kind }) => kind === 'duration')) return null;
    return {
      id: 'log-line',
      group: 'log',
      icon,
      label: t('palette.logRest', { line: query.trim() }),
      run: () => startLogging(query),
    };
  }
  const note = form.note === '' ? {} : { hint: form.note };
  return {
    id: 'log-line',
    group: 'log',
    icon,
    label: t('palette.logLine', { what: sayParts(parts, language) }),
    ...note,
    aside: t('palette.enterLogs'),
    run: () => void logLine(query),
  };
}

/** Reads a text at once and gives its line; null: it is no session. */
export async function readLine(query: string, t: T, language: string): Promise<Entry | null> {
  const reply = await act('understandLine', { line: query }, { quiet: true });
  return reply.ok ? logEntry(query, reply.value, t, language) : null;
}

/** Reads it once more: "45m" ended now, not when it was typed. */
async function logLine(query: string): Promise<void> {
  const meant = await act('understandLine', { line: query });
  if (!meant.ok || meant.value.form === null) return;
  const reply = await act('addSession', meant.value.form);
  if (!reply.ok) return;
  const { skills, durationSeconds, localDay } = reply.value;
  showMessage({
    kind: 'done',
    action: 'addSession',
    about: {
      skills: skills.map(({ title }) => title).join(', '),
      seconds: durationSeconds,
      day: localDay,
    },
    undo: true,
  });
}

/** "45 min, PostgreSQL, practice, Wed 18 Nov": whatever was typed, in one order. */
function sayParts(parts: readonly LinePart[], language: string): string {
  const order: readonly LinePart['kind'][] = ['duration', 'skill', 'activity', 'day', 'time'];
  return order
    .flatMap((kind) => parts.filter((part) => part.kind === kind))
    .map((part) => sayPart(part, language))
    .join(', ');
}

function sayPart(part: LinePart, language: string): string {
  switch (part.kind) {
    case 'duration':
      return sayDuration(part.seconds);
    case 'skill':
      return part.title;
    case 'day':
      return sayDay(part.day, 'medium', language);
    case 'time':
      return sayTimes(part.start, part.end);
    case 'activity':
      return i18next.t(`activity.${part.activity}`, { ns: 'today' });
    case 'note':
    case 'unknown':
      return part.text;
  }
}
