import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';
import text from './type.module.css';

interface SectionProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  /** Without the hairline below its head, as above a chart. */
  readonly plain?: boolean;
  readonly children?: ReactNode;
}

/** A titled part of a screen: an h2, what it counts, what can be done, a hairline. */
export function Section({ title, hint, action, plain = false, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head} data-plain={plain}>
        <h2 id={id} className={`${text.section} ${classes.title}`}>
          {title}
        </h2>
        {hint === undefined ? null : <div className={classes.hint}>{hint}</div>}
        {action === undefined ? null : <div className={classes.action}>{action}</div>}
      </div>
      {children}
    </section>
  );
}
