import type { Change, Noun, UndoState } from '../../contract/changes.ts';
import { all, column, first, run, value, type Db } from './db.ts';
import type { Image } from './rows.ts';

// The contract's own list would bring its parser along; a noun that is missing here fails the types.
const allNouns = Object.keys({
  sessions: true,
  skills: true,
  assessments: true,
  goals: true,
  roles: true,
  settings: true,
  changes: true,
  copies: true,
  exports: true,
  feedback: true,
  learners: true,
  opening: true,
} satisfies Record<Noun, true>) as Noun[];

interface ChangeRow {
  readonly seq: number;
  readonly at: number;
  readonly action: string;
  readonly about: string;
  readonly kind: Change['kind'];
  readonly undone: number;
}

// Taken back, when the newest row that names it is an undo.
const changeColumns = `seq, at, action, about, kind, 'undo' IS (
  SELECT kind FROM changes later WHERE later.target_seq = changes.seq ORDER BY later.seq DESC LIMIT 1) AS undone`;

/** The history, newest first, by key: `next` is the `before` of the next page. */
export function listChanges(
  db: Db,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): { readonly changes: readonly Change[]; readonly next: number | null } {
  const rows = all<ChangeRow>(
    db,
    `SELECT ${changeColumns} FROM changes WHERE seq < ? AND kind <> 'mark' ORDER BY seq DESC LIMIT ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    limit + 1,
  );
  const changes = rows.slice(0, limit).map(toChange);
  return { changes, next: rows.length > limit ? (changes.at(-1)?.seq ?? null) : null };
}

export function readChange(db: Db, seq: number): Change {
  const row = first<ChangeRow>(db, `SELECT ${changeColumns} FROM changes WHERE seq = ?`, seq);
  if (row === undefined) throw new Error(`there is no change ${seq}`);
  return toChange(row);
}

/** What undo and redo would take, from any window or command line. */
export function readUndoState(db: Db): UndoState {
  const { undo, redo } = readStack(db);
  return { undo: name(db, undo), redo: name(db, redo) };
}

export interface Stack {
  /** Sequence numbers of what undo and redo would take; 0: nothing. */
  readonly undo: number;
  readonly redo: number;
}

/** As it stood before the change `seq`; without one, as it stands. */
export function readStack(db: Db, before = Number.MAX_SAFE_INTEGER): Stack {
  const stack = first<Stack>(
    db,
    'SELECT undo_seq AS undo, redo_seq AS redo FROM changes WHERE seq < ? ORDER BY seq DESC LIMIT 1',
    before,
  );
  return stack ?? { undo: 0, redo: 0 };
}

/** 0 before the first change. */
export function lastSeq(db: Db): number {
  return value<number | null>(db, 'SELECT max(seq) FROM changes') ?? 0;
}

/** What the changes after `seq` touched. A log that is shorter than that was replaced: then everything. */
export function nounsSince(
  db: Db,
  seq: number,
): { readonly seq: number; readonly nouns: readonly Noun[] } {
  const newest = lastSeq(db);
  if (newest === seq) return { seq, nouns: [] };
  if (newest < seq) return { seq: newest, nouns: allNouns };
  const lists = column<string>(db, 'SELECT DISTINCT nouns FROM changes WHERE seq > ?', seq);
  const touched = new Set(lists.flatMap((list) => JSON.parse(list) as Noun[]));
  return { seq: newest, nouns: allNouns.filter((noun) => noun === 'changes' || touched.has(noun)) };
}

export function readEntry(
  db: Db,
  seq: number,
): { readonly entry: Omit<Entry, 'at'>; readonly images: readonly Image[] } {
  const row = first<{ action: string; about: string; nouns: string; images: string }>(
    db,
    'SELECT action, about, nouns, images FROM changes WHERE seq = ?',
    seq,
  );
  if (row === undefined) throw new Error(`there is no change ${seq}`);
  const about = JSON.parse(row.about) as Entry['about'];
  const nouns = JSON.parse(row.nouns) as Noun[];
  return { entry: { action: row.action, about, nouns }, images: JSON.parse(row.images) as Image[] };
}

export interface Entry {
  readonly at: number;
  readonly action: string;
  readonly about: Readonly<Record<string, string | number>>;
  readonly nouns: readonly Noun[];
}

/** What was new is what can be undone, and nothing can be redone any more. */
export function appendDo(db: Db, entry: Entry, images: readonly Image[]): void {
  const seq = lastSeq(db) + 1;
  const stack = { undo: seq, redo: 0 };
  append(db, entry, { seq, kind: 'do', target: null, stack, images: JSON.stringify(images) });
}

export function appendUndo(db: Db, entry: Entry, target: number): number {
  const seq = lastSeq(db) + 1;
  const stack = { undo: readStack(db, target).undo, redo: target };
  append(db, entry, { seq, kind: 'undo', target, stack, images: null });
  return seq;
}

/** What could be redone before its last undo can be redone again. */
export function appendRedo(db: Db, entry: Entry, target: number): number {
  const seq = lastSeq(db) + 1;
  const undone = value<number>(
    db,
    "SELECT seq FROM changes WHERE target_seq = ? AND kind = 'undo' ORDER BY seq DESC LIMIT 1",
    target,
  );
  const stack = { undo: target, redo: readStack(db, undone).redo };
  append(db, entry, { seq, kind: 'redo', target, stack, images: null });
  return seq;
}

/** Tells whoever follows the log that something may have changed (everything, unless said), beside the undo stack. */
export function mark(
  db: Db,
  action: string,
  at: number,
  {
    after = 0,
    nouns = allNouns,
  }: { readonly after?: number; readonly nouns?: readonly Noun[] } = {},
): void {
  const seq = Math.max(lastSeq(db), after) + 1;
  const entry = { at, action, about: {}, nouns };
  append(db, entry, { seq, kind: 'mark', target: null, stack: readStack(db), images: null });
}

interface Place {
  readonly seq: number;
  readonly kind: 'do' | 'undo' | 'redo' | 'mark';
  readonly target: number | null;
  /** Afterwards. */
  readonly stack: Stack;
  readonly images: string | null;
}

function append(db: Db, entry: Entry, { stack, ...place }: Place): void {
  run(
    db,
    `INSERT INTO changes(seq, at, device_id, action, about, nouns, kind, target_seq, undo_seq, redo_seq, images)
     VALUES(@seq, @at, ifnull((SELECT value ->> '$' FROM settings WHERE name = 'deviceId'), ''),
       @action, @about, @nouns, @kind, @target, @undo, @redo, @images)`,
    {
      ...place,
      ...stack,
      at: entry.at,
      action: entry.action,
      about: JSON.stringify(entry.about),
      nouns: JSON.stringify(entry.nouns),
    },
  );
}

function name(db: Db, seq: number): UndoState['undo'] {
  if (seq === 0) return null;
  const { action, about } = readChange(db, seq);
  return { seq, action, about };
}

function toChange({ about, undone, ...row }: ChangeRow): Change {
  return { ...row, about: JSON.parse(about) as Change['about'], undone: undone === 1 };
}
