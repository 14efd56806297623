import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { Keys } from '../../ui/Keys.tsx';
import classes from './Rail.module.css';

interface RailTipProps {
  /** Only an icon can be seen; a tooltip that is never shown would be made at each start. */
  readonly shown: boolean;
  readonly word: string;
  readonly keys: readonly string[];
  readonly children: ReactElement;
}

/** What an icon of the narrow rail stands for, and its keys. */
export function RailTip({ shown, word, keys, children }: RailTipProps) {
  if (!shown) return children;
  const label = (
    <span className={classes.tip}>
      {word}
      <Keys keys={keys} />
    </span>
  );
  return (
    <Tooltip label={label} position="right">
      {children}
    </Tooltip>
  );
}
