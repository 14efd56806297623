import type { ComponentProps } from 'react';
import { UnstyledButton } from '@mantine/core';
import text from './type.module.css';

/** Something to press that reads as a link, at the right of a section's title. */
export function LinkButton({
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return (
    <UnstyledButton className={text.link} {...rest}>
      {children}
    </UnstyledButton>
  );
}
