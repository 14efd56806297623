import type { LearnerOutputs } from '../../contract/learners.ts';
import type { Day } from '../../domain/days.ts';
import { foldName } from '../../domain/foldName.ts';
import { Refusal } from '../../domain/refusal.ts';
import { all, first, value, type Db } from '../store/db.ts';
import { learnerColumns, toLearner, type KeptLearner } from './learners.ts';

/** Columns of an index each; in the first, NULL says that there is no figure, and comes last in both directions. */
const sorts = {
  next: ['waiting', 'seen_on'],
  name: ['find_name'],
  readiness: ['readiness'],
  change: ['change'],
  hours: ['seconds'],
  goals: ['goals_missed', 'goals_open'],
  report: ['report_on'],
  review: ['reviewed_on'],
} as const;

export type LearnerSort = keyof typeof sorts;

export interface LearnerQuery {
  readonly sort: LearnerSort;
  readonly descending: boolean;
  readonly search: string;
  readonly role: string | null;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after: string | null;
  readonly quietBefore: Day;
}

type Key = readonly (string | number | null)[];

export interface LearnerPage {
  readonly learners: readonly KeptLearner[];
  readonly next: string | null;
}

/** One page of the table, and where the next one begins. */
export function listLearners(db: Db, query: LearnerQuery): LearnerPage {
  const columns = sorts[query.sort];
  const after = query.after === null ? null : readCursor(query.after, columns.length + 1);
  const rows = readRows(db, query, after);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const next =
    rows.length > query.limit && last !== undefined
      ? JSON.stringify([...columns.map((_, index) => last[`key${index}`]), last['n']])
      : null;
  return { learners: shown.map((row) => toLearner(row, query.quietBefore)), next };
}

type Row = Readonly<Record<string, string | number | null>>;

/** Those with a figure, then those without: each an index read from where the page before ended. */
function readRows(db: Db, query: LearnerQuery, after: Key | null): Row[] {
  const wanted = query.limit + 1;
  const isPast = after !== null && after[0] === null;
  const figured = isPast ? [] : readPart(db, query, 'IS NOT NULL', after, wanted);
  if (figured.length === wanted) return figured;
  const rest = readPart(db, query, 'IS NULL', isPast ? after : null, wanted - figured.length);
  return [...figured, ...rest];
}

function readPart(
  db: Db,
  { sort, descending, search, role }: LearnerQuery,
  part: 'IS NULL' | 'IS NOT NULL',
  after: Key | null,
  limit: number,
): Row[] {
  const columns = sorts[sort];
  // Who waits comes first, and the newest report: `next` begins at the end of its index.
  const down = descending !== (sort === 'next');
  const order = part === 'IS NULL' ? ['n'] : [...columns, 'n'];
  const names = order.map((name) => `l.${name}`);
  const key = after?.slice(-order.length) ?? [];
  const from =
    after === null
      ? ''
      : `AND (${names.join(', ')}) ${down ? '<' : '>'} (${key.map((_, index) => `@after${index}`).join(', ')})`;
  return all<Row>(
    db,
    `SELECT ${learnerColumns}, ${columns.map((name, index) => `l.${name} AS key${index}`).join(', ')}
     FROM learners l WHERE l.${columns[0]} ${part} ${from} ${filter({ search, role })}
     ORDER BY ${names.map((name) => `${name} ${down ? 'DESC' : 'ASC'}`).join(', ')} LIMIT @limit`,
    {
      limit,
      ...bindFilter({ search, role }),
      ...Object.fromEntries(key.map((bound, index) => [`after${index}`, bound])),
    },
  );
}

type Filter = Pick<LearnerQuery, 'search' | 'role'>;

function filter({ search, role }: Filter): string {
  return [
    ...(search === '' ? [] : ['AND instr(l.find_name, @search) > 0']),
    ...(role === null ? [] : ['AND l.role_id = @role']),
  ].join(' ');
}

function bindFilter({ search, role }: Filter): Readonly<Record<string, string>> {
  return {
    ...(search === '' ? {} : { search: foldName(search) }),
    ...(role === null ? {} : { role }),
  };
}

/** A page hands back what it was given, or it is no page of ours. */
function readCursor(text: string, length: number): Key {
  try {
    const key: unknown = JSON.parse(text);
    if (Array.isArray(key) && key.length === length && key.every(isBound)) return key;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal('bad-input', { where: 'after', reason: '' });
}

function isBound(found: unknown): found is string | number | null {
  return found === null || typeof found === 'string' || typeof found === 'number';
}

type Listed = LearnerOutputs['listLearners'];

export function countLearners(
  db: Db,
  query: Filter & Pick<LearnerQuery, 'quietBefore'>,
): Listed['counts'] {
  const { search, role, quietBefore } = query;
  // Everything that anybody types would be remembered otherwise.
  if (search !== '') return count(db, query);
  return remember(db, `counts ${quietBefore} ${role ?? ''}`, () => count(db, query));
}

function count(db: Db, query: Filter & Pick<LearnerQuery, 'quietBefore'>): Listed['counts'] {
  const { search, role, quietBefore } = query;
  const counts = first<Listed['counts']>(
    db,
    search === '' ? sumOfRanges(role) : sumOfFound(query),
    { quietBefore, ...bindFilter(query) },
  );
  if (counts === undefined) throw new Error('an aggregate always has a row');
  return counts;
}

function sumOfFound(query: Filter): string {
  return `SELECT count(*) AS "all", coalesce(sum(waiting), 0) AS waiting,
       coalesce(sum(waiting = 0 AND seen_on >= @quietBefore), 0) AS reviewed,
       coalesce(sum(waiting = 0 AND seen_on < @quietBefore), 0) AS quiet
     FROM learners l INDEXED BY learners_find WHERE true ${filter(query)}`;
}

/** Each a stretch of an index that is only counted. */
function sumOfRanges(role: string | null): string {
  const part = (where: string): string =>
    `(SELECT count(*) FROM learners WHERE ${where} ${role === null ? '' : 'AND role_id = @role'})`;
  return `SELECT waiting + reviewed + quiet AS "all", waiting, reviewed, quiet FROM (SELECT
       ${part('waiting = 1')} AS waiting,
       ${part('waiting = 0 AND seen_on >= @quietBefore')} AS reviewed,
       ${part('waiting = 0 AND seen_on < @quietBefore')} AS quiet)`;
}

/** From one role to the next in the index: they are few, whoever follows them. */
export function listRoles(db: Db): Listed['roles'] {
  return remember(db, 'roles', () =>
    all(
      db,
      `WITH RECURSIVE roles(role) AS (
         SELECT min(role_id) FROM learners
         UNION ALL
         SELECT (SELECT min(role_id) FROM learners WHERE role_id > role) FROM roles WHERE role IS NOT NULL)
       SELECT role AS id, (SELECT max(role_title) FROM learners WHERE role_id = role) AS title
       FROM roles WHERE role IS NOT NULL ORDER BY title, id`,
    ),
  );
}

const remembered = new WeakMap<Db, { version: string; readonly answers: Map<string, unknown> }>();

/** What every learner is looked at for, until anything is written from here or by another process. */
function remember<T>(db: Db, question: string, ask: () => T): T {
  const ours = value<number>(db, 'SELECT total_changes()') ?? 0;
  const others = value<number>(db, 'PRAGMA data_version') ?? 0;
  const version = `${ours} ${others}`;
  const known = remembered.get(db);
  const answers = known?.version === version ? known.answers : new Map<string, unknown>();
  remembered.set(db, { version, answers });
  if (answers.has(question)) return answers.get(question) as T;
  const answer = ask();
  answers.set(question, answer);
  return answer;
}
