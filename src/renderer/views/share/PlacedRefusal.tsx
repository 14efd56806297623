import { Refusal } from '../../ui/Refusal.tsx';
import type { Preview } from '../../state/share.ts';
import { refusalAt, type RefusalPlace } from './refusalAt.ts';

interface PlacedRefusalProps {
  readonly place: RefusalPlace;
  readonly preview: Preview;
}

/** Why there is no preview, where it can be mended. */
export function PlacedRefusal({ place, preview }: PlacedRefusalProps) {
  const refusal = refusalAt(place, preview);
  return refusal === undefined ? null : <Refusal {...refusal} />;
}
