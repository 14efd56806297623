import type { Change, Noun } from '../../contract/changes.ts';
import { Refusal } from '../../domain/refusal.ts';
import { all, first, run, together, type Db } from './db.ts';
import { appendDo, appendRedo, appendUndo, readChange, readStack, type Entry } from './history.ts';
import {
  createRowWriter,
  restoreRows,
  type Image,
  type LoggedTable,
  type Row,
  type RowWriter,
} from './rows.ts';

export { lastSeq, listChanges, nounsSince, readUndoState } from './history.ts';

/**
 * One user action: one transaction, one entry in the log, with the images of every row that `work` writes. An action
 * that writes nothing leaves no entry. `entry.at`: UTC milliseconds; `about`: what its sentence names.
 */
export function change<T>(db: Db, entry: Entry, work: (rows: RowWriter) => T): T {
  return together(db, () => {
    const images: Image[] = [];
    const result = work(createRowWriter(db, images));
    if (images.length > 0) keepImages(db, appendDo(db, entry), images);
    return result;
  });
}

/** Takes back the newest action that stands. Throws `nothing-to-undo`. */
export function undoChange(db: Db, at: number): Change {
  return together(db, () => {
    const target = readStack(db).undo;
    if (target === 0) throw new Refusal('nothing-to-undo');
    restoreRows(db, readImages(db, target), 'undo');
    return readChange(db, appendUndo(db, { ...readEntry(db, target), at }, target));
  });
}

/** Does again what was undone last, unless something new was done since. Throws `nothing-to-redo`. */
export function redoChange(db: Db, at: number): Change {
  return together(db, () => {
    const target = readStack(db).redo;
    if (target === 0) throw new Refusal('nothing-to-redo');
    restoreRows(db, readImages(db, target), 'redo');
    return readChange(db, appendRedo(db, { ...readEntry(db, target), at }, target));
  });
}

function keepImages(db: Db, seq: number, images: readonly Image[]): void {
  images.forEach(({ table, before, after }, position) => {
    run(
      db,
      'INSERT INTO change_rows(seq, position, table_name, before, after) VALUES(?, ?, ?, ?, ?)',
      seq,
      position,
      table,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
    );
  });
}

function readImages(db: Db, seq: number): Image[] {
  return all<{ table_name: LoggedTable; before: string | null; after: string | null }>(
    db,
    'SELECT table_name, before, after FROM change_rows WHERE seq = ? ORDER BY position',
    seq,
  ).map(({ table_name: table, before, after }) => ({
    table,
    before: before === null ? null : (JSON.parse(before) as Row),
    after: after === null ? null : (JSON.parse(after) as Row),
  }));
}

function readEntry(db: Db, seq: number): Omit<Entry, 'at'> {
  const row = first<{ action: string; about: string; nouns: string }>(
    db,
    'SELECT action, about, nouns FROM changes WHERE seq = ?',
    seq,
  );
  if (row === undefined) throw new Error(`there is no change ${seq}`);
  const about = JSON.parse(row.about) as Entry['about'];
  return { action: row.action, about, nouns: JSON.parse(row.nouns) as Noun[] };
}
