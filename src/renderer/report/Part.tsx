import { useId, type ReactNode } from 'react';
import classes from './Part.module.css';

interface PartProps {
  readonly title: ReactNode;
  /** 3 inside of another part. */
  readonly level?: 2 | 3;
  /** Begins a page of its own in print. */
  readonly onNewPage?: boolean;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the report. */
export function Part({ title, level = 2, onNewPage = false, aside, children }: PartProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={classes.part} data-page={onNewPage} data-level={level}>
      <div className={classes.head}>
        <Heading id={id}>{title}</Heading>
        {aside === undefined ? null : <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
