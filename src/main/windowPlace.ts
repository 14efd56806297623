import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';

/** Where the window stood, in `window.json` of the profile: place and size only. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

const usual: WindowPlace = { width: 1280, height: 840, maximized: false };

/** What cannot be read counts as nothing remembered: the file holds no work of the person's. */
export function readWindowPlace(profile: string): WindowPlace {
  try {
    return checkPlace(JSON.parse(readFileSync(join(profile, 'window.json'), 'utf8')));
  } catch {
    // Missing at the first start, or damaged.
    return usual;
  }
}

export function writeWindowPlace(profile: string, place: WindowPlace): void {
  const file = join(profile, 'window.json');
  writeFileSync(`${file}.new`, JSON.stringify(place));
  renameSync(`${file}.new`, file);
}

/** The remembered place when enough of it is on a screen that still exists, else only the size, fitted. */
export function fitPlace(place: WindowPlace, screens: readonly Rectangle[]): WindowPlace {
  const { x, y } = place;
  if (
    x !== undefined &&
    y !== undefined &&
    screens.some((screen) => showsTitle(screen, x, y, place.width))
  ) {
    return place;
  }
  const [first] = screens;
  if (first === undefined) return place;
  return {
    width: Math.min(place.width, first.width),
    height: Math.min(place.height, first.height),
    maximized: place.maximized,
  };
}

/** A hand's breadth of the title bar can be grasped. */
function showsTitle(screen: Rectangle, x: number, y: number, width: number): boolean {
  const visible = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return visible >= 100 && y >= screen.y && y <= screen.y + screen.height - 50;
}

function checkPlace(value: unknown): WindowPlace {
  if (typeof value !== 'object' || value === null) return usual;
  const { x, y, width, height, maximized } = value as Readonly<Record<string, unknown>>;
  if (!isSize(width) || !isSize(height)) return usual;
  const size = { width, height, maximized: maximized === true };
  return isPlace(x) && isPlace(y) ? { ...size, x, y } : size;
}

function isSize(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 320 && Number(value) <= 20_000;
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= 100_000;
}
