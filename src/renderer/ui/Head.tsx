import type { ReactNode } from 'react';
import classes from './Head.module.css';
import text from './type.module.css';

interface HeadProps {
  readonly title: string;
  /** Before the title: the way back to the list that this was opened from. */
  readonly back?: ReactNode;
  readonly context?: ReactNode;
  readonly actions?: ReactNode;
  /** A hairline below, where the content starts at once. */
  readonly line?: boolean;
}

/** The top of a screen: 56 px, with its title as the h1 that takes the focus on arrival. */
export function Head({ title, back, context, actions, line = false }: HeadProps) {
  return (
    <header className={classes.head} data-line={line}>
      {back}
      <h1 className={`${text.screen} ${classes.title}`} tabIndex={-1}>
        {title}
      </h1>
      {context === undefined ? null : <div className={classes.context}>{context}</div>}
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
