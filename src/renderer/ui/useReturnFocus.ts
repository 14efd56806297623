import { useLayoutEffect } from 'react';

/**
 * Gives the focus back to what held it before a dialog that is mounted open and unmounted to close: Mantine's own
 * return needs one that stays mounted. Where that is gone too, the screen's title takes it.
 */
export function useReturnFocus(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    return () => {
      // Once the dialog has left the page.
      setTimeout(() => {
        returnFocus(before);
      }, 0);
    };
  }, [open]);
}

/** If the focus is nowhere: to what held it before, or to the screen's title where that is gone. */
export function returnFocus(before: Element | null): void {
  const now = document.activeElement;
  if (now !== null && now !== document.body) return;
  const target =
    before instanceof HTMLElement && before.isConnected && before !== document.body
      ? before
      : document.querySelector<HTMLElement>('main h1');
  target?.focus({ preventScroll: true });
}
