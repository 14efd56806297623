import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Warning.module.css';

/** A line that asks for attention and refuses nothing; read out when it appears. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" className={classes.warning}>
      <IconAlertTriangle size={16} aria-hidden />
      <p>{children}</p>
    </div>
  );
}
