import { join } from 'node:path';
import { repoRoot } from '../scripts/repo.ts';
import type { Handlers } from '../src/contract/index.ts';
import { createHandlers } from '../src/main/calls/index.ts';
import { createClock } from '../src/main/clock.ts';
import { openProfile } from '../src/main/profile.ts';
import type { Db } from '../src/main/store/open.ts';
import { now } from './profiles.ts';

export interface OpenedProfile {
  readonly handlers: Handlers;
  readonly db: Db;
  readonly close: () => Promise<void>;
}

/** A profile's handlers on this Node, as a window or a command has them. */
export async function openHandlers(folder: string): Promise<OpenedProfile> {
  const { services, close } = await openProfile({
    role: 'command',
    profile: folder,
    resources: join(repoRoot, 'resources'),
    clock: createClock({ fixedNow: now }),
    desktop: null,
    reports: null,
    announce: () => {},
    facts: {
      demo: false,
      development: true,
      versions: { app: '', electron: '', chromium: '', node: '', assembled: false },
    },
    painted: () => {},
  });
  return { handlers: createHandlers(services), db: services.store(), close };
}
