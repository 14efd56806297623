import type { Command } from '../../../contract/index.ts';
import { act, redo, undo } from '../../state/actions.ts';
import { openDialog } from '../../state/dialogs.ts';
import { chooseFiles } from '../../state/openings.ts';
import { openPalette } from '../../state/palette.ts';
import { goTo } from '../../state/place.ts';
import { focusQuickAdd } from '../../state/quickAdd.ts';
import { saveCopy } from '../../state/copies.ts';
import { fieldUndo } from './fieldUndo.ts';
import { isCovered } from './somethingIsOpen.ts';

/** Shows Today with the cursor in its line. */
export function startLogging(text?: string): void {
  goTo({ screen: 'today' });
  focusQuickAdd(text);
}

/** What the menu, the keys and the palette can ask for, wherever one is. */
export function runCommand(command: Command): void {
  switch (command) {
    case 'undo':
      if (!fieldUndo('undo') && !isCovered()) void undo();
      break;
    case 'redo':
      if (!fieldUndo('redo') && !isCovered()) void redo();
      break;
    case 'log':
      startLogging();
      break;
    case 'palette':
      openPalette();
      break;
    case 'show-today':
      goTo({ screen: 'today' });
      break;
    case 'show-skills':
      goTo({ screen: 'skills' });
      break;
    case 'show-goals':
      goTo({ screen: 'goals' });
      break;
    case 'show-progress':
      goTo({ screen: 'progress' });
      break;
    case 'show-share':
      goTo({ screen: 'share' });
      break;
    case 'show-mentor':
      goTo({ screen: 'mentor' });
      break;
    case 'show-history':
      goTo({ screen: 'history' });
      break;
    case 'show-settings':
      goTo({ screen: 'settings' });
      break;
    case 'open-files':
      void chooseFiles();
      break;
    case 'save-copy':
      void saveCopy();
      break;
    case 'restore':
      void chooseCopy();
      break;
    case 'about':
      goTo({ screen: 'settings', section: 'about' });
      break;
  }
}

/** Asks for a copy with the system's dialog, then shows what it holds. */
export async function chooseCopy(): Promise<void> {
  const reply = await act('inspectCopy', {});
  if (reply.ok) openDialog({ kind: 'restore', path: reply.value.path });
}
