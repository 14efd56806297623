import type { ReactNode } from 'react';
import text from '../../ui/type.module.css';
import classes from './ItemPane.module.css';

interface PaneHeadProps {
  readonly title: string;
  readonly facts?: ReactNode;
  /** At the right: where one is. */
  readonly place?: ReactNode;
  /** A field below takes the focus on arrival. */
  readonly isPassed?: boolean;
}

export function PaneHead({ title, facts, place, isPassed = false }: PaneHeadProps) {
  return (
    <header className={classes.head}>
      <h2
        id="review-title"
        data-review-title
        data-autofocus={isPassed ? undefined : true}
        tabIndex={-1}
        className={`${text.screen} ${classes.title}`}
      >
        {title}
      </h2>
      <p className={classes.facts}>{facts}</p>
      <p className={classes.place}>{place}</p>
    </header>
  );
}
