import { useDialog } from '../../state/dialogs.ts';
import { usePalette } from '../../state/palette.ts';

/** Whether a dialog, a menu or the palette lies over the screen: it stays until it is answered. */
export function somethingIsOpen(): boolean {
  if (useDialog.getState().dialog !== null || usePalette.getState().open) return true;
  // The sheets and menus that a screen opens for itself; a skill's panel is one with its screen, however narrow.
  return document.querySelector('[aria-modal="true"]:not([data-panel]), [role="menu"]') !== null;
}
