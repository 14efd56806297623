import { Fragment } from 'react';
import classes from './Whole.module.css';

/** Pieces of a line that breaks between them only. */
export function Whole({ parts }: { readonly parts: readonly string[] }) {
  return parts.map((part, place) => (
    <Fragment key={part}>
      {place === 0 ? null : ' '}
      <span className={classes.whole}>{part}</span>
    </Fragment>
  ));
}
