import { useEffect, useState } from 'react';

/** What held the focus before a dialog gets it back when the dialog goes. Mantine's own way needs one that stays mounted. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
