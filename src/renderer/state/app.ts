import type { App, AreaName } from '../../contract/app.ts';
import { useRead } from './reads.ts';

/** What every screen knows: settings, role, areas, today. Undefined until main has answered once. */
export function useApp(): App | undefined {
  return useRead('readApp', {}).value;
}

/** The place of a top area in the role, which decides its colour; null: outside the role. */
export function useAreaPlaces(): ReadonlyMap<string, number> {
  return placesOf(useApp()?.areas ?? []);
}

let lastIds = '';
let lastPlaces: ReadonlyMap<string, number> = new Map();

/** The same map while the areas are the same: a new one would draw every square again. */
function placesOf(areas: readonly AreaName[]): ReadonlyMap<string, number> {
  const ids = areas.map(({ id }) => id).join(' ');
  if (ids !== lastIds) {
    lastIds = ids;
    lastPlaces = new Map(areas.map(({ id }, place) => [id, place]));
  }
  return lastPlaces;
}
