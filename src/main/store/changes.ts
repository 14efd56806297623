import type { Change } from '../../contract/changes.ts';
import { Refusal } from '../../domain/refusal.ts';
import { together, type Db } from './db.ts';
import {
  appendDo,
  appendRedo,
  appendUndo,
  readChange,
  readEntry,
  readStack,
  type Entry,
} from './history.ts';
import { createRowWriter, restoreRows, type Image, type RowWriter } from './rows.ts';

export { lastSeq, listChanges, nounsSince, readUndoState } from './history.ts';

/**
 * One user action: one transaction, one entry in the log, with the images of every row that `work` writes. An action
 * that writes nothing leaves no entry. `entry.at`: UTC milliseconds; `about`: what its sentence names.
 */
export function change<T>(db: Db, entry: Entry, work: (rows: RowWriter) => T): T {
  return together(db, () => {
    const images: Image[] = [];
    const result = work(createRowWriter(db, images));
    if (images.length > 0) appendDo(db, entry, images);
    return result;
  });
}

/** Takes back the newest action that stands. Throws `nothing-to-undo`. */
export function undoChange(db: Db, at: number): Change {
  return together(db, () => {
    const target = readStack(db).undo;
    if (target === 0) throw new Refusal('nothing-to-undo');
    const { entry, images } = readEntry(db, target);
    restoreRows(db, images, 'undo');
    return readChange(db, appendUndo(db, { ...entry, at }, target));
  });
}

/** Does again what was undone last, unless something new was done since. Throws `nothing-to-redo`. */
export function redoChange(db: Db, at: number): Change {
  return together(db, () => {
    const target = readStack(db).redo;
    if (target === 0) throw new Refusal('nothing-to-redo');
    const { entry, images } = readEntry(db, target);
    restoreRows(db, images, 'redo');
    return readChange(db, appendRedo(db, { ...entry, at }, target));
  });
}
