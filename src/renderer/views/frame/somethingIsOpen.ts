import { useDialog } from '../../state/dialogs.ts';
import { usePalette } from '../../state/palette.ts';

/** Whether the dialog or the palette lies over the screen. */
export function somethingIsOpen(): boolean {
  return useDialog.getState().dialog !== null || usePalette.getState().open;
}

/**
 * Whether anything at all lies over what an undo would take back: also the sheets and menus that a screen opens for
 * itself. A skill's panel is one with its screen, however narrow, and the palette is still there while it fades.
 */
export function isCovered(): boolean {
  if (somethingIsOpen()) return true;
  const covers = [...document.querySelectorAll('[aria-modal="true"], [role="menu"]')];
  return covers.some((cover) => cover.closest('[data-panel], [data-palette]') === null);
}
