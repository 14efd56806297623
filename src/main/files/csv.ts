import { stringify } from 'csv-stringify/sync';
import type { Snapshot } from '../../domain/snapshot.ts';

// RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets take it for something older.
// Columns are only ever added at the end.

type Cell = string | number | null;

/** One of a snapshot's tables, as docs/formats/csv.md describes it. */
export function writeCsv(snapshot: Snapshot, table: 'sessions' | 'assessments' | 'goals'): string {
  const titles = new Map(snapshot.skills.map(({ id, title }) => [id, title]));
  const rows = writers[table](snapshot, (skill) => titles.get(skill) ?? skill);
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? disarm(cell) : cell))),
    { bom: true, record_delimiter: 'windows' },
  );
}

/**
 * Spreadsheets take a cell that begins like a formula for one. An apostrophe before it makes it a text, and one
 * before an apostrophe makes that reversible: whoever reads takes one away from every cell that begins with one.
 */
function disarm(cell: string): string {
  return /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

type Writer = (snapshot: Snapshot, titleOf: (skill: string) => string) => Cell[][];

const writers: Readonly<Record<'sessions' | 'assessments' | 'goals', Writer>> = {
  sessions: ({ sessions = [] }, titleOf) => [
    [
      'id',
      'local_day',
      'started_at',
      'duration_seconds',
      'skills',
      'activity',
      'note',
      'skill_titles',
    ],
    ...sessions.map(({ id, day, startedAt, durationSeconds, skills, activity, note }) => [
      id,
      day,
      startedAt,
      durationSeconds,
      skills.map(({ skill, seconds }) => `${skill}:${seconds}`).join(' '),
      activity,
      note ?? null,
      skills.map(({ skill }) => titleOf(skill)).join(', '),
    ]),
  ],
  assessments: ({ skills }) => [
    ['skill', 'title', 'day', 'level', 'mentor', 'evidence_kinds', 'evidence'],
    ...skills.flatMap(({ id, title, assessments }) =>
      assessments.map(({ day, level, mentor, evidence = [] }) => [
        id,
        title,
        day,
        level,
        mentor,
        evidence.map(({ kind }) => kind).join(' '),
        evidence.map(({ text }) => text).join('\n'),
      ]),
    ),
  ],
  goals: ({ goals = [] }, titleOf) => [
    [
      'id',
      'skill',
      'title',
      'level',
      'by',
      'weekly_minutes',
      'state',
      'created_on',
      'met_on',
      'dropped_on',
    ],
    ...goals.map(({ id, skill, state, createdOn, metOn, droppedOn, terms }) => {
      const latest = terms.at(-1);
      return [
        id,
        skill,
        titleOf(skill),
        latest?.level ?? null,
        latest?.by ?? null,
        latest?.weeklyMinutes ?? null,
        state,
        createdOn,
        metOn,
        droppedOn,
      ];
    }),
  ],
};
