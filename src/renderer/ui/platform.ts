/** Whether keys are named as Apple names them. */
export const isApple = /mac/i.test(navigator.platform);

/** The modifier of shortcuts was pressed: Ctrl, or Command on a Mac. */
export function hasMod(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}
