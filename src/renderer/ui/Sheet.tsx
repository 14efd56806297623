import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { besideClick } from './besideClick.ts';
import classes from './Sheet.module.css';
import { useReturnFocus } from './useReturnFocus.ts';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** At the foot, the primary last; stays in view while the content scrolls. */
  readonly actions?: ReactNode;
  /** What is said at the left of the foot. */
  readonly note?: ReactNode;
  /** Whether a click beside the dialog would throw away what was typed: then it does not close it. */
  readonly holdsText?: () => boolean;
  /** In pixels; 480 unless said. */
  readonly width?: number;
}

/** A dialog: a title, what it asks, and its answers at the foot. */
export function Sheet({
  title,
  onClose,
  children,
  actions,
  note,
  holdsText,
  width = 480,
}: SheetProps) {
  const { t } = useTranslation('common');
  useReturnFocus(true);
  return (
    <Modal
      opened
      onClose={onClose}
      {...besideClick(onClose, holdsText)}
      title={title}
      size={width}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
      {actions === undefined ? null : (
        <div className={classes.foot}>
          <div className={classes.note}>{note}</div>
          {actions}
        </div>
      )}
    </Modal>
  );
}
