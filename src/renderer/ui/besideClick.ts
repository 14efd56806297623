import type { MouseEvent } from 'react';

/**
 * For Mantine's `Modal`: a click beside the dialog closes it, unless the dialog holds something that would be lost, or
 * the click is the second of the double click that opened it.
 */
export function besideClick(onClose: () => void, holds: () => boolean = () => false) {
  return {
    closeOnClickOutside: false,
    overlayProps: {
      onClick: (event: MouseEvent): void => {
        if (event.detail < 2 && !holds()) onClose();
      },
    },
  };
}
