import { Fragment, type ReactNode } from 'react';
import { splitLinks } from '../ui/links.ts';
import classes from './Words.module.css';

/** What a person wrote, as text with its lines; an address in it is a link that shows where it leads. */
export function Words({ text }: { readonly text: string }): ReactNode {
  return (
    <span className={classes.words} dir="auto">
      {splitLinks(text).map(({ text: run, address }, index) =>
        address === null ? (
          <Fragment key={index}>{run}</Fragment>
        ) : (
          <a key={index} href={address} rel="noreferrer noopener">
            {run}
          </a>
        ),
      )}
    </span>
  );
}
