import type { Services } from '../services.ts';

const written = new WeakMap<Services, string>();

/** So that a page can ask for the folder of what was written last, without naming a path. */
export function rememberWritten(services: Services, path: string): void {
  written.set(services, path);
}

export function readWritten(services: Services): string | null {
  return written.get(services) ?? null;
}
