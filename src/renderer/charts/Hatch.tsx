import { ink } from './ink.ts';

interface HatchProps {
  readonly id: string;
  /** 45: an area that wears a hue again. -45: what is not over yet. */
  readonly angle: 45 | -45;
  /** Behind the stripes; none: they are laid over what is there. */
  readonly colour?: string;
}

/** Stripes in the colour of the page. Stands in the `defs` of the picture that uses it. */
export function Hatch({ id, angle, colour }: HatchProps) {
  return (
    <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
      {colour === undefined ? null : <rect width={4} height={4} fill={colour} />}
      <line x1={0} x2={0} y1={0} y2={4} stroke={ink.bg} strokeWidth={2.5} strokeOpacity={colour === undefined ? 0.75 : 0.6} />
    </pattern>
  );
}
