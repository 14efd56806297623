import type { ChangeOutputs } from '../../contract/changes.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { listChanges, readUndoState, redoChange, undoChange } from '../store/changes.ts';

export function changeHandlers(services: Services): Pick<Handlers, keyof ChangeOutputs> {
  return {
    listChanges: (page) => {
      const db = services.store();
      return { ...listChanges(db, page), state: readUndoState(db) };
    },
    undo: () => undoChange(services.store(), services.clock.now()),
    redo: () => redoChange(services.store(), services.clock.now()),
  };
}
