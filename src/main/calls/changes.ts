import type { ChangeOutputs } from '../../contract/changes.ts';
import type { Handlers } from '../../contract/index.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import { listChanges, readUndoState, redoChange, undoChange } from '../store/changes.ts';

export function changeHandlers(services: Services): Pick<Handlers, keyof ChangeOutputs> {
  return {
    listChanges: (page) => {
      const db = services.store();
      return { ...listChanges(db, page), state: readUndoState(db) };
    },
    undo: ({ seq }) => {
      const db = services.store();
      const last = readUndoState(db).undo;
      if (seq !== undefined && last?.seq !== seq) throw new Refusal('not-the-last');
      return undoChange(db, services.clock.now());
    },
    redo: () => redoChange(services.store(), services.clock.now()),
  };
}
