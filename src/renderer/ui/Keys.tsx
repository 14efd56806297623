import { isApple } from './platform.ts';
import classes from './Keys.module.css';

const appleNames: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↵' };
const otherNames: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: '↵',
};

/** `mod+K` as this system writes it: "Ctrl K" or "⌘K". */
function sayKeys(keys: readonly string[]): string {
  const names = isApple ? appleNames : otherNames;
  return keys.map((key) => names[key] ?? key).join(isApple ? '' : ' ');
}

interface KeysProps {
  /** `mod`, `shift`, `alt`, `enter`, or what stands on the key. */
  readonly keys: readonly string[];
  /** Each key in a frame of its own, as in a list of shortcuts. */
  readonly framed?: boolean;
}

/** A shortcut beside what it does. */
export function Keys({ keys, framed = false }: KeysProps) {
  if (!framed) return <kbd className={classes.plain}>{sayKeys(keys)}</kbd>;
  return (
    <span className={classes.keys}>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {sayKeys([key])}
        </kbd>
      ))}
    </span>
  );
}
