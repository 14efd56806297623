import type { Session } from '../../../contract/sessions.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { say } from '../../words.ts';
import { readBounded } from '../bounded.ts';
import type { Asked, Command, Context, Row } from '../command.ts';
import { readWhen } from '../day.ts';
import { sayDuration } from '../figures.ts';
import { writeInstant } from '../../../domain/instant.ts';
import { padStart, plain } from '../terminal.ts';

export const log: Command = {
  name: 'log',
  takes: '"SKILL[, SKILL] DURATION [ACTIVITY] [DAY] [TIME][: NOTE]" [--at TIME|DATE]',
  words: [1, 5000],
  options: { at: 'text' },
  run: async (asked, context) => {
    const session = await addSession(asked, context);
    const text = say('log.done', { id: session.id, what: describeSession(session) });
    return { json: { ok: true, session: sessionJson(session) }, text };
  },
};

async function addSession(asked: Asked, { call, clock }: Context): Promise<Session> {
  const at = asked.text('at');
  const when = at === undefined ? null : readWhen(at, clock);
  const line = readBounded(asked.words.join(' '), longestNote);
  const understood = await call(
    'understandLine',
    when === null ? { line } : { line, day: when.day },
  );
  const { form, parts, problem } = understood;
  if (when !== null && parts.some(({ kind }) => kind === 'day')) throw asked.refuse('day-twice');
  if (when !== null && parts.some(({ kind }) => kind === 'time')) throw asked.refuse('time-twice');
  if (problem !== null) throw new Refusal(problem.code, problem.details);
  if (form === null) throw new Error('a line without a problem has no form');
  if (when === null) return call('addSession', form);
  return call('addSession', { ...form, day: when.day, startTime: when.time, endTime: null });
}

/** What the calls take; a line is hardly longer than its note. */
const longestNote = 20_000;

export const sessions: Command = {
  name: 'sessions',
  takes: '[--limit N]',
  words: [0, 0],
  options: { limit: 'text' },
  run: (asked, context) => ({
    rows: listSessions(context, asked.number('limit', 1, 999_999_999) ?? Infinity),
    none: say('sessions.none'),
  }),
};

const pageSize = 500;

/** Page by page, so that a million of them never stand in memory together. */
async function* listSessions({ call }: Context, limit: number): AsyncIterable<Row> {
  let left = limit;
  let after: string | null = null;
  do {
    const size = Math.min(pageSize, left);
    const page: { sessions: readonly Session[]; next: string | null } = await call(
      'listSessions',
      after === null ? { limit: size } : { limit: size, after },
    );
    for (const session of page.sessions) {
      yield { json: sessionJson(session), text: sessionLine(session) };
    }
    left -= page.sessions.length;
    after = page.next;
  } while (after !== null && left > 0);
}

export const deleteOne: Command = {
  name: 'delete',
  takes: 'ID',
  words: [1, 1],
  options: {},
  run: async (asked, context) => {
    const [id = ''] = asked.words;
    const kind = await deleteById(id, context);
    return { json: { ok: true, id, kind }, text: say(`delete.${kind}`) };
  },
};

/** An id does not say what it is of. */
async function deleteById(id: string, { call }: Context): Promise<'session' | 'assessment'> {
  try {
    await call('deleteSession', { id });
    return 'session';
  } catch (error) {
    if (!isRefusal(error, 'session-unknown')) throw error;
  }
  try {
    await call('withdrawAssessment', { id });
    return 'assessment';
  } catch (error) {
    if (!isRefusal(error, 'assessment-unknown')) throw error;
  }
  const goals = await call('listGoals', {});
  throw new Refusal(
    'id-unknown',
    goals.some((goal) => goal.id === id) ? { id, reason: 'goal' } : { id },
  );
}

function isRefusal(error: unknown, code: Refusal['code']): boolean {
  return error instanceof Refusal && error.code === code;
}

function sessionJson(session: Session): object {
  const { id, localDay, startedAt, offsetMinutes, durationSeconds, skills, activity, note } =
    session;
  return {
    id,
    localDay,
    startedAt: startedAt === null ? null : writeInstant(startedAt, offsetMinutes ?? 0),
    durationSeconds,
    skills: skills.map((skill) => ({ id: skill.id, seconds: skill.seconds })),
    activity,
    note,
  };
}

function sessionLine(session: Session): string {
  const { id, localDay, startTime, durationSeconds } = session;
  const cells = [localDay, startTime ?? '     ', padStart(sayDuration(durationSeconds), 7), id];
  return [...cells, plain(sayContents(session))].join('  ');
}

function describeSession(session: Session): string {
  const { localDay, startTime, durationSeconds } = session;
  const when = startTime === null ? localDay : `${localDay} ${startTime}`;
  return `${when}, ${sayDuration(durationSeconds)}: ${plain(sayContents(session))}`;
}

function sayContents({ skills, activity, note }: Session): string {
  const titles = skills.map((skill) => skill.title).join(', ');
  const head = [titles, activity === null ? '' : `(${activity})`].filter((part) => part !== '');
  return [head.join(' '), note].filter((part) => part !== '').join(': ');
}
