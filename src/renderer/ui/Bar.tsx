import classes from './Bar.module.css';

interface BarProps {
  /** 0 to 1; more is drawn full. */
  readonly value: number;
  /** A CSS colour; the accent unless said. */
  readonly colour?: string;
  /** A sentence, where no figure beside the bar says the same. */
  readonly label?: string;
}

/** 6 px of track and how much of it is filled. */
export function Bar({ value, colour, label }: BarProps) {
  const share = Math.min(1, Math.max(0, value));
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={classes.track} {...spoken}>
      <span
        className={classes.fill}
        data-empty={share === 0}
        style={{
          width: `${share * 100}%`,
          ...(colour === undefined ? {} : { backgroundColor: colour }),
        }}
      />
    </span>
  );
}
