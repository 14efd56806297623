import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PickMenu } from './PickMenu.tsx';
import classes from './QuickAdd.module.css';

interface ChipProps {
  readonly icon: ReactNode;
  readonly children: string;
  readonly isUnknown?: boolean;
  /** What it can be instead, as items of a menu; without one, a press goes to its words in the line. */
  readonly menu?: ReactNode;
  readonly onPress?: () => void;
  readonly onRemove?: () => void;
}

/** One understood piece: press to correct, Backspace or Delete to take it out. */
export function Chip({ icon, children, isUnknown = false, menu, onPress, onRemove }: ChipProps) {
  const { t } = useTranslation('today');

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    onRemove?.();
  }

  const button = (
    <UnstyledButton
      className={classes.chip}
      data-unknown={isUnknown}
      title={onRemove === undefined ? undefined : t('chip.help')}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      {icon}
      <span className={classes.words}>{children}</span>
    </UnstyledButton>
  );
  if (menu === undefined) return button;
  return (
    <PickMenu position="bottom-start" target={button}>
      {menu}
    </PickMenu>
  );
}
