import { Keys } from '../../ui/Keys.tsx';
import classes from './Rail.module.css';

interface RailTipProps {
  readonly word: string;
  readonly keys: readonly string[];
}

/** What an icon of the narrow rail stands for, and its keys. */
export function RailTip({ word, keys }: RailTipProps) {
  return (
    <span className={classes.tip}>
      {word}
      <Keys keys={keys} />
    </span>
  );
}
