import { Menu, type FloatingPosition } from '@mantine/core';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';

interface PickMenuProps {
  readonly position: FloatingPosition;
  /** The button that opens it. */
  readonly target: ReactElement;
  readonly children: ReactNode;
}

/**
 * A menu whose items may move the focus elsewhere: Escape gives it back to the button, a choice does not. Mantine
 * gives it back a moment later in both cases, which would take it from the line or a dialog again.
 */
export function PickMenu({ position, target, children }: PickMenuProps) {
  const [givesBack, setGivesBack] = useState(true);
  const wrapper = useRef<HTMLSpanElement>(null);
  return (
    <Menu position={position} returnFocus={givesBack} onOpen={() => setGivesBack(true)}>
      <span ref={wrapper} style={{ display: 'contents' }}>
        <Menu.Target>{target}</Menu.Target>
      </span>
      <Menu.Dropdown
        onClickCapture={() => {
          setGivesBack(false);
          // A dialog that is opened now gives the focus back to the button when it closes.
          wrapper.current?.querySelector('button')?.focus();
        }}
      >
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
