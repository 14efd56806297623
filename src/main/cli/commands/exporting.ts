import {
  tableNames,
  type ExportEntry,
  type ExportFormat,
  type TableName,
} from '../../../contract/snapshots.ts';
import { writeInstant } from '../../../domain/instant.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { sessionChoices, usualScope, type SnapshotScope } from '../../../domain/snapshotScope.ts';
import { say } from '../../words.ts';
import type { Asked, Command, Context, Row } from '../command.ts';
import { readDay } from '../day.ts';
import { findSkill } from '../skillNamed.ts';
import { plain } from '../terminal.ts';

const formats: Readonly<Record<string, ExportFormat>> = {
  html: 'report',
  pdf: 'pdf',
  json: 'snapshot',
  csv: 'csv',
  md: 'markdown',
};

/** A file's last ending, and what is written into it. */
const endings: Readonly<Record<string, ExportFormat>> = { ...formats, milepost: 'snapshot' };

export const exportOne: Command = {
  name: 'export',
  takes: 'FILE [OPTIONS]',
  words: [1, 1],
  options: {
    format: 'text',
    of: 'text',
    from: 'text',
    to: 'text',
    'since-review': 'flag',
    sessions: 'text',
    redact: 'text',
    'leave-out': 'texts',
    pseudonym: 'text',
    recipient: 'text',
    ask: 'text',
    unsigned: 'flag',
    force: 'flag',
  },
  run: async (asked, context) => {
    const path = context.resolve(asked.words[0] ?? '');
    const format = readFormat(asked, path);
    const table = readTable(asked);
    const scope = await readScope(asked, context, format === 'csv' && table === 'sessions');
    const exported = await context.call('exportSnapshot', {
      path,
      format,
      table,
      scope,
      sign: !asked.flag('unsigned'),
      replace: asked.flag('force'),
    });
    const { from, to } = exported.period;
    const kilobytes = Math.max(1, Math.round(exported.bytes / 1000));
    const signed =
      exported.fingerprint === null
        ? []
        : [say('export.signed', { fingerprint: exported.fingerprint })];
    return {
      json: { ok: true, ...exported },
      text: [say('export.done', { path, kilobytes, from, to }), ...signed].join('\n'),
    };
  },
};

function readFormat(asked: Asked, path: string): ExportFormat {
  const named = asked.text('format');
  if (named !== undefined) {
    const format = Object.hasOwn(formats, named) ? formats[named] : undefined;
    if (format !== undefined) return format;
    const allowed = Object.keys(formats).join(', ');
    throw asked.refuse('choice', { option: '--format', value: named, allowed });
  }
  const ending = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (format !== undefined) return format;
  throw new Refusal('export-ending', { path, endings: '.html, .pdf, .milepost, .json, .csv, .md' });
}

function readTable(asked: Asked): TableName {
  return readChoice(asked, 'of', tableNames) ?? 'sessions';
}

function readChoice<T extends string>(
  asked: Asked,
  option: string,
  allowed: readonly T[],
): T | undefined {
  const value = asked.text(option);
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw asked.refuse('choice', { option: `--${option}`, value, allowed: allowed.join(', ') });
}

const redactable = ['notes', 'evidence', 'replies', 'times', 'name'] as const;

async function readScope(
  asked: Asked,
  { call, clock }: Context,
  usesSessions: boolean,
): Promise<SnapshotScope> {
  const redacted = readRedacted(asked);
  const [from, to] = [asked.text('from'), asked.text('to')];
  if (from !== undefined && asked.flag('since-review')) {
    throw asked.refuse('both', { one: '--from', other: '--since-review' });
  }
  const skills = [];
  for (const name of asked.texts('leave-out')) skills.push(await findSkill(name, call));
  const pseudonym = asked.text('pseudonym') ?? '';
  return {
    ...usualScope,
    from: asked.flag('since-review')
      ? await readLastReview(call)
      : from === undefined
        ? null
        : readDay(from, clock),
    to: to === undefined ? null : readDay(to, clock),
    sessions: readChoice(asked, 'sessions', sessionChoices) ?? (usesSessions ? 'all' : 'none'),
    notes: !redacted.has('notes'),
    evidence: !redacted.has('evidence'),
    replies: !redacted.has('replies'),
    times: !redacted.has('times'),
    name: pseudonym === '' ? (redacted.has('name') ? 'none' : 'own') : 'pseudonym',
    pseudonym,
    leftOutSkills: skills.map(({ id }) => id),
    recipient: asked.text('recipient') ?? '',
    question: asked.text('ask') ?? '',
  };
}

/** null, and so the first day of anything, when nobody reviewed yet. */
async function readLastReview(call: Context['call']): Promise<string | null> {
  const { starts } = await call('readSharing', {});
  return starts.lastReview;
}

function readRedacted(asked: Asked): ReadonlySet<string> {
  const parts = (asked.text('redact') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const unknown = parts.find((part) => !redactable.some((known) => known === part));
  if (unknown !== undefined) {
    const allowed = redactable.join(', ');
    throw asked.refuse('choice', { option: '--redact', value: unknown, allowed });
  }
  return new Set(parts);
}

export const exportsList: Command = {
  name: 'exports',
  takes: '[--limit N]',
  words: [0, 0],
  options: { limit: 'text' },
  run: (asked, context) => ({
    rows: listExports(context, asked.number('limit', 1, 999_999_999) ?? Infinity),
    none: say('exports.none'),
  }),
};

const pageSize = 500;

async function* listExports({ call }: Context, limit: number): AsyncIterable<Row> {
  let left = limit;
  let before: number | null = null;
  do {
    const size = Math.min(pageSize, left);
    const page: { exports: readonly ExportEntry[]; next: number | null } = await call(
      'listExports',
      before === null ? { limit: size } : { limit: size, before },
    );
    for (const entry of page.exports) yield showExport(entry);
    left -= page.exports.length;
    before = page.next;
  } while (before !== null && left > 0);
}

function showExport({ n: _n, at, offsetMinutes, ...entry }: ExportEntry): Row {
  const instant = writeInstant(at, offsetMinutes);
  const when = `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
  const { fileName, format, from, to, fingerprint } = entry;
  return {
    json: { at: instant, ...entry },
    text: [when, format, plain(fileName), `${from} – ${to}`, fingerprint ?? say('exports.unsigned')]
      .join('  ')
      .trimEnd(),
  };
}
