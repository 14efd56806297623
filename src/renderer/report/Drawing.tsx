import type { ReactNode } from 'react';
import classes from './Drawing.module.css';

interface DrawingProps {
  readonly caption: string;
  /** Where the narrow one shows it otherwise. */
  readonly narrowCaption?: string;
  /** One sentence with the message: what is heard in place of the picture. */
  readonly label: string;
  /** Id of what says the same as a table. */
  readonly details: string;
  /** Drawn for each of `drawingWidths`. */
  readonly wide: ReactNode;
  readonly narrow: ReactNode;
}

/** In pixels: beside something else on the page, and alone on a phone. */
export const drawingWidths = { wide: 492, narrow: 358 } as const;

/** A chart in two sizes, of which the style sheet shows the one that fits. */
export function Drawing(props: DrawingProps) {
  const { caption, narrowCaption = caption, label, details, wide, narrow } = props;
  return (
    <figure className={classes.figure} aria-details={details}>
      <figcaption>
        {caption === narrowCaption ? (
          caption
        ) : (
          <>
            <span className={classes.wide}>{caption}</span>
            <span className={classes.narrow}>{narrowCaption}</span>
          </>
        )}
      </figcaption>
      <div role="img" aria-label={label}>
        <div className={classes.wide}>{wide}</div>
        <div className={classes.narrow}>{narrow}</div>
      </div>
    </figure>
  );
}
