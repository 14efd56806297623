import type { ReactNode } from 'react';
import classes from './Surface.module.css';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the cursor stands on. */
export interface Pointed {
  /** What is pointed at; the tip keeps off it. */
  readonly band: Box;
  readonly look: 'band' | 'ring' | 'none';
  readonly dots?: readonly { readonly x: number; readonly y: number; readonly quiet?: boolean }[];
  readonly tip: ReactNode;
  /** The tip as a sentence. */
  readonly spoken: string;
}

const distance = 12;

/** Marks what is pointed at, with its values beside it, on the side that has more room. */
export function Cursor({ pointed, width }: { readonly pointed: Pointed; readonly width: number }) {
  const { band, look, dots = [] } = pointed;
  const isRight = band.left + band.width / 2 < width / 2;
  const side = isRight
    ? { left: band.left + band.width + distance }
    : { right: width - band.left + distance };
  return (
    <>
      {look === 'none' ? null : (
        <div
          className={classes[look]}
          style={{ left: band.left, top: band.top, width: band.width, height: band.height }}
        />
      )}
      {dots.map(({ x, y, quiet = false }) => (
        <div
          key={`${x} ${y} ${quiet}`}
          className={classes.dot}
          data-quiet={quiet}
          style={{ left: x, top: y }}
        />
      ))}
      <div
        className={classes.tip}
        style={{ ...side, top: look === 'ring' ? band.top + band.height + 8 : band.top }}
      >
        {pointed.tip}
      </div>
    </>
  );
}
