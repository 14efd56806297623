import { createContext, use, useCallback } from 'react';
import { knownAreas } from './tokens.ts';

/** The ten hues, by their token's number; the three neutrals between them belong to the soft areas alone. */
const hues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 12];

const numberOf = new Map<string, number>(knownAreas.map((id, number) => [id, number]));

/**
 * The colour that names a top area, as a CSS value. `place` is the area's place in the role (0 first): an area that
 * look.md does not know takes the ten hues again in order. null: outside the role.
 */
export function areaColour(area: string | null, place: number): string {
  if (area === null) return 'var(--mp-control)';
  const known = numberOf.get(area);
  if (known !== undefined) return `var(--mp-area-${known})`;
  const number = hues[Math.max(0, place - knownAreas.length) % hues.length] ?? 0;
  return `var(--mp-area-${number})`;
}

/** Whether this area wears a hue for the second time, and is hatched where areas stand in a stack. */
export function wearsHueAgain(area: string | null): boolean {
  return area !== null && !numberOf.has(area);
}

/** The place of each top area in the role; App gives it once, so that no square has to be told. */
export const AreaPlaces = createContext<ReadonlyMap<string, number>>(new Map());

/** `areaColour` with the places of the role in force. */
export function useAreaColour(): (area: string | null) => string {
  const places = use(AreaPlaces);
  return useCallback(
    (area) => areaColour(area, area === null ? 0 : (places.get(area) ?? 0)),
    [places],
  );
}
