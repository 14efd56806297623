import { ink } from './ink.ts';

interface HatchProps {
  readonly id: string;
  /** An area's, which wears its hue again; none: quiet stripes behind what is not whole. */
  readonly colour?: string;
}

/** Stripes at 45 degrees. Stands in the `defs` of the picture that uses it. */
export function Hatch({ id, colour }: HatchProps) {
  return (
    <pattern
      id={id}
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      {colour === undefined ? null : <rect width={4} height={4} fill={colour} />}
      <line
        x1={0}
        x2={0}
        y1={0}
        y2={4}
        stroke={colour === undefined ? ink.baseline : ink.bg}
        strokeWidth={colour === undefined ? 1.5 : 2.5}
        strokeOpacity={colour === undefined ? 1 : 0.6}
      />
    </pattern>
  );
}
