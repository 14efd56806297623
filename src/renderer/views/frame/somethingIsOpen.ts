import { useDialog } from '../../state/dialogs.ts';
import { usePalette } from '../../state/palette.ts';

/** Whether a dialog, a menu or the palette lies over the screen: it stays until it is answered. */
export function somethingIsOpen(): boolean {
  if (useDialog.getState().dialog !== null || usePalette.getState().open) return true;
  // The sheets and menus that a screen opens for itself.
  return document.querySelector('[aria-modal="true"], [role="menu"]') !== null;
}
