import { useEffect } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { typeAhead, usePalette } from '../../state/palette.ts';
import { hasMod } from '../../ui/platform.ts';
import { runCommand } from './commands.ts';
import { fieldTakesUndo, isTyping, watchTyping } from './fieldUndo.ts';
import { numberedScreens } from './screens.ts';
import { somethingIsOpen } from './somethingIsOpen.ts';

/** The keys that work on every screen. The menu shows them; here they are heard, after whatever holds the focus. */
export function useShortcuts(inFrame: boolean): void {
  useEffect(() => {
    if (!inFrame) return;
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (handle(event)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    window.addEventListener('keydown', hearAhead, true);
    const endWatch = watchTyping();
    return () => {
      endWatch();
      window.removeEventListener('keydown', hear);
      window.removeEventListener('keydown', hearAhead, true);
    };
  }, [inFrame]);
}

/** The palette is open and its field has not the focus yet: what is typed is meant for it, not for the field below. */
function hearAhead(event: KeyboardEvent): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  const isOnItsWay =
    usePalette.getState().open && document.activeElement?.closest('[role="dialog"]') === null;
  if (!isPlain || !isOnItsWay || !typeAhead(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether the key was one of ours, and done. */
function handle(event: KeyboardEvent): boolean {
  if (!hasMod(event)) {
    const plain = !event.ctrlKey && !event.metaKey;
    if (event.key !== '?' || !plain || isTyping() || somethingIsOpen()) return false;
    openDialog({ kind: 'shortcuts' });
    return true;
  }
  const key = event.key.toLowerCase();
  if (key === 'z') {
    if (fieldTakesUndo()) return false;
    runCommand(event.shiftKey ? 'redo' : 'undo');
    return true;
  }
  if (event.shiftKey) return false;
  return handlePlain(key);
}

function handlePlain(key: string): boolean {
  if (key === 'y') {
    if (fieldTakesUndo()) return false;
    runCommand('redo');
    return true;
  }
  if (key === 'k') {
    runCommand('palette');
    return true;
  }
  if (somethingIsOpen()) return false;
  if (key === 'l') {
    runCommand('log');
    return true;
  }
  if (key === ',') {
    runCommand('show-settings');
    return true;
  }
  const screen = /^[1-9]$/.test(key) ? numberedScreens[Number(key) - 1] : undefined;
  if (screen === undefined) return false;
  goTo({ screen });
  return true;
}
