import { lines } from './ink.ts';

export type DashLook = keyof typeof lines;

/** A piece of a line as a legend shows it; its name always stands beside it. */
export function Dash({ look }: { readonly look: DashLook }) {
  return (
    <svg width={18} height={8} aria-hidden style={{ flex: 'none' }}>
      <line x1={0} x2={18} y1={4} y2={4} {...lines[look]} />
    </svg>
  );
}
